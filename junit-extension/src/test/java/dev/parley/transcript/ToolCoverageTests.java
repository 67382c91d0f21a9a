package dev.parley.transcript;

import static dev.parley.transcript.ToolPart.Kind.PARAMETER;
import static dev.parley.transcript.ToolPart.Kind.TOOL;
import static dev.parley.transcript.ToolPart.Kind.VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.Exchange;
import dev.parley.chat.Timings;
import dev.parley.chat.ToolCall;
import dev.parley.json.Json;
import dev.parley.testkit.Answers;
import dev.parley.testkit.Transcripts;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ToolCoverageTests {

    private static final String STATUS = """
            {"type": "function", "function": {"name": "order_status", "parameters": {"type": "object", "properties": {
              "id": {"type": "string"}, "kind": {"enum": ["normal", "express"]}}}}}""";
    private static final String CANCEL = """
            {"type": "function", "name": "cancel", "parameters": {"type": "object", "properties": {
              "id": {"type": "string"}, "why": {"enum": [1, null]}}}}""";
    private static final String NESTED = """
            {"type": "function", "function": {"name": "order", "parameters": {"type": "object", "properties": {
              "to": {"type": "object", "properties": {"city": {}, "zip": {}}},
              "items": {"type": "array", "items": {"type": "object", "properties": {
                "sku": {}, "colour": {"enum": ["red", "blue"]}}}},
              "tags": {"type": "array", "items": {"enum": ["gift", "fast"]}},
              "how": {"anyOf": [{"enum": ["card"]}, {"type": "object", "properties": {"iban": {}}}]}}}}}""";

    private static Turn turn(String tools, MadeCall... calls) {
        return turn(StepKind.STANDARD, tools, calls);
    }

    private static Turn turn(StepKind kind, String tools, MadeCall... calls) {
        List<ToolCall> made = Arrays.stream(calls).map(MadeCall::call).toList();
        Exchange exchange = new Exchange(
                "http://model",
                Map.of(),
                Json.copyOf((Map<?, ?>) Objects.requireNonNull(Json.parse("{\"tools\": [" + tools + "]}"))),
                OptionalInt.of(200),
                "",
                Optional.of(Answers.answer("", made, "tool_calls")),
                Timings.whole(Instant.EPOCH, Duration.ofMillis(20)));
        return Transcripts.turn(
                0, Outcome.PASSED, new Step(kind, Outcome.PASSED, Set.of(), Optional.of(exchange), List.of(calls)));
    }

    private static MadeCall call(String name, String arguments, String... violations) {
        return new MadeCall(new ToolCall("c", name, arguments), List.of(violations), Optional.empty());
    }

    private static List<String> never(Turn turn) {
        return ToolCoverage.of(turn).never().stream().map(ToolPart::toString).toList();
    }

    @Test
    void counts_tools_parameters_and_values_in_both_wire_formats() {
        ToolCoverage coverage = ToolCoverage.of(
                turn(STATUS + "," + CANCEL, call("order_status", "{\"id\": \"A-17\", \"kind\": \"normal\"}")));

        assertThat(coverage.count(TOOL)).hasToString("1 of 2");
        assertThat(coverage.count(PARAMETER)).hasToString("2 of 4");
        assertThat(coverage.count(VALUE)).hasToString("1 of 4");
        assertThat(coverage.never()).hasToString("[order_status.kind = \"express\", cancel]");
    }

    @Test
    void a_parameter_that_was_never_given_stands_for_its_values() {
        assertThat(never(turn(STATUS + "," + CANCEL, call("order_status", "{}"), call("cancel", "{\"why\": 1.0}"))))
                .containsExactly("order_status.id", "order_status.kind", "cancel.id", "cancel.why = null");
    }

    @Test
    void objects_arrays_and_alternatives_are_walked_through() {
        assertThat(never(turn(NESTED, call("order", "{}"))))
                .containsExactly("order.to", "order.items", "order.tags", "order.how");
        assertThat(never(turn(NESTED, call("order", """
                        {"to": {"city": "Berlin"}, "items": [{"sku": "B-1"}, {"colour": "red"}], "tags": ["gift"],
                         "how": {"iban": "DE1"}, "extra": 1}"""))))
                .containsExactly(
                        "order.to.zip",
                        "order.items[].colour = \"blue\"",
                        "order.tags[] = \"fast\"",
                        "order.how = \"card\"");
    }

    @Test
    void a_call_that_violates_its_schema_exercises_nothing() {
        assertThat(never(turn(STATUS, call("order_status", "{\"id\": 17}", "/id is a number"))))
                .containsExactly("order_status");
    }

    @Test
    void calls_of_several_turns_come_together() {
        ToolCoverage first = ToolCoverage.of(turn(STATUS, call("order_status", "{\"id\": \"A-17\"}")));
        ToolCoverage second =
                ToolCoverage.of(turn(STATUS + "," + CANCEL, call("order_status", "{\"kind\": \"express\"}")));

        assertThat(first.plus(second).never()).hasToString("[order_status.kind = \"normal\", cancel]");
        assertThat(ToolCoverage.NONE.plus(first)).isEqualTo(first);
    }

    @Test
    void tools_of_the_server_are_left_out() {
        assertThat(ToolCoverage.of(turn("{\"type\": \"web_search\"}, null, {\"name\": 1}")))
                .isEqualTo(ToolCoverage.NONE);
        assertThat(ToolCoverage.of(turn(StepKind.SERVER_TOOL_CALL, STATUS))).isEqualTo(ToolCoverage.NONE);
    }

    @Test
    void a_turn_that_sent_nothing_offered_nothing() {
        Step planned = new Step(StepKind.STANDARD, Outcome.PASSED, Set.of(), Optional.empty(), List.of());

        assertThat(ToolCoverage.of(Transcripts.turn(0, Outcome.PASSED, planned)))
                .isEqualTo(ToolCoverage.NONE);
    }
}
