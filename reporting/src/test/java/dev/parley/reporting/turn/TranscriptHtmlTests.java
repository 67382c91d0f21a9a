package dev.parley.reporting.turn;

import static dev.parley.reporting.Transcripts.cancelled;
import static dev.parley.reporting.Transcripts.recorded;
import static dev.parley.reporting.Transcripts.sent;
import static dev.parley.reporting.Transcripts.text;
import static dev.parley.reporting.Transcripts.turn;
import static dev.parley.reporting.Transcripts.unanswered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.Answer;
import dev.parley.chat.FinishReason;
import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolResult;
import dev.parley.chat.ToolResult.Origin;
import dev.parley.json.Json;
import dev.parley.transcript.MadeCall;
import dev.parley.transcript.Mark;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Step;
import dev.parley.transcript.StepKind;
import dev.parley.transcript.Turn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of a transcript, whole. */
class TranscriptHtmlTests {

    private static final String HOSTILE = "</pre><script>alert('x')</script><img src=x onerror=alert(1)> & \"q\"";
    private static final String ESCAPED =
            "&lt;/pre&gt;&lt;script&gt;alert('x')&lt;/script&gt;" + "&lt;img src=x onerror=alert(1)&gt; &amp; \"q\"";

    private static final String REQUEST = """
            {"model": "tiny", "stream": true,
             "messages": [
               {"role": "system", "content": "You are the shop assistant."},
               {"role": "user", "content": "Hello."},
               {"role": "assistant", "content": "Hello!"},
               {"role": "user", "content": [{"type": "text", "text": "Where is order A-17?"}, {"type": "image_url"}]},
               {"role": "assistant", "content": null, "tool_calls": [
                 {"id": "c0", "type": "function", "function": {"name": "order_status", "arguments": "{\\"id\\":\\"A-1\\"}"}}]},
               {"role": "tool", "tool_call_id": "c0", "content": "{\\"state\\":\\"lost\\"}"},
               {"role": "user", "content": "I mean A-17."}],
             "tools": [
               {"type": "function", "function": {"name": "order_status", "description": "Where an order is.",
                "parameters": {"type": "object", "required": ["id"], "properties": {
                  "id": {"type": "string", "description": "the order's id"}, "verbose": {}}}}},
               {"type": "web_search"}],
             "tool_choice": "auto"}""";

    private static String html(Turn turn) {
        return TranscriptHtml.of(turn);
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = TranscriptHtmlTests.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A turn that says all that a turn can say. */
    private static Turn everything() {
        ToolCall fine = new ToolCall("c1", "order_status", "{\"id\":\"A-17\"}");
        ToolCall invalid = new ToolCall("c2", "order_status", "{\"id\":");
        ToolResult result = new ToolResult("c1", "{\"error\":\"no such order\"}", Origin.JAVA, true);
        Answer answer = new Answer(
                "Let me see.",
                "The user wants a status.",
                List.of(fine, invalid),
                Optional.of(FinishReason.TOOL_CALLS),
                Optional.empty(),
                Optional.empty());
        Step first = new Step(
                StepKind.CLIENT_TOOL_CALL,
                Outcome.PASSED,
                Set.of(Mark.TOOL_ERROR),
                Optional.of(Played.answered(REQUEST, answer)),
                List.of(
                        new MadeCall(fine, List.of(), Optional.of(result)),
                        new MadeCall(invalid, List.of("the arguments are no JSON object"), Optional.empty())));
        Step second = new Step(
                StepKind.TOOL_RESPONSE_INJECTION,
                new Outcome.Aborted("Cancelled: memory · turn 2"),
                Set.of(),
                Optional.empty(),
                List.of());
        Outcome failed = new Outcome.Failed(
                "memory · turn 2 · wrong      shop.yaml:12\n  transcript\n    user  I mean A-17.", Optional.empty());
        return turn(2, "I mean A-17.", failed, first, second);
    }

    @Test
    void shows_system_prompt_tools_messages_calls_results_reasoning_marks_and_outcome() throws IOException {
        assertThat(html(everything())).isEqualTo(golden("transcript.html"));
    }

    @Test
    void shows_of_a_turn_that_was_never_sent_what_it_would_have_asked_and_why() throws IOException {
        assertThat(html(cancelled(1))).isEqualTo(golden("cancelled.html"));
    }

    @Test
    void whatever_a_model_says_stays_text() {
        ToolCall call = new ToolCall(HOSTILE, HOSTILE, HOSTILE);
        ToolResult result = new ToolResult("c", HOSTILE, Origin.DATASET, false);
        Answer answer = new Answer(
                HOSTILE,
                HOSTILE,
                List.of(call),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                HOSTILE);
        Step step = new Step(
                StepKind.STANDARD,
                Outcome.PASSED,
                Set.of(),
                Optional.of(Played.answered("{}", answer)),
                List.of(new MadeCall(call, List.of(HOSTILE), Optional.of(result))));
        String html = html(recorded(turn(0, HOSTILE, new Outcome.Failed(HOSTILE, Optional.empty()), step), HOSTILE));

        // user, reasoning, text, refusal, recorded answer, the call's name, id and arguments, violation, result, reason
        // in short and whole
        assertThat(html.split(Pattern.quote(ESCAPED), -1)).hasSize(13);
        assertThat(html).doesNotContain("<script", "<img");
    }

    @Test
    void also_what_a_dataset_and_its_tools_say_stays_text() {
        String said = Json.compact(HOSTILE);
        String request = """
                {"messages": [{"role": "system", "content": %1$s}, {"role": %1$s, "content": %1$s}, %1$s],
                 "tools": [{"function": {"name": %1$s, "description": %1$s,
                   "parameters": {"properties": {%1$s: {"type": %1$s, "description": %1$s}}}}}]}""".formatted(said);

        assertThat(html(turn(0, "Hi", Outcome.PASSED, sent(Played.answered(request, text("Hi."))))))
                .doesNotContain("<script", "<img")
                .contains("<b>" + ESCAPED + "</b> " + ESCAPED);
    }

    @Test
    void shows_a_refusal_and_the_answer_that_was_recorded() {
        Answer refused = new Answer(
                "", "", List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "I cannot.");
        Step step = sent(Played.answered("{}", refused));

        assertThat(html(recorded(turn(0, "Hi", Outcome.PASSED, step), "It was sent.")))
                .contains("<div class=\"mark\">refused</div>\n<pre>I cannot.</pre>")
                .contains("<div class=\"who\">recorded answer</div>\n<pre>It was sent.</pre>");
    }

    @Test
    void loads_nothing_and_runs_nothing() {
        assertThat(html(everything()))
                .contains(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
                .doesNotContain("src=", "href=", "url(", "@import", "<script");
    }

    @Test
    void a_step_is_named_by_kind_status_and_times() {
        assertThat(StepTitle.of(1, sent(Played.answered("{}", text("Hi.")))))
                .isEqualTo("1 · standard · HTTP 200 · TTFT 100 ms · 1234 ms");
        assertThat(StepTitle.of(2, sent(unanswered()))).isEqualTo("2 · standard · no answer · 5000 ms");
        assertThat(StepTitle.of(3, cancelled(0).steps().get(0))).isEqualTo("3 · standard · not sent");
    }
}
