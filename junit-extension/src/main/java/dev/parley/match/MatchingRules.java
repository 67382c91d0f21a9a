package dev.parley.match;

import java.util.Optional;

/**
 * How expected calls are compared where an expectation leaves it open.
 *
 * @param order whether their order counts
 * @param extra what becomes of other calls
 * @param arguments how arguments are compared
 * @since 0.1.0
 */
public record MatchingRules(CallOrder order, ExtraCalls extra, ArgumentRules arguments) {

    /** The rules where nobody says any. */
    public static final MatchingRules DEFAULT =
            new MatchingRules(CallOrder.IN_ORDER, ExtraCalls.FAIL, ArgumentRules.DEFAULT);

    /** Returns an expectation that leaves nothing open. */
    public Expectation applied(Expectation expectation) {
        return new Expectation(
                expectation.calls().map(this::applied), expectation.never(), expectation.reply(), expectation.rules());
    }

    private ExpectedCalls applied(ExpectedCalls calls) {
        return new ExpectedCalls(
                calls.calls().stream().map(arguments::applied).toList(),
                calls.order().or(() -> Optional.of(order)),
                calls.extra().or(() -> Optional.of(extra)),
                calls.sameStep());
    }
}
