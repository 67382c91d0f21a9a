package dev.parley.simulator;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * One rule of a script.
 *
 * @param when what is found in the last user message
 * @param turn the turn's index; absent for every turn
 * @param then what the model does, one entry per request of the turn
 */
record ScriptRule(Pattern when, OptionalInt turn, List<Reaction> then) {

    /** Copies the entries. */
    ScriptRule {
        then = List.copyOf(then);
    }

    boolean fits(ChatRequest request) {
        return (turn.isEmpty() || turn.getAsInt() == request.turn())
                && when.matcher(request.userText()).find();
    }

    Optional<Reaction> reaction(ChatRequest request) {
        return request.step() < then.size()
                ? Optional.of(
                        then.get(request.step()).withResult(request.lastResult().orElse("")))
                : Optional.empty();
    }
}
