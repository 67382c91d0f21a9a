package dev.parley.reporting;

import dev.parley.reporting.figures.Figures;
import dev.parley.reporting.figures.Tokens;
import dev.parley.reporting.metrics.StepBreakdown;
import dev.parley.transcript.Conversation;
import dev.parley.transcript.Mark;
import dev.parley.transcript.PlayedPart;
import dev.parley.transcript.TestId;
import dev.parley.transcript.ToolCoverage;
import dev.parley.transcript.ToolPart;
import dev.parley.transcript.ToolPart.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines that begin a test of which only a part is played, and that end a conversation, a test and a run. */
final class SummaryLines {

    private SummaryLines() {}

    static Map<String, @Nullable Object> ofConversation(TestId test, Conversation conversation) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("type", "conversation");
        line.put("id", test.conversation(conversation.id()));
        CommonFields.putTest(line, test);
        line.put("conversation", conversation.id());
        line.put("place", conversation.place().toString());
        CommonFields.putOutcome(line, conversation.outcome());
        line.put("turns", conversation.turns().size());
        line.put("totals", MetricsTree.of(conversation.totals()));
        line.put("metrics", MetricsTree.of(Figures.of(conversation).steps().all()));
        return line;
    }

    static Map<String, @Nullable Object> ofPart(TestId test, PlayedPart part) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("type", "part");
        CommonFields.putTest(line, test);
        line.put("played", part.played());
        line.put("conversations", part.all());
        line.put("by", part.by());
        return line;
    }

    static Map<String, @Nullable Object> ofTest(TestId test, Figures figures, ToolCoverage coverage) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("type", "test");
        CommonFields.putTest(line, test);
        putFigures(line, figures);
        putCoverage(line, coverage);
        return line;
    }

    static Map<String, @Nullable Object> ofRun(int tests, Figures total, ToolCoverage coverage) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("type", "run");
        line.put("tests", tests);
        putFigures(line, total);
        putCoverage(line, coverage);
        return line;
    }

    private static void putFigures(Map<String, @Nullable Object> line, Figures figures) {
        line.put("turns", figures.turns().all());
        line.put("outcomes", figures.turns().byWord());
        line.put("missing_tool_calls", figures.missingToolCalls());
        line.put("marks", marks(figures.marks()));
        line.put("requests", figures.requests());
        line.put("usage", usage(figures.tokens()));
        line.put("wall_ms", CommonFields.milliseconds(figures.wall()));
        StepBreakdown steps = figures.steps();
        line.put("metrics", MetricsTree.of(steps.all()));
        line.put("by_step_kind", MetricsTree.of(steps.byKind()));
        line.put("by_turn", MetricsTree.of(steps.byTurn()));
        line.put("by_outcome", MetricsTree.of(steps.byOutcome()));
    }

    /** Where no tool was offered nothing is said. */
    private static void putCoverage(Map<String, @Nullable Object> line, ToolCoverage coverage) {
        if (!coverage.parts().isEmpty()) {
            Map<String, @Nullable Object> tree = new LinkedHashMap<>();
            tree.put("tools", count(coverage.count(Kind.TOOL)));
            tree.put("parameters", count(coverage.count(Kind.PARAMETER)));
            tree.put("values", count(coverage.count(Kind.VALUE)));
            tree.put("never", coverage.never().stream().map(ToolPart::toString).toList());
            line.put("tool_coverage", tree);
        }
    }

    private static Map<String, @Nullable Object> count(ToolCoverage.Count count) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("exercised", count.exercised());
        tree.put("of", count.all());
        return tree;
    }

    private static Map<String, @Nullable Object> marks(Map<Mark, Integer> marks) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        marks.forEach((mark, turns) -> tree.put(mark.toString(), turns));
        return tree;
    }

    private static Map<String, @Nullable Object> usage(Tokens tokens) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("requests", tokens.reports());
        if (tokens.reports() > 0) {
            tree.put("prompt_tokens", tokens.prompt());
            tree.put("completion_tokens", tokens.completion());
        }
        return tree;
    }
}
