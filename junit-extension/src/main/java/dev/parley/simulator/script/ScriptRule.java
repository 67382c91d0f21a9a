package dev.parley.simulator.script;

import dev.parley.simulator.request.ChatRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * One rule of a script.
 *
 * @param occasion the requests that it is for
 * @param times how many requests it decides before it is passed over; absent for all
 * @param then what is done, one entry per request of the turn
 * @since 0.1.0
 */
public record ScriptRule(Occasion occasion, OptionalInt times, List<Entry> then) {

    /** Copies the entries. */
    public ScriptRule {
        then = List.copyOf(then);
    }

    /** Returns whether the rule is for a request. */
    public boolean fits(ChatRequest request) {
        return occasion.is(request);
    }

    /** Returns what is done with a request that the rule is for; nothing where the entries are used up. */
    public Optional<Entry> entry(ChatRequest request) {
        int index = request.step() - occasion.step().orElse(0);
        return index < then.size()
                ? Optional.of(then.get(index).withResult(request.lastResult().orElse("")))
                : Optional.empty();
    }

    /**
     * The requests that a rule is for.
     *
     * @param when what is found in the last user message
     * @param turn the turn's index; absent for every turn
     * @param step how often the model has answered within the turn; absent for every request of it
     */
    public record Occasion(Pattern when, OptionalInt turn, OptionalInt step) {

        boolean is(ChatRequest request) {
            return (turn.isEmpty() || turn.getAsInt() == request.turn())
                    && (step.isEmpty() || step.getAsInt() == request.step())
                    && when.matcher(request.userText()).find();
        }
    }
}
