package dev.parley.match.bfcl;

/**
 * How BFCL judges the rows of one of its categories.
 *
 * @since 0.1.0
 */
public enum BfclCategory {
    /** One call of the one function. */
    SIMPLE,
    /** One call, of one among several functions. */
    MULTIPLE,
    /** Several calls in any order. */
    PARALLEL,
    /** No call. */
    IRRELEVANCE,
    /** At least one call, whichever. */
    RELEVANCE;

    /**
     * Returns how a category is judged, by its name: {@code ast_checker} looks for {@code parallel}, then for
     * {@code multiple}, and everything else is simple.
     *
     * @param name for example {@code live_parallel_multiple}
     */
    public static BfclCategory of(String name) {
        if (name.contains("irrelevance")) {
            return IRRELEVANCE;
        }
        if (name.contains("relevance")) {
            return RELEVANCE;
        }
        if (name.contains("parallel")) {
            return PARALLEL;
        }
        return name.contains("multiple") ? MULTIPLE : SIMPLE;
    }
}
