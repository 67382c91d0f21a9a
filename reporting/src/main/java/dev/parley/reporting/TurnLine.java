package dev.parley.reporting;

import dev.parley.transcript.TestId;
import dev.parley.transcript.Turn;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A turn as a line of JSON. */
final class TurnLine {

    private TurnLine() {}

    static Map<String, @Nullable Object> of(TestId test, Turn turn) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("type", "turn");
        line.put("id", test.turn(turn));
        CommonFields.putTest(line, test);
        line.put("conversation", turn.conversation());
        line.put("turn", turn.index());
        line.put("place", turn.place().toString());
        line.put("tags", turn.tags());
        line.put("user", turn.user());
        turn.reference().ifPresent(reference -> line.put("reference", reference));
        CommonFields.putOutcome(line, turn.outcome());
        line.put("marks", CommonFields.words(turn.marks()));
        line.put("duration_ms", CommonFields.milliseconds(turn.duration()));
        line.put("totals", MetricsTree.of(turn.totals()));
        line.put("steps", turn.steps().stream().map(StepTree::of).toList());
        return line;
    }
}
