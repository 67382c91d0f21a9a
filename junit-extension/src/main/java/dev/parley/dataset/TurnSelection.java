package dev.parley.dataset;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Some turns of a conversation, or all of them.
 *
 * @param indices positions in the conversation, from 0; absent for all turns
 * @since 0.1.0
 */
public record TurnSelection(Optional<Set<Integer>> indices) {

    /** No conversation is as long as this; a greater count is a slip. */
    public static final int MOST = 10_000;

    /** Every turn. */
    public static final TurnSelection ALL = new TurnSelection(Optional.empty());

    /** No turn. */
    public static final TurnSelection NONE = of(Set.of());

    /** Copies the indices. */
    public TurnSelection {
        indices = indices.map(Set::copyOf);
    }

    /** Returns these turns alone. */
    public static TurnSelection of(Set<Integer> indices) {
        return new TurnSelection(Optional.of(indices));
    }

    /**
     * Returns the turns that are listed.
     *
     * @param positions positions in the conversation, or {@code -1} alone for all turns
     * @param faults takes what is wrong with the list, as it follows the list in a message, and what to do
     */
    public static TurnSelection listed(List<Integer> positions, BiConsumer<String, String> faults) {
        if (Set.copyOf(positions).size() < positions.size()) {
            faults.accept("lists a turn twice", "list each once");
        }
        if (positions.stream().anyMatch(index -> index < -1)) {
            faults.accept("has a negative index", "turns count from 0; -1 alone stands for all");
        }
        if (positions.contains(-1) && positions.size() > 1) {
            faults.accept("has -1 beside others", "-1 alone stands for all");
        }
        return positions.contains(-1) ? ALL : of(Set.copyOf(positions));
    }

    /**
     * Returns the turns from the first on, as many as are wanted.
     *
     * @param count how many, from 0 to {@value #MOST}
     */
    public static TurnSelection first(int count) {
        return of(IntStream.range(0, count).boxed().collect(Collectors.toUnmodifiableSet()));
    }

    /** Returns whether the turn at this position is among them. */
    public boolean contains(int index) {
        return indices.map(listed -> listed.contains(index)).orElse(true);
    }

    /** Returns the turns that are in both, in words: {@code [0, 2]}, or {@code all turns}; nothing where there are none. */
    public Optional<String> overlap(TurnSelection other) {
        if (indices.isEmpty() && other.indices.isEmpty()) {
            return Optional.of("all turns");
        }
        Set<Integer> both = new TreeSet<>(indices.or(other::indices).orElseThrow());
        both.removeIf(index -> !contains(index) || !other.contains(index));
        return both.isEmpty() ? Optional.empty() : Optional.of(both.toString());
    }

    /**
     * Returns these turns but for some.
     *
     * @param turns how many turns the conversation has
     */
    TurnSelection without(TurnSelection others, int turns) {
        return of(IntStream.range(0, turns)
                .filter(index -> contains(index) && !others.contains(index))
                .boxed()
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Returns the listed positions, in order, that a conversation of this many turns does not have. */
    public Set<Integer> beyond(int turns) {
        Set<Integer> missing = new TreeSet<>(indices.orElse(Set.of()));
        missing.removeIf(index -> index < turns);
        return missing;
    }
}
