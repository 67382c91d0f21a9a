package dev.parley.play;

import dev.parley.chat.Answer;
import dev.parley.chat.Exchange;
import dev.parley.chat.ToolCall;
import dev.parley.json.Excerpt;
import dev.parley.match.ExpectedCall;
import dev.parley.match.Mismatch;
import dev.parley.match.judge.Description;
import dev.parley.match.judge.Lines;
import dev.parley.model.EndpointException;
import dev.parley.transcript.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a failure says: first where and what with the dataset's line, then exactly what a person needs, last the
 * transcript so far.
 */
final class FailureText {

    private static final int ARGUMENTS_SHOWN = 200;

    /** Without it a reader of the transcript might think that the tool gave the result. */
    static final String NOT_RUN = "note      no tool was run; the result is the placeholder";

    private static final String TRANSCRIPT = "\n  transcript";

    private final TurnContext context;
    private final History history;

    FailureText(TurnContext context, History history) {
        this.context = context;
        this.history = history;
    }

    Outcome.Failed missingCall(Exchange exchange, Answer answer) {
        List<String> expected =
                expectedCalls().stream().map(Description::describe).toList();
        List<String> lines = new ArrayList<>();
        Lines.few(expected.isEmpty() ? List.of("a tool call") : expected)
                .forEach(call -> lines.add((lines.isEmpty() ? "expected  " : "          ") + call));
        lines.add("answered  " + AnswerText.of(answer));
        lines.add(offered(exchange));
        AnswerText.whyNoCall(answer).ifPresent(note -> lines.add("note      " + note));
        return failed("missing tool call", lines, wantedCalls(), AnswerText.insteadOfCall(answer));
    }

    private String wantedCalls() {
        List<ExpectedCall> calls = expectedCalls();
        return calls.isEmpty()
                ? "a tool call"
                : calls.stream().map(Description::whole).collect(Collectors.joining("\n"));
    }

    Outcome invalidCall(InvalidCall invalid, Exchange exchange, Answer answer) {
        List<String> lines = new ArrayList<>(invalid.details());
        lines.add(offered(exchange));
        lines.add("raw: " + Excerpt.line(invalid.call().arguments(), ARGUMENTS_SHOWN));
        AnswerText.whyCutCall(answer).ifPresent(lines::add);
        return new Outcome.Failed(text(invalid.title(), lines), Optional.empty());
    }

    Outcome forbiddenCall(Exchange exchange, Answer answer) {
        List<String> lines = new ArrayList<>(Lines.few(answer.calls().stream()
                .map(call -> Description.describe(call) + " was called; the tool choice is none")
                .toList()));
        lines.add(offered(exchange));
        lines.add(NOT_RUN);
        return failed("call under tool choice none", lines, Description.NO_CALL, calls(answer));
    }

    Mismatch spentRounds(Answer answer, int rounds) {
        String again = String.join(
                ", ",
                Lines.few(answer.calls().stream().map(Description::describe).toList()));
        List<String> lines = List.of(
                "after " + rounds + " rounds of calls the model was offered no tools and called again: " + again,
                "raise @ToolLoop(maxRounds) if the task needs more");
        String title = "more than " + rounds + " rounds of tool calls";
        return new Mismatch(title, lines, "an answer in text", calls(answer));
    }

    private static String calls(Answer answer) {
        return answer.calls().stream().map(Description::whole).collect(Collectors.joining("\n"));
    }

    Outcome mismatch(List<Mismatch> mismatches, Optional<String> note) {
        MismatchText text = new MismatchText(mismatches);
        List<String> lines = text.lines();
        note.ifPresent(lines::add);
        return new Outcome.Failed(text(text.title(), lines), Optional.of(text.difference()));
    }

    private Outcome.Failed failed(String what, List<String> lines, String expected, String actual) {
        return new Outcome.Failed(text(what, lines), Optional.of(new Outcome.Difference(expected, actual)));
    }

    Outcome errored(EndpointException e) {
        String[] message = String.valueOf(e.getMessage()).split("\n", 2);
        List<String> details = message.length == 1
                ? List.of()
                : message[1].stripIndent().lines().toList();
        return errored(message[0], details, e);
    }

    Outcome errored(String what, Throwable thrown) {
        return errored(what, lines(thrown.toString()), thrown);
    }

    static List<String> lines(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(String::stripTrailing)
                .toList();
    }

    private Outcome errored(String what, List<String> details, Throwable cause) {
        int turns = context.plan().turns().size();
        List<String> lines = new ArrayList<>(details);
        lines.add("turns not played: " + (turns - context.planned().index() - 1));
        return new Outcome.Errored(text("ERROR, not the model: " + what, lines), cause);
    }

    /** A tool's own assertion blames the model; anything else that is thrown does not. */
    Outcome brokenTool(ToolCall call, Throwable thrown) {
        if (thrown instanceof AssertionError) {
            String title = "an assertion in tool " + call.name() + " failed";
            List<String> lines = lines(String.valueOf(thrown.getMessage()));
            return new Outcome.Failed(text(title, lines), Optional.empty());
        }
        return errored("tool " + call.name() + " broke off", thrown);
    }

    private List<ExpectedCall> expectedCalls() {
        return context.expectation().expectedCalls();
    }

    private static String offered(Exchange exchange) {
        Object choice = exchange.requestBody().get("tool_choice");
        return "offered   " + Description.names(exchange.offeredTools()) + "; tool_choice " + words(choice);
    }

    /** Returns the outcome of whatever an outcome cancels: the first line, and of an error all but the transcript. */
    static Outcome cancelledBy(Outcome outcome) {
        String reason = outcome.reason();
        int end = outcome instanceof Outcome.Errored ? reason.lastIndexOf(TRANSCRIPT) : reason.indexOf('\n');
        return new Outcome.Aborted("Cancelled: " + reason.substring(0, end).replaceFirst(" {2,}", "  "));
    }

    private static String words(@Nullable Object choice) {
        if (!(choice instanceof Map<?, ?> forced)) {
            return String.valueOf(choice);
        }
        Map<?, ?> function = forced.get("function") instanceof Map<?, ?> nested ? nested : forced;
        return "function " + function.get("name");
    }

    private String text(String what, List<String> lines) {
        return withTranscript(Headline.of(context, what), lines, history);
    }

    static String withTranscript(String headline, List<String> lines, History history) {
        StringBuilder text = new StringBuilder(headline);
        lines.forEach(line -> text.append("\n  ").append(line));
        text.append(TRANSCRIPT);
        TranscriptLines.of(history.messages())
                .forEach(line -> text.append("\n    ").append(line));
        return text.toString();
    }
}
