package dev.parley.match;

import static dev.parley.match.judge.Given.call;
import static dev.parley.match.judge.Given.expected;
import static dev.parley.match.judge.Given.inOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.ToolCall;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpectationTests {

    @Test
    void keeps_never_and_the_reply_without_its_calls() {
        ExpectedReply reply = new ExpectedReply(List.of("shipped"), List.of());

        assertThat(new Expectation(Optional.of(inOrder(expected("order_status"))), List.of("cancel_order"), reply)
                        .withoutCalls())
                .isEqualTo(new Expectation(Optional.empty(), List.of("cancel_order"), reply));
    }

    @Test
    void conduct_lists_the_calls_of_all_answers_in_order() {
        ToolCall first = call("order_status", "{}");
        ToolCall second = call("list_orders", "{}");

        assertThat(new Conduct(List.of(List.of(first), List.of(), List.of(second, first)), "").calls())
                .containsExactly(first, second, first);
    }
}
