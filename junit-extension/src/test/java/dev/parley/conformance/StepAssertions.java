package dev.parley.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.transcript.Mark;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Step;
import dev.parley.transcript.Turn;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the steps of played conversations with a case's {@code turns.json}. */
final class StepAssertions {

    private static final Set<Mark> COMPARED = Set.of(Mark.MISSING_TOOL_CALL, Mark.UNEXPECTED_TOOL_CALL);

    private static final Outcome SPENT = new Outcome.Failed("", Optional.empty());

    private StepAssertions() {}

    static void assertSteps(List<?> expected, List<List<Turn>> conversations) {
        assertThat(conversations).as("conversations").hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            List<?> steps = (List<?>) ((Map<?, ?>) expected.get(i)).get("turns");
            List<Step> played = conversations.get(i).stream()
                    .map(Turn::steps)
                    .flatMap(Collection::stream)
                    .toList();
            assertThat(played).as("steps of conversation %d", i).hasSize(steps.size());
            for (int j = 0; j < steps.size(); j++) {
                assertStep("conversation " + i + ", step " + j, (Map<?, ?>) steps.get(j), played.get(j));
            }
        }
    }

    /** A turn has its worst step's outcome, or fails for having spent its rounds; an expectation may make it worse. */
    static void assertWorstStep(Turn turn, int rounds) {
        Outcome worst = turn.steps().stream()
                .map(Step::outcome)
                .filter(outcome -> !outcome.reason().equals("No tool call to answer"))
                .reduce(Outcome.PASSED, Outcome::worse);
        Step last = turn.steps().get(turn.steps().size() - 1);
        boolean spent =
                rounds > 1 && turn.steps().size() == rounds + 1 && last.marks().contains(Mark.UNEXPECTED_TOOL_CALL);
        String expected = spent ? Outcome.worse(worst, SPENT).word() : worst.word();
        if (spent || worst != Outcome.PASSED) {
            assertThat(turn.outcome().word()).as("outcome of %s", turn.name()).isEqualTo(expected);
        } else {
            assertThat(turn.outcome().word()).as("outcome of %s", turn.name()).isIn("passed", "failed");
        }
    }

    private static void assertStep(String name, Map<?, ?> expected, Step step) {
        assertThat(step.kind()).as("kind of %s", name).hasToString(String.valueOf(expected.get("kind")));
        assertThat(step.outcome().word())
                .as("outcome of %s, reason: %s", name, step.outcome().reason())
                .isEqualTo(expected.get("outcome"));
        assertThat(step.marks().stream()
                        .filter(COMPARED::contains)
                        .map(Mark::toString)
                        .collect(Collectors.toSet()))
                .as("marks of %s", name)
                .isEqualTo(Set.copyOf(texts(expected.get("marks"))));
        texts(expected.get("reasonContains"))
                .forEach(text -> assertThat(step.outcome().reason())
                        .as("reason of %s", name)
                        .contains(text));
        if (expected.get("reasonLacks") instanceof String lacks) {
            assertThat(step.outcome().reason()).as("reason of %s", name).doesNotContain(lacks);
        }
        if (expected.get("toolCalls") instanceof Number calls) {
            assertThat(step.calls()).as("calls of %s", name).hasSize(calls.intValue());
        }
    }

    private static List<String> texts(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }
}
