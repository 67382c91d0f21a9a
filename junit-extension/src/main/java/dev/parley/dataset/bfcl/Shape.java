package dev.parley.dataset.bfcl;

import dev.parley.json.Excerpt;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a row of a file apart; what is not as BFCL writes it is an {@link IllegalArgumentException} that says so. */
final class Shape {

    private static final int SHOWN = 80;

    private Shape() {}

    static Map<?, ?> object(String what, @Nullable Object tree) {
        if (tree instanceof Map<?, ?> object) {
            return object;
        }
        throw wrong(what, "an object", tree);
    }

    static List<?> list(String what, @Nullable Object tree) {
        if (tree instanceof List<?> list) {
            return list;
        }
        throw wrong(what, "a list", tree);
    }

    /** Returns a list; an absent one is empty. */
    static List<?> listIfAny(String what, @Nullable Object tree) {
        return tree == null ? List.of() : list(what, tree);
    }

    static String text(String what, @Nullable Object tree) {
        if (tree instanceof String text) {
            return text;
        }
        throw wrong(what, "a text", tree);
    }

    private static IllegalArgumentException wrong(String what, String wanted, @Nullable Object tree) {
        return new IllegalArgumentException("\"" + what + "\" is " + wanted + ", not " + Excerpt.json(tree, SHOWN));
    }
}
