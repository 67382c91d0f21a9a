package dev.parley.reporting;

import dev.parley.reporting.figures.Figures;
import dev.parley.reporting.figures.Percentiles;
import dev.parley.reporting.figures.Tokens;
import dev.parley.transcript.Conversation;
import dev.parley.transcript.TestId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines that end a conversation and a test. */
final class SummaryLines {

    private SummaryLines() {}

    static Map<String, @Nullable Object> ofConversation(TestId test, Conversation conversation) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("type", "conversation");
        line.put("id", test.conversation(conversation.id()));
        line.put("test", test.toString());
        line.put("conversation", conversation.id());
        line.put("place", conversation.place().toString());
        CommonFields.putOutcome(line, conversation.outcome());
        line.put("turns", conversation.turns().size());
        return line;
    }

    static Map<String, @Nullable Object> ofTest(TestId test, Figures figures) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("type", "test");
        line.put("test", test.toString());
        line.put("turns", figures.turns().all());
        line.put("outcomes", figures.turns().byWord());
        line.put("missing_tool_calls", figures.missingToolCalls());
        line.put("requests", figures.requests());
        line.put("usage", usage(figures.tokens()));
        figures.ttft().ifPresent(times -> line.put("ttft_ms", percentiles(times)));
        figures.latency().ifPresent(times -> line.put("latency_ms", percentiles(times)));
        line.put("wall_ms", CommonFields.milliseconds(figures.wall()));
        return line;
    }

    private static Map<String, @Nullable Object> usage(Tokens tokens) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("requests", tokens.reports());
        tree.put("prompt_tokens", tokens.prompt());
        tree.put("completion_tokens", tokens.completion());
        return tree;
    }

    private static Map<String, @Nullable Object> percentiles(Percentiles times) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("p50", CommonFields.milliseconds(times.p50()));
        tree.put("p95", CommonFields.milliseconds(times.p95()));
        return tree;
    }
}
