package dev.parley.match;

import java.util.List;

/**
 * Rules of somebody else by which the calls of a turn are judged, instead of comparing them with {@link ExpectedCalls}.
 *
 * <p>They judge the calls of the turn's first answer as they are, so these are not held against the tools' schemas, and the turn
 * has one round of calls. Implementations are safe for use by several threads.
 *
 * @since 0.1.0
 */
public interface CallRules {

    /** Returns what is wrong with the calls; an empty list if they are as they should be. */
    List<Mismatch> judge(Conduct conduct);
}
