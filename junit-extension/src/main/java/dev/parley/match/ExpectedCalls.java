package dev.parley.match;

import java.util.List;
import java.util.Optional;

/**
 * The calls that a turn should make, and how strictly they are compared.
 *
 * @param calls the calls; empty means that no call may be made
 * @param order whether they come in the order of the list; left open where nothing is said
 * @param extra whether calls beside them are allowed; left open where nothing is said
 * @param sameStep whether all of them come in one answer
 * @since 0.1.0
 */
public record ExpectedCalls(
        List<ExpectedCall> calls, Optional<CallOrder> order, Optional<ExtraCalls> extra, boolean sameStep) {

    /** Copies the calls. */
    public ExpectedCalls {
        calls = List.copyOf(calls);
    }

    /** Creates calls that leave nothing open. */
    public ExpectedCalls(List<ExpectedCall> calls, CallOrder order, ExtraCalls extra, boolean sameStep) {
        this(calls, Optional.of(order), Optional.of(extra), sameStep);
    }

    /** Returns whether they come in the order of the list: they do where nothing else is said. */
    public boolean inOrder() {
        return order.orElse(CallOrder.IN_ORDER) == CallOrder.IN_ORDER;
    }

    /** Returns whether calls beside them are allowed: they are not where nothing else is said. */
    public boolean allowsExtra() {
        return extra.orElse(ExtraCalls.FAIL) == ExtraCalls.ALLOW;
    }

    ExpectedCalls ordered(CallOrder wanted) {
        return new ExpectedCalls(calls, Optional.of(wanted), extra, sameStep);
    }

    ExpectedCalls beside(ExtraCalls others) {
        return new ExpectedCalls(calls, order, Optional.of(others), sameStep);
    }

    ExpectedCalls together() {
        return new ExpectedCalls(calls, order, extra, true);
    }
}
