package dev.parley.reporting;

import dev.parley.transcript.Mark;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.TestId;
import dev.parley.transcript.Turn;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A turn as a line of JSON. */
final class TurnLine {

    private TurnLine() {}

    static Map<String, @Nullable Object> of(TestId test, Turn turn) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("type", "turn");
        line.put("id", test.turn(turn));
        line.put("test", test.toString());
        line.put("conversation", turn.conversation());
        line.put("turn", turn.index());
        line.put("place", turn.place().toString());
        line.put("user", turn.user());
        putOutcome(line, turn.outcome());
        line.put("marks", words(turn.marks()));
        line.put("duration_ms", milliseconds(turn.duration()));
        line.put("steps", turn.steps().stream().map(StepTree::of).toList());
        return line;
    }

    static void putOutcome(Map<String, @Nullable Object> tree, Outcome outcome) {
        tree.put("outcome", outcome.word());
        if (!outcome.reason().isEmpty()) {
            tree.put("reason", outcome.reason());
        }
    }

    static List<String> words(Collection<Mark> marks) {
        return marks.stream().sorted().map(Mark::toString).toList();
    }

    /** Returns milliseconds with three decimals. */
    static BigDecimal milliseconds(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos() / 1_000, 3);
    }
}
