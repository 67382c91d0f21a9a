package dev.parley.reporting;

import static dev.parley.reporting.Transcripts.CALL;
import static dev.parley.reporting.Transcripts.exchange;
import static dev.parley.reporting.Transcripts.repeated;
import static dev.parley.reporting.Transcripts.sent;
import static dev.parley.reporting.Transcripts.text;
import static dev.parley.reporting.Transcripts.toolTurn;
import static dev.parley.reporting.Transcripts.unanswered;
import static dev.parley.reporting.Transcripts.unsent;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.Answer;
import dev.parley.chat.Exchange;
import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolResult;
import dev.parley.chat.ToolResult.Origin;
import dev.parley.chat.Usage;
import dev.parley.transcript.MadeCall;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Step;
import dev.parley.transcript.StepKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StepTreeTests {

    @Test
    void shows_request_answer_and_times_of_a_step() {
        assertThatJson(json(toolTurn().steps().get(0))).isEqualTo("""
                {
                  "kind": "client_tool_call",
                  "outcome": "passed",
                  "marks": [],
                  "url": "http://localhost:8000/v1/chat/completions",
                  "headers": {"accept": "text/event-stream", "authorization": "***", "content-type": "application/json"},
                  "request": {"model": "tiny", "messages": [{"role": "user", "content": "Hi"}], "temperature": 0.0},
                  "status": 200,
                  "answer": {
                    "text": "",
                    "reasoning": "The user wants a status.",
                    "calls": [{"id": "call_1", "name": "order_status", "arguments": "{\\"id\\":\\"A-17\\"}"}],
                    "finish_reason": "tool_calls",
                    "usage": {"prompt_tokens": 120, "completion_tokens": 18, "cached_tokens": 64},
                    "id": "chatcmpl-1"
                  },
                  "raw_answer": "data: [DONE]\\n\\n",
                  "start": "2026-11-22T16:22:33.045Z",
                  "duration_ms": 1234.567,
                  "last_token_ms": 1200.000,
                  "token_chunks": 12,
                  "metrics": {
                    "latency_ms": 1234.567,
                    "ttft_ms": 100.000,
                    "ttfot_ms": 250.000,
                    "itl_ms": 64.705,
                    "tpot_ms": 66.666,
                    "prompt_tokens": 120,
                    "cached_tokens": 64,
                    "output_tokens": 18,
                    "tool_call_count": 1,
                    "tool_call_tokens": 18
                  },
                  "calls": [
                    {
                      "id": "call_1",
                      "name": "order_status",
                      "arguments": "{\\"id\\":\\"A-17\\"}",
                      "result": {"content": "{\\"status\\":\\"sent\\"}", "origin": "java", "error": false}
                    }
                  ]
                }
                """);
    }

    @Test
    void leaves_out_what_a_server_that_never_answered_did_not_send() {
        assertThatJson(json(sent(unanswered()))).isEqualTo("""
                {
                  "kind": "standard",
                  "outcome": "passed",
                  "marks": [],
                  "url": "http://localhost:8000/v1/chat/completions",
                  "headers": {},
                  "request": {"model": "tiny"},
                  "start": "2026-11-22T16:22:33.045Z",
                  "duration_ms": 5000.000,
                  "metrics": {"latency_ms": 5000.000}
                }
                """);
    }

    @Test
    void leaves_out_what_an_answer_does_not_say() {
        Answer bare = new Answer("Hi.", "", List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThatJson(json(sent(exchange(bare)))).node("answer").isEqualTo("{\"text\": \"Hi.\"}");
    }

    @Test
    void says_why_the_model_refused() {
        Answer refused = new Answer(
                "", "", List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "I cannot.");
        assertThatJson(json(sent(exchange(refused))))
                .node("answer")
                .isEqualTo("{\"text\": \"\", \"refusal\": \"I cannot.\"}");
    }

    @Test
    void leaves_out_the_cached_tokens_of_a_server_that_does_not_count_them() {
        Usage usage = new Usage(1, 2, OptionalLong.empty());
        Answer answer = new Answer("Hi.", "", List.of(), Optional.empty(), Optional.of(usage), Optional.empty());
        assertThatJson(json(sent(exchange(answer))))
                .node("answer.usage")
                .isEqualTo("{\"prompt_tokens\": 1, \"completion_tokens\": 2}");
    }

    @Test
    void says_of_a_step_that_was_not_sent_only_why() {
        Step step = unsent(StepKind.TOOL_RESPONSE_INJECTION, new Outcome.Aborted("No tool call to answer"));
        assertThatJson(json(step)).isEqualTo("""
                {
                  "kind": "tool_response_injection",
                  "outcome": "aborted",
                  "reason": "No tool call to answer",
                  "marks": []
                }
                """);
    }

    @ParameterizedTest
    @EnumSource(StepKind.class)
    void says_the_kind_of_every_step_in_upstreams_words(StepKind kind) {
        assertThatJson(json(unsent(kind, new Outcome.Aborted("why"))))
                .node("kind")
                .isEqualTo(kind.toString());
    }

    @Test
    void keeps_the_text_that_had_arrived_when_a_stream_broke_off() {
        Answer partial = new Answer("It was", "", List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThatJson(json(errored(partial))).node("answer").isEqualTo("{\"text\": \"It was\"}");
    }

    @Test
    void keeps_the_calls_that_had_arrived_when_a_stream_broke_off() {
        ToolCall begun = new ToolCall("call_1", "order_status", "{\"id\":");
        Answer partial = new Answer("", "", List.of(begun), Optional.empty(), Optional.empty(), Optional.empty());
        assertThatJson(json(errored(partial)))
                .node("answer.calls")
                .isEqualTo("[{\"id\": \"call_1\", \"name\": \"order_status\", \"arguments\": \"{\\\"id\\\":\"}]");
    }

    @Test
    void does_not_count_the_calls_of_a_broken_answer_as_calls_of_the_step() {
        Answer partial = new Answer("", "", List.of(CALL), Optional.empty(), Optional.empty(), Optional.empty());
        assertThatJson(json(errored(partial))).node("calls").isAbsent();
    }

    @Test
    void tells_every_attempt_of_a_request_that_was_sent_again() {
        assertThatJson(json(sent(repeated()))).node("attempts").isEqualTo("""
                [
                  {"start": "2026-11-22T16:22:30.045Z", "waited_ms": 0.000, "failure": "no answer"},
                  {"start": "2026-11-22T16:22:31.045Z", "waited_ms": 1000.000, "status": 429, "failure": "HTTP 429"},
                  {"start": "2026-11-22T16:22:33.045Z", "waited_ms": 2000.000, "retry_after": true, "status": 200}
                ]
                """);
    }

    @Test
    void tells_why_a_step_errored() {
        assertThatJson(json(errored(text("")))).node("reason").isEqualTo("ERROR, not the model: HTTP 500");
    }

    @Test
    void names_the_violations_of_a_call_that_nothing_answered() {
        assertThatJson(json(
                        with(new MadeCall(CALL, List.of("/id   is a number (17)", "/idd  unknown"), Optional.empty()))))
                .node("calls[0]")
                .isEqualTo("""
                {
                  "id": "call_1",
                  "name": "order_status",
                  "arguments": "{\\"id\\":\\"A-17\\"}",
                  "violations": ["/id   is a number (17)", "/idd  unknown"]
                }
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "DATASET, true, dataset",
        "JAVA, false, java",
        "GENERATED, false, generated",
        "PLACEHOLDER, false, placeholder"
    })
    void says_where_a_result_came_from(Origin origin, boolean error, String word) {
        ToolResult result = new ToolResult("call_1", "sent", origin, error);
        assertThatJson(json(with(new MadeCall(CALL, List.of(), Optional.of(result)))))
                .node("calls[0].result")
                .isEqualTo("{\"content\": \"sent\", \"origin\": \"" + word + "\", \"error\": " + error + "}");
    }

    @Test
    void says_how_long_a_result_took_and_what_was_thrown() {
        ToolResult.Run run = new ToolResult.Run(Duration.ofMillis(12), Optional.of("java.io.IOException: no disk"));
        ToolResult result = new ToolResult("call_1", "sent", Origin.JAVA, true, run);
        assertThatJson(json(with(new MadeCall(CALL, List.of(), Optional.of(result)))))
                .node("calls[0].result")
                .isEqualTo("""
                        {"content": "sent", "origin": "java", "error": true, "duration_ms": 12.000,
                         "exception": "java.io.IOException: no disk"}""");
    }

    @Test
    void keeps_arguments_exactly_as_the_model_wrote_them() {
        MadeCall made = new MadeCall(new ToolCall("c", "f", "{ \"n\" : 1.0 "), List.of(), Optional.empty());
        assertThatJson(json(with(made))).node("calls[0].arguments").isString().isEqualTo("{ \"n\" : 1.0 ");
    }

    @Test
    void sorts_headers() {
        Map<?, ?> headers = (Map<?, ?>) StepTree.of(sent(exchange(text("Hi.")))).getOrDefault("headers", Map.of());
        assertThat(List.copyOf(headers.keySet())).hasToString("[accept, authorization, content-type]");
    }

    @Test
    void says_that_a_call_is_missing_whatever_the_policy_made_of_it() {
        assertThatJson(json(TimedSteps.withoutCall(new Outcome.Aborted("why"))))
                .node("missing_tool_call")
                .isEqualTo(true);
    }

    @Test
    void says_nothing_of_a_missing_call_where_none_is() {
        assertThat(StepTree.of(TimedSteps.whole(0, 20))).doesNotContainKey("missing_tool_call");
    }

    private static Step with(MadeCall made) {
        return new Step(StepKind.STANDARD, Outcome.PASSED, Set.of(), Optional.empty(), List.of(made));
    }

    private static Step errored(Answer partial) {
        Exchange exchange = exchange(partial);
        Outcome outcome = new Outcome.Errored("ERROR, not the model: HTTP 500", new IllegalStateException());
        return new Step(StepKind.STANDARD, outcome, Set.of(), Optional.of(exchange), List.of());
    }

    private static String json(Step step) {
        return JsonLine.of(StepTree.of(step));
    }
}
