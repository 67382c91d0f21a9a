package dev.parley.reporting.metrics;

import dev.parley.transcript.Step;
import dev.parley.transcript.StepKind;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Measures steps as they come; each value is kept once, whatever it is broken down by. Not safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class StepTally {

    private static final String ERRORED = "errored";
    private static final List<String> OUTCOMES = List.of("passed", "failed", "aborted", ERRORED);

    private final Map<Group, StepSamples> groups = new HashMap<>();

    /** What steps may have in common. */
    private record Group(StepKind kind, int turn, String outcome) {

        static Group of(int turn, Step step) {
            return new Group(step.kind(), turn, step.outcome().word());
        }

        boolean isTimed() {
            return !outcome.equals(ERRORED);
        }

        int rank() {
            return OUTCOMES.indexOf(outcome);
        }
    }

    /** Measures a step that was sent, of the turn at an index. */
    public void add(int turn, Step step) {
        samples(Group.of(turn, step)).add(step.metrics());
    }

    /** Adds what another has measured. */
    public void addAll(StepTally other) {
        other.groups.forEach((group, samples) -> samples(group).addAll(samples));
    }

    private StepSamples samples(Group group) {
        return groups.computeIfAbsent(group, unknown -> new StepSamples());
    }

    /** Returns what was measured so far. */
    public StepBreakdown figures() {
        Map<String, StepFigures> byOutcome = new LinkedHashMap<>();
        by(group -> true, Group::rank).forEach((rank, figures) -> byOutcome.put(OUTCOMES.get(rank), figures));
        return new StepBreakdown(
                by(Group::isTimed, group -> "all").getOrDefault("all", new StepFigures(0, Map.of())),
                by(Group::isTimed, Group::kind),
                by(Group::isTimed, Group::turn),
                byOutcome);
    }

    private <K extends Comparable<K>> Map<K, StepFigures> by(Predicate<Group> condition, Function<Group, K> common) {
        Map<K, StepSamples> joined = new TreeMap<>();
        groups.forEach((group, samples) -> {
            if (condition.test(group)) {
                joined.computeIfAbsent(common.apply(group), unknown -> new StepSamples())
                        .addAll(samples);
            }
        });
        Map<K, StepFigures> figures = new TreeMap<>();
        joined.forEach((key, samples) -> figures.put(key, samples.figures()));
        return Collections.unmodifiableMap(figures);
    }
}
