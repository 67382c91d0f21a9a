package dev.parley.dataset.row;

import dev.parley.input.Faults;
import dev.parley.input.Place;

/**
 * Takes the faults of one part of a file and names that part.
 *
 * @param faults takes the faults
 * @param part the part as it follows a place, for example {@code , conversation "memory", turn 1}; empty for the file
 * @since 0.1.0
 */
public record FaultContext(Faults faults, String part) {

    /** Returns the context of a whole file. */
    public static FaultContext of(Faults faults) {
        return new FaultContext(faults, "");
    }

    /** Returns the context of a conversation in this part. */
    public FaultContext inConversation(String id) {
        return in("conversation \"" + id + "\"");
    }

    FaultContext inTurn(int index) {
        return in("turn " + index);
    }

    FaultContext inColumn(String column) {
        return in("column " + column);
    }

    private FaultContext in(String smaller) {
        return new FaultContext(faults, part + ", " + smaller);
    }

    /** Adds a fault of this part. */
    public void add(String problem, Place place, String advice) {
        faults.add(problem, place + part, advice);
    }
}
