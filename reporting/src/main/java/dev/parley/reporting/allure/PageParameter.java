package dev.parley.reporting.allure;

import dev.parley.chat.Variant;
import java.util.List;

/**
 * A parameter of a page.
 *
 * @param name its name
 * @param value its value
 * @param excluded whether it is left out of what tells a leaf from others, so that another value begins no new history
 */
record PageParameter(String name, String value, boolean excluded) {

    static PageParameter telling(String name, String value) {
        return new PageParameter(name, value, false);
    }

    /** Returns what a variant has of each thing that varies, by the names that the facts of a request have. */
    static List<PageParameter> of(Variant variant) {
        return variant.values().entrySet().stream()
                .map(value -> telling(value.getKey().replace('_', ' '), value.getValue()))
                .toList();
    }

    static PageParameter excluded(String name, String value) {
        return new PageParameter(name, value, true);
    }
}
