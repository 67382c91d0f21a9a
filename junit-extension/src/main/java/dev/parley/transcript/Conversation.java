package dev.parley.transcript;

import dev.parley.chat.Variant;
import dev.parley.input.Place;
import java.util.List;

/**
 * A conversation that was played.
 *
 * @param id the conversation's id
 * @param place where it is written
 * @param outcome its worst turn's outcome, or worse where the conversation as a whole failed
 * @param turns its turns, in order
 * @since 0.1.0
 */
public record Conversation(String id, Place place, Outcome outcome, List<Turn> turns) {

    /** Copies the turns. */
    public Conversation {
        turns = List.copyOf(turns);
    }

    /** Returns a conversation whose outcome is that of its worst turn. */
    public static Conversation of(String id, Place place, List<Turn> turns) {
        Outcome outcome = turns.stream().map(Turn::outcome).reduce(Outcome.PASSED, Outcome::worse);
        return new Conversation(id, place, outcome, turns);
    }

    /** Returns what the steps of all turns come to together. */
    public Totals totals() {
        return Totals.of(turns.stream().flatMap(turn -> turn.steps().stream()).toList());
    }

    /** Returns the id, and the variant where there are several: {@code memory [gpt-4o-mini · required]}. */
    public String name() {
        return turns.stream()
                .findFirst()
                .map(Turn::variant)
                .orElse(Variant.ONLY)
                .of(id);
    }

    /** Returns this conversation with an outcome that is at least as bad as the given one. */
    public Conversation atBest(Outcome other) {
        return new Conversation(id, place, Outcome.worse(outcome, other), turns);
    }
}
