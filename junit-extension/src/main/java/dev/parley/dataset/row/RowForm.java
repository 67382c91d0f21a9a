package dev.parley.dataset.row;

import dev.parley.chat.RecordedMessages;

/**
 * What is to be known of a file's rows beside the rows.
 *
 * @param messages what becomes of recorded messages
 * @param names which columns say what
 * @param allText whether every cell is a text, so that lists and objects are written as JSON text
 * @since 0.1.0
 */
public record RowForm(RecordedMessages messages, ColumnNames names, boolean allText) {}
