package dev.parley.match.judge;

import java.util.ArrayList;
import java.util.List;

/** Lays out the lines of an explanation. */
final class Lines {

    private static final int MOST = 10;
    private static final int LABEL_WIDTH = 10;

    private Lines() {}

    /** Returns a line for each value, each behind the label. */
    static List<String> labelled(String label, List<String> values) {
        String start = label + " ".repeat(LABEL_WIDTH - label.length());
        return few(values).stream().map(value -> start + value).toList();
    }

    /** Returns the first values, and how many more there are: a turn may make hundreds of calls. */
    static List<String> few(List<String> values) {
        if (values.size() <= MOST) {
            return values;
        }
        List<String> few = new ArrayList<>(values.subList(0, MOST));
        few.add("and " + (values.size() - MOST) + " more");
        return few;
    }
}
