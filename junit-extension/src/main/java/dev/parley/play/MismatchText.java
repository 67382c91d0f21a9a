package dev.parley.play;

import dev.parley.match.Mismatch;
import dev.parley.match.judge.Lines;
import dev.parley.transcript.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Mismatches as one failure tells of them.
 *
 * @param mismatches at least one; the first is the failure's title
 */
record MismatchText(List<Mismatch> mismatches) {

    private static final int OTHERS_EXPLAINED = 4;

    String title() {
        return mismatches.get(0).title();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(mismatches.get(0).details());
        List<Mismatch> others = mismatches.subList(1, mismatches.size());
        others.stream().limit(OTHERS_EXPLAINED).forEach(other -> {
            lines.add("also: " + other.title());
            other.details().forEach(line -> lines.add("  " + line));
        });
        lines.addAll(Lines.few(others.stream()
                .skip(OTHERS_EXPLAINED)
                .map(other -> "also: " + other.title())
                .toList()));
        return lines;
    }

    Outcome.Difference difference() {
        return new Outcome.Difference(joined(Mismatch::expected), joined(Mismatch::actual));
    }

    private String joined(Function<Mismatch, String> side) {
        return mismatches.stream().map(side).collect(Collectors.joining("\n"));
    }
}
