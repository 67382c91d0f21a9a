package dev.parley.input;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the word that a person probably meant.
 *
 * @since 0.1.0
 */
public final class NearestWord {

    private NearestWord() {}

    /**
     * Returns advice for an unknown word: the near known word if there is one, else all known words.
     *
     * @return for example {@code did you mean "expect"?} or {@code known are user, expect}
     */
    public static String advice(String unknown, Collection<String> known) {
        return of(unknown, known)
                .map(word -> "did you mean \"" + word + "\"?")
                .orElseGet(() -> known.isEmpty() ? "none is known here" : "known are " + String.join(", ", known));
    }

    /** Returns the known word that is at most a third of its letters away, the nearest first; case is ignored. */
    public static Optional<String> of(String unknown, Collection<String> known) {
        return known.stream()
                .filter(word -> distance(unknown, word) <= Math.max(1, Math.min(word.length(), unknown.length()) / 3))
                .min(Comparator.comparingInt(word -> distance(unknown, word)));
    }

    /** Returns the Levenshtein distance, ignoring case. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
