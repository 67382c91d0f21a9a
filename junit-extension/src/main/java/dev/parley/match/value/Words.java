package dev.parley.match.value;

import org.jspecify.annotations.Nullable;

/**
 * How values are put into the words of an explanation.
 *
 * @since 0.1.0
 */
public interface Words {

    /** Returns a value as JSON, cut where it is too long. */
    String value(@Nullable Object tree);

    /** Returns a text as it is, cut where it is too long. */
    String text(String plain);
}
