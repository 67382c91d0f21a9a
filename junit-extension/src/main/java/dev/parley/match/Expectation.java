package dev.parley.match;

import java.util.List;
import java.util.Optional;

/**
 * What a turn should do.
 *
 * @param calls the calls it should make; absent where nothing is said about them
 * @param never names of functions that it must not call
 * @param reply what its last answer should say
 * @param rules rules that judge the calls in place of {@code calls}, which then only say whether the turn calls
 * @since 0.1.0
 */
public record Expectation(
        Optional<ExpectedCalls> calls, List<String> never, ExpectedReply reply, Optional<CallRules> rules) {

    /** Nothing is expected. */
    public static final Expectation NOTHING = new Expectation(Optional.empty(), List.of(), ExpectedReply.ANYTHING);

    /** Copies the names. */
    public Expectation {
        never = List.copyOf(never);
    }

    /** Creates an expectation whose calls are compared with the expected ones. */
    public Expectation(Optional<ExpectedCalls> calls, List<String> never, ExpectedReply reply) {
        this(calls, never, reply, Optional.empty());
    }

    /** Returns this expectation with rules that judge its calls. */
    public Expectation judgedBy(CallRules judge) {
        return new Expectation(calls, never, reply, Optional.of(judge));
    }

    /** Returns this expectation without its calls: for a turn whose missing call a policy has already judged. */
    public Expectation withoutCalls() {
        return new Expectation(Optional.empty(), never, reply);
    }
}
