package dev.parley.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.ToolDefinition;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenResult;
import dev.parley.dataset.WrittenResults;
import dev.parley.dataset.WrittenTurn;
import dev.parley.match.CallOrder;
import dev.parley.match.Expectation;
import dev.parley.match.ExpectedCall;
import dev.parley.match.ExpectedCalls;
import dev.parley.match.ExpectedReply;
import dev.parley.match.value.ArgumentMatcher;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hand-written example, value for value. */
class ShopExampleTests {

    private Checked shop;

    @BeforeEach
    void read() throws URISyntaxException {
        shop = Checked.resource("shop.yaml");
    }

    @Test
    void reads_without_faults() {
        assertThat(shop.faults()).isEmpty();
    }

    @Test
    void keeps_the_order_of_the_file() {
        assertThat(shop.conversations())
                .extracting(WrittenConversation::id)
                .containsExactly("single-call", "memory", "parallel", "must-not-call", "error-then-recovery");
    }

    @Test
    void gives_every_conversation_the_system_prompt_of_the_file() {
        assertThat(shop.conversations())
                .extracting(WrittenConversation::system)
                .containsOnly(Optional.of("You are the shop assistant."));
    }

    @Test
    void gives_every_conversation_the_tools_of_the_file() {
        assertThat(shop.conversations())
                .extracting(conversation -> conversation.tools().orElseThrow().stream()
                        .map(ToolDefinition::name)
                        .toList())
                .containsOnly(List.of("order_status", "change_address", "cancel_order"));
    }

    @Test
    void knows_where_conversations_and_turns_begin() {
        assertThat(shop.conversations())
                .extracting(conversation -> conversation.place() + " "
                        + conversation.turns().stream()
                                .map(turn -> turn.place().toString())
                                .toList())
                .containsExactly(
                        "shop.yaml:4:3 [shop.yaml:6:5]",
                        "shop.yaml:9:3 [shop.yaml:11:5, shop.yaml:12:5]",
                        "shop.yaml:14:3 [shop.yaml:16:5]",
                        "shop.yaml:18:3 [shop.yaml:20:5, shop.yaml:21:5]",
                        "shop.yaml:22:3 [shop.yaml:24:5]");
    }

    @Test
    void reads_what_users_say() {
        assertThat(shop.conversations())
                .flatExtracting(WrittenConversation::turns)
                .extracting(turn -> turn.user().orElseThrow())
                .containsExactly(
                        "Where is order A-17?",
                        "Where is order A-17?",
                        "Send that one to Berlin instead.",
                        "Compare orders A-17 and B-2.",
                        "What can you do for me?",
                        "Don't cancel it, but has A-17 shipped?",
                        "Status of order 17?");
    }

    @Test
    void reads_a_call_and_a_reply() {
        assertThat(expectation("single-call", 0))
                .isEqualTo(new Expectation(
                        Optional.of(inOrder(orderStatus("A-17"))),
                        List.of(),
                        new ExpectedReply(List.of("shipped"), List.of())));
    }

    @Test
    void reads_a_regular_expression() {
        ExpectedCall call =
                expectation("memory", 1).calls().orElseThrow().calls().get(0);

        assertThat(call.arguments().get("city"))
                .isInstanceOfSatisfying(
                        ArgumentMatcher.Regex.class,
                        regex -> assertThat(regex.pattern()).hasToString("(?i)^berlin"));
    }

    @Test
    void reads_parallel_calls() {
        assertThat(expectation("parallel", 0).calls())
                .contains(new ExpectedCalls(
                        List.of(orderStatus("A-17"), orderStatus("B-2")),
                        Optional.of(CallOrder.ANY),
                        Optional.empty(),
                        true));
    }

    @Test
    void reads_an_empty_list_of_calls_as_no_call() {
        assertThat(expectation("must-not-call", 0).calls()).contains(inOrder());
    }

    @Test
    void reads_forbidden_functions() {
        assertThat(expectation("must-not-call", 1))
                .isEqualTo(new Expectation(
                        Optional.of(inOrder(new ExpectedCall("order_status", Map.of()))),
                        List.of("cancel_order"),
                        ExpectedReply.ANYTHING));
    }

    @Test
    void reads_a_quoted_number_as_text() {
        assertThat(expectation("error-then-recovery", 0).calls())
                .contains(inOrder(orderStatus("17"), orderStatus("A-17")));
    }

    @Test
    void reads_one_result_for_every_call_of_a_function() {
        assertThat(turn("single-call", 0).results())
                .isEqualTo(new WrittenResults.ByFunction(Map.of(
                        "order_status",
                        new WrittenResults.ForFunction(
                                List.of(new WrittenResult.Content("{\"state\":\"shipped\"}")), true))));
    }

    @Test
    void reads_an_error_before_a_result() {
        assertThat(turn("error-then-recovery", 0).results())
                .isEqualTo(new WrittenResults.ByFunction(Map.of(
                        "order_status",
                        new WrittenResults.ForFunction(
                                List.of(
                                        new WrittenResult.Failure("unknown id, use A-<n>"),
                                        new WrittenResult.Content("{\"state\":\"shipped\"}")),
                                false))));
    }

    private Expectation expectation(String id, int turn) {
        return turn(id, turn).expectation().orElseThrow();
    }

    private WrittenTurn turn(String id, int turn) {
        return shop.conversations().stream()
                .filter(conversation -> conversation.id().equals(id))
                .findFirst()
                .orElseThrow()
                .turns()
                .get(turn);
    }

    private static ExpectedCalls inOrder(ExpectedCall... calls) {
        return new ExpectedCalls(List.of(calls), Optional.empty(), Optional.empty(), false);
    }

    private static ExpectedCall orderStatus(String id) {
        return new ExpectedCall("order_status", Map.of("id", new ArgumentMatcher.EqualTo(id)));
    }
}
