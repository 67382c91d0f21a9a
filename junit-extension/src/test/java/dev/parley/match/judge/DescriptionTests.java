package dev.parley.match.judge;

import static dev.parley.match.judge.Given.ABSENT;
import static dev.parley.match.judge.Given.ANYTHING;
import static dev.parley.match.judge.Given.call;
import static dev.parley.match.judge.Given.expected;
import static dev.parley.match.judge.Given.is;
import static dev.parley.match.judge.Given.like;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parley.json.Json;
import dev.parley.match.ExpectedCall;
import dev.parley.match.value.ArgumentMatcher;
import dev.parley.match.value.ValueMatcher;
import java.util.Collections;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DescriptionTests {

    @ParameterizedTest
    @MethodSource
    void shows_expected_calls(ExpectedCall call, String text) {
        assertThat(Description.describe(call)).isEqualTo(text);
    }

    static Stream<Arguments> shows_expected_calls() {
        return Stream.of(
                arguments(
                        expected("change_address", "id", is("A-17"), "city", like("(?i)^berlin")),
                        "change_address(id = \"A-17\", city ~ /(?i)^berlin/)"),
                arguments(
                        expected("order_status", "id", ANYTHING, "note", ABSENT),
                        "order_status(id is anything, note is absent)"),
                arguments(expected("order_status"), "order_status(any arguments)"),
                arguments(
                        expected("f", "a", is(12L), "b", is(null), "c", is(Json.parse("{\"d\":[1,2.50]}"))),
                        "f(a = 12, b = null, c = {\"d\":[1,2.50]})"),
                arguments(expected("f", "a", is("x".repeat(81))), "f(a = \"" + "x".repeat(80) + "…\")"),
                arguments(expected("f", "a", like("x".repeat(81))), "f(a ~ /" + "x".repeat(80) + "…/)"),
                arguments(
                        expected("f", "a", oneOf(50)),
                        "f(a is " + "one of " + "\"country\", ".repeat(13) + "\"countr…)"),
                arguments(
                        expected(
                                "f",
                                IntStream.rangeClosed(1, 12)
                                        .boxed()
                                        .flatMap(i -> Stream.of("a" + i, ANYTHING))
                                        .toArray()),
                        "f("
                                + IntStream.rangeClosed(1, 10)
                                        .mapToObj(i -> "a" + i + " is anything, ")
                                        .collect(joining())
                                + "and 2 more)"));
    }

    private static ArgumentMatcher oneOf(int count) {
        return new ValueMatcher.OneOf(Collections.nCopies(count, new ArgumentMatcher.EqualTo("country")));
    }

    @Test
    void cuts_nothing_of_a_call_for_a_comparison_view() {
        ExpectedCall call = expected("f", "a", oneOf(50), "b", is("x".repeat(200)));

        assertThat(Description.whole(call))
                .isEqualTo("f(a is one of " + "\"country\", ".repeat(49) + "\"country\", b = \"" + "x".repeat(200)
                        + "\")");
    }

    @ParameterizedTest
    @MethodSource
    void shows_actual_calls(String arguments, String text) {
        assertThat(Description.describe(call("order_status", arguments))).isEqualTo(text);
    }

    static Stream<Arguments> shows_actual_calls() {
        return Stream.of(
                arguments("{\"id\": \"17\", \"verbose\": true}", "order_status(id = \"17\", verbose = true)"),
                arguments("{}", "order_status()"),
                arguments("", "order_status()"),
                arguments("{\"id\": \"1", "order_status({\"id\": \"1)"),
                arguments("[1, 2]", "order_status([1, 2])"),
                arguments("{\"id\":\r\n17", "order_status({\"id\": 17)"),
                arguments("{\"id\":\"" + "x".repeat(80) + "\"}", "order_status(id = \"" + "x".repeat(80) + "\")"),
                arguments("{\"id\":\"" + "x".repeat(81) + "\"}", "order_status(id = \"" + "x".repeat(80) + "…\")"),
                arguments("{\"id\":[\"" + "x".repeat(81) + "\"]}", "order_status(id = [\"" + "x".repeat(78) + "…)"),
                arguments("y".repeat(81), "order_status(" + "y".repeat(80) + "…)"));
    }

    @ParameterizedTest
    @MethodSource
    void shows_replies(String reply, String text) {
        assertThat(Description.describe(reply)).isEqualTo(text);
    }

    static Stream<Arguments> shows_replies() {
        return Stream.of(
                arguments("Which order do you mean?", "\"Which order do you mean?\""),
                arguments("one\n\"two\"", "\"one\\n\\\"two\\\"\""),
                arguments("", "no text"),
                arguments(" \n", "no text"),
                arguments("x".repeat(200), "\"" + "x".repeat(200) + "\""),
                arguments("x".repeat(201), "\"" + "x".repeat(200) + "…\""));
    }
}
