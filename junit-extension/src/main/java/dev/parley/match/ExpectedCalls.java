package dev.parley.match;

import java.util.List;

/**
 * The calls that a turn should make, and how strictly they are compared.
 *
 * @param calls the calls; empty means that no call may be made
 * @param order whether they come in the order of the list
 * @param extra whether calls beside them are allowed
 * @param sameStep whether all of them come in one answer
 * @since 0.1.0
 */
public record ExpectedCalls(List<ExpectedCall> calls, CallOrder order, ExtraCalls extra, boolean sameStep) {

    /** Copies the calls. */
    public ExpectedCalls {
        calls = List.copyOf(calls);
    }
}
