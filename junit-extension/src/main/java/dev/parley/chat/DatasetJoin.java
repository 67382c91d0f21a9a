package dev.parley.chat;

/**
 * How several files are one dataset.
 *
 * @since 0.1.0
 */
public enum DatasetJoin {
    /** One behind the other: the conversations of the first, then those of the second. */
    CHAINED,
    /** Side by side: the rows at one position of all files are one conversation. */
    ZIPPED
}
