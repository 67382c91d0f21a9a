package dev.parley.dataset;

import dev.parley.input.Faults;
import dev.parley.input.Place;

/**
 * Takes the faults of one part of a file and names that part.
 *
 * @param faults takes the faults
 * @param part the part as it follows a place, for example {@code , conversation "memory", turn 1}; empty for the file
 */
record FaultContext(Faults faults, String part) {

    /** Returns the context of a whole file. */
    static FaultContext of(Faults faults) {
        return new FaultContext(faults, "");
    }

    FaultContext inConversation(String id) {
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

    void add(String problem, Place place, String advice) {
        faults.add(problem, place + part, advice);
    }
}
