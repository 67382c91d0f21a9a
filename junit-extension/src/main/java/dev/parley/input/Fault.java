package dev.parley.input;

/**
 * One thing that is wrong with what a person wrote.
 *
 * @param problem what is wrong and the offending value, for example {@code unknown key "expct"}
 * @param where the annotation attribute or the place in the file, with conversation and turn where there are any
 * @param advice what to do, for example {@code did you mean "expect"?}; empty where the problem says it all
 * @since 0.1.0
 */
public record Fault(String problem, String where, String advice) {

    /** Returns the fault as one sentence: problem, place, advice. */
    @Override
    public String toString() {
        return problem + (where.isEmpty() ? "" : " at " + where) + (advice.isEmpty() ? "" : "; " + advice);
    }
}
