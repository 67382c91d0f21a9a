package dev.parley.model;

/**
 * A key that must not be shown.
 *
 * @param value the key itself
 * @since 0.1.0
 */
public record ApiKey(String value) {

    /** Returns {@code ***}. */
    @Override
    public String toString() {
        return "***";
    }
}
