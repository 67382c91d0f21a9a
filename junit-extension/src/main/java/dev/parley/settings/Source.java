package dev.parley.settings;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A place outside the code that settings are read from.
 *
 * @param kind what one entry is called in messages, for example {@code environment variable}
 * @param names how a setting is named there
 * @param values looks a name up
 * @param seen the names that can be seen there; others may be there, and be read, all the same
 * @since 0.1.0
 */
public record Source(
        String kind, Function<Setting, String> names, Function<String, Optional<String>> values, Set<String> seen) {

    /** Copies the names. */
    public Source {
        seen = Set.copyOf(seen);
    }

    Optional<String> value(Setting setting) {
        return values.apply(names.apply(setting));
    }

    String where(Setting setting) {
        return where(names.apply(setting));
    }

    String where(String name) {
        return kind + " " + name;
    }
}
