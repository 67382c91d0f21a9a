package dev.parley.dataset.row;

import dev.parley.input.NearestWord;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The columns that were met in the rows of a test, so that one that a test names and no row has is found. */
final class SeenColumns {

    private static final int MOST = 100; // enough for a suggestion

    private final Set<String> met = ConcurrentHashMap.newKeySet();
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    void met(String name) {
        if (met.size() < MOST) {
            met.add(Column.withoutSuffix(name));
        }
    }

    void used(String column) {
        used.add(column);
    }

    boolean lacks(String column) {
        return !used.contains(column);
    }

    /** Returns what to write instead of a column that no row has. */
    String advice(String column) {
        return NearestWord.advice(column, met.stream().sorted().toList());
    }
}
