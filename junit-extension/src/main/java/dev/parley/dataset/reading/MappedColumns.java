package dev.parley.dataset.reading;

import dev.parley.dataset.ConversationSource;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.row.ColumnMapping;
import dev.parley.input.Faults;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Stands behind the files whose columns a test maps, has no conversations, and finds the columns that none of them has.
 *
 * @param columns the columns
 * @since 0.1.0
 */
public record MappedColumns(ColumnMapping columns) implements ConversationSource {

    @Override
    public void check(Faults faults, Consumer<WrittenConversation> seen) {
        columns.rejectUnused(faults);
    }

    @Override
    public Stream<WrittenConversation> conversations() {
        return Stream.empty();
    }
}
