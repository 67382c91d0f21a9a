package dev.parley.tool.check;

/**
 * One thing that is wrong with a call's arguments.
 *
 * @param at where in the arguments
 * @param text what is wrong, with the offending value and what to do
 */
record Violation(JsonPointer at, String text) {

    /** Returns the place as lines show it. */
    String place() {
        return at.isRoot() ? "(arguments)" : at.toString();
    }
}
