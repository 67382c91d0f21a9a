package dev.parley.dataset.bfcl;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a file of BFCL says.
 *
 * @param category for example {@code live_multiple}
 */
record BfclFileName(String category) {

    private static final Pattern NAME = Pattern.compile("BFCL_v\\d+_(.+)\\.jsonl?");

    /** Reads a name; returns nothing if it is not one of BFCL's. */
    static Optional<BfclFileName> of(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Optional.of(new BfclFileName(matcher.group(1))) : Optional.empty();
    }

    /** Returns why rows of this category cannot be judged; nothing if they can. */
    Optional<String> unsupported() {
        if (category.contains("java")) {
            return Optional.of(
                    "its arguments are literals of Java or JavaScript, which BFCL turns into values by rules of their own");
        }
        if (category.startsWith("memory") || category.startsWith("web_search")) {
            return Optional.of("it needs BFCL's own tools, written in Python, and a judgement of the last text");
        }
        if (category.startsWith("format_sensitivity")) {
            return Optional.of("it lists rows of other files, and BFCL does not score it");
        }
        return category.contains("exec_") || category.matches("rest|sql|chatable|multi_turn_composite")
                ? Optional.of("BFCL does not use it any more")
                : Optional.empty();
    }

    boolean multiTurn() {
        return category.startsWith("multi_turn");
    }

    /** Returns whether rows have an expected answer; relevance is judged without. */
    boolean hasAnswers() {
        return !category.contains("relevance");
    }
}
