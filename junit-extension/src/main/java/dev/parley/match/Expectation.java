package dev.parley.match;

import java.util.List;
import java.util.Optional;

/**
 * What a turn should do.
 *
 * @param calls the calls it should make; absent where nothing is said about them
 * @param never names of functions that it must not call
 * @param reply what its last answer should say
 * @since 0.1.0
 */
public record Expectation(Optional<ExpectedCalls> calls, List<String> never, ExpectedReply reply) {

    /** Nothing is expected. */
    public static final Expectation NOTHING = new Expectation(Optional.empty(), List.of(), ExpectedReply.ANYTHING);

    /** Copies the names. */
    public Expectation {
        never = List.copyOf(never);
    }

    /** Returns this expectation without its calls: for a turn whose missing call a policy has already judged. */
    public Expectation withoutCalls() {
        return new Expectation(Optional.empty(), never, reply);
    }
}
