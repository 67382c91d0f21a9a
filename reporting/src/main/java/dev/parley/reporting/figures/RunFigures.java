package dev.parley.reporting.figures;

import dev.parley.transcript.Conversation;
import dev.parley.transcript.PlayedPart;
import dev.parley.transcript.TestId;
import dev.parley.transcript.ToolCoverage;
import dev.parley.transcript.Turn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of a run, as it goes. Not safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class RunFigures {

    private final Map<TestId, TurnTally> tests = new LinkedHashMap<>();
    private final Map<TestId, PlayedPart> parts = new LinkedHashMap<>();
    private final Map<TestId, ToolCoverage> coverages = new LinkedHashMap<>();
    private final SlowestTurns slowest = new SlowestTurns();
    private Failures failures = Failures.NONE;

    /** Notes that only a part of a test's conversations is played. */
    public void add(TestId test, PlayedPart part) {
        parts.put(test, part);
    }

    /** Returns the part of a test's conversations that is played; absent where all are. */
    public Optional<PlayedPart> part(TestId test) {
        return Optional.ofNullable(parts.get(test));
    }

    /** Notes which tools a turn's requests offered and its calls exercised. */
    public void addCoverage(TestId test, Turn turn) {
        coverages.merge(test, ToolCoverage.of(turn), ToolCoverage::plus);
    }

    /** Returns what the calls of a test exercised of its tools; of no tool where that is not looked at. */
    public ToolCoverage coverage(TestId test) {
        return coverages.getOrDefault(test, ToolCoverage.NONE);
    }

    /** Returns what the calls of all tests exercised of their tools. */
    public ToolCoverage coverage() {
        return coverages.values().stream().reduce(ToolCoverage.NONE, ToolCoverage::plus);
    }

    /** Counts a turn; nothing of it is kept but numbers, and a line where it is among the slowest or the first to fail. */
    public void add(TestId test, Turn turn) {
        tests.computeIfAbsent(test, unknown -> new TurnTally()).add(turn);
        slowest.add(SlowTurn.of(test, turn));
        if (Failure.isOne(turn.outcome())) {
            failures = failures.plus(() -> Failure.of(test, turn));
        }
    }

    /** Notes a conversation that failed by a check of its own, which is no turn's. */
    public void add(TestId test, Conversation conversation) {
        boolean ofTurn =
                conversation.turns().stream().anyMatch(turn -> turn.outcome().equals(conversation.outcome()));
        if (Failure.isOne(conversation.outcome()) && !ofTurn) {
            failures = failures.plus(() -> Failure.of(test, conversation));
        }
    }

    /** Returns how many turns ended so far. */
    public OutcomeCount turns() {
        return tests.values().stream().map(TurnTally::turns).reduce(OutcomeCount.NONE, OutcomeCount::plus);
    }

    /** Returns how many requests were sent so far. */
    public int requests() {
        return tests.values().stream().mapToInt(TurnTally::requests).sum();
    }

    /** Returns the figures of a test; nothing where none of its turns ended. */
    public Optional<Figures> of(TestId test) {
        return Optional.ofNullable(tests.get(test)).map(TurnTally::figures);
    }

    /** Returns the tests, in the order of their first turns. */
    public List<TestId> tests() {
        return List.copyOf(tests.keySet());
    }

    /** Returns the figures of all turns. */
    public Figures total() {
        TurnTally total = new TurnTally();
        tests.values().forEach(total::addAll);
        return total.figures();
    }

    /** Returns the turns that took longest, at most three, the slowest first. */
    public List<SlowTurn> slowest() {
        return slowest.list();
    }

    /** Returns what failed or errored. */
    public Failures failures() {
        return failures;
    }
}
