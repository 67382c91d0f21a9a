package dev.parley.match.judge;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out the lines of an explanation. Stateless and safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class Lines {

    private static final int MOST = 10;
    private static final int LABEL_WIDTH = 10;

    private Lines() {}

    /** Returns a line for each value, each behind the label. */
    static List<String> labelled(String label, List<String> values) {
        String start = label + " ".repeat(LABEL_WIDTH - label.length());
        return few(values).stream().map(value -> start + value).toList();
    }

    /** Returns the first ten values, and how many more there are: a turn may make hundreds of calls. */
    public static List<String> few(List<String> values) {
        return few(values, MOST);
    }

    /** Returns the first values, so many of them, and how many more there are. */
    static List<String> few(List<String> values, int most) {
        if (values.size() <= most) {
            return values;
        }
        List<String> few = new ArrayList<>(values.subList(0, most));
        few.add("and " + (values.size() - most) + " more");
        return few;
    }
}
