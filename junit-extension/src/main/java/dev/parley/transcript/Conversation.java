package dev.parley.transcript;

import dev.parley.input.Place;
import java.util.List;

/**
 * A conversation that was played.
 *
 * @param id the conversation's id
 * @param place where it is written
 * @param turns its turns, in order
 * @since 0.1.0
 */
public record Conversation(String id, Place place, List<Turn> turns) {

    /** Copies the turns. */
    public Conversation {
        turns = List.copyOf(turns);
    }

    /** Returns the worst outcome of its turns. */
    public Outcome outcome() {
        return turns.stream().map(Turn::outcome).reduce(Outcome.PASSED, Outcome::worse);
    }
}
