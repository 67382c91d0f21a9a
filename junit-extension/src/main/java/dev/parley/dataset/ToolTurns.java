package dev.parley.dataset;

import java.util.Optional;

/**
 * Which turns should call and in which the server runs the tools, as somebody lists them for a whole conversation.
 *
 * @param calling the turns that should call
 * @param server the turns in which the server runs the tools
 * @since 0.1.0
 */
public record ToolTurns(Optional<TurnSelection> calling, Optional<TurnSelection> server) {

    /** Nobody lists any turns. */
    public static final ToolTurns UNSAID = new ToolTurns(Optional.empty(), Optional.empty());

    /**
     * Returns what holds where this is said nearer to the turns than the other: each list replaces the other's, and a turn
     * in this one's list is in no other.
     *
     * @param turns how many turns the conversation has
     */
    public ToolTurns over(ToolTurns other, int turns) {
        return new ToolTurns(
                calling.or(() -> other.calling.map(outer -> without(outer, server, turns))),
                server.or(() -> other.server.map(outer -> without(outer, calling, turns))));
    }

    private static TurnSelection without(TurnSelection outer, Optional<TurnSelection> nearer, int turns) {
        return nearer.map(listed -> outer.without(listed, turns)).orElse(outer);
    }
}
