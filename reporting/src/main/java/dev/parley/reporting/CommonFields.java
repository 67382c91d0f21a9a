package dev.parley.reporting;

import dev.parley.transcript.Mark;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.TestId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What conversations, turns and steps write in the same way. */
final class CommonFields {

    private CommonFields() {}

    /** Says which test it is, and of several variants which. */
    static void putTest(Map<String, @Nullable Object> line, TestId test) {
        line.put("test", test.toString());
        if (!test.variant().values().isEmpty()) {
            line.put("variant", test.variant().values());
        }
    }

    static void putOutcome(Map<String, @Nullable Object> tree, Outcome outcome) {
        tree.put("outcome", outcome.word());
        if (!outcome.reason().isEmpty()) {
            tree.put("reason", outcome.reason());
        }
        if (outcome instanceof Outcome.Failed failed) {
            failed.difference().ifPresent(difference -> tree.put("difference", tree(difference)));
        }
    }

    private static Map<String, @Nullable Object> tree(Outcome.Difference difference) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("expected", difference.expected());
        tree.put("actual", difference.actual());
        return tree;
    }

    /** Returns the marks' words, always in the same order. */
    static List<String> words(Collection<Mark> marks) {
        return marks.stream().sorted().map(Mark::toString).toList();
    }

    /** Returns milliseconds with three decimals, cut after the microsecond. */
    static BigDecimal milliseconds(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos() / 1_000, 3);
    }
}
