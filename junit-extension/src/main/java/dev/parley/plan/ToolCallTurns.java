package dev.parley.plan;

import java.util.Optional;
import java.util.Set;

/**
 * Which turns should call where the dataset does not say.
 *
 * @param indices positions in the conversation, from 0; absent for all turns
 * @since 0.1.0
 */
public record ToolCallTurns(Optional<Set<Integer>> indices) {

    /** Every turn. */
    public static final ToolCallTurns ALL = new ToolCallTurns(Optional.empty());

    /** Copies the indices. */
    public ToolCallTurns {
        indices = indices.map(Set::copyOf);
    }

    /** Returns these turns alone. */
    public static ToolCallTurns of(Set<Integer> indices) {
        return new ToolCallTurns(Optional.of(indices));
    }

    /** Returns whether the turn at this position should call. */
    boolean contains(int index) {
        return indices.map(listed -> listed.contains(index)).orElse(true);
    }
}
