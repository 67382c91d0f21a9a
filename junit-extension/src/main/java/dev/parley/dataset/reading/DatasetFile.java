package dev.parley.dataset.reading;

import dev.parley.dataset.ConversationSource;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.row.ColumnNames;
import dev.parley.input.Faults;
import dev.parley.input.SourceFile;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A file of conversations: YAML, JSON, JSON Lines or CSV, hand-written, recorded chats, or with columns.
 *
 * <p>The name's ending says the format. Nothing is kept between two passes, so a dataset is safe for use by several
 * threads; each pass is not.
 *
 * @since 0.1.0
 */
public final class DatasetFile implements ConversationSource {

    private final SourceFile file;
    private final Recorded recorded;
    private final ColumnNames names;

    private DatasetFile(SourceFile file, Recorded recorded, ColumnNames names) {
        this.file = Objects.requireNonNull(file);
        this.recorded = recorded;
        this.names = names;
    }

    /**
     * Returns the dataset of a file; nothing is read yet.
     *
     * @param file the file; an ending that is not known is a fault when it is checked
     */
    public static DatasetFile of(SourceFile file) {
        return of(file, Recorded.DEFAULT);
    }

    /**
     * Returns the dataset of a file whose columns have the known names; nothing is read yet.
     *
     * @param file the file; an ending that is not known is a fault when it is checked
     * @param recorded how recorded chats in it are read
     */
    public static DatasetFile of(SourceFile file, Recorded recorded) {
        return of(file, recorded, ColumnNames.DEFAULT);
    }

    /**
     * Returns the dataset of a file; nothing is read yet.
     *
     * @param file the file; an ending that is not known is a fault when it is checked
     * @param recorded how recorded chats in it are read
     * @param names which of its columns say what
     */
    public static DatasetFile of(SourceFile file, Recorded recorded, ColumnNames names) {
        return new DatasetFile(file, recorded, names);
    }

    /** Returns the file. */
    public SourceFile file() {
        return file;
    }

    @Override
    public void check(Faults faults, Consumer<WrittenConversation> seen) {
        Faults own = new Faults();
        new Reading(file, recorded, names, own).check(own, faults, seen);
    }

    /** Returns the conversations in file order; JSON Lines and CSV are read row by row. */
    @Override
    public Stream<WrittenConversation> conversations() {
        Faults faults = new Faults();
        return new Reading(file, recorded, names, faults).conversations(faults, "dataset " + file.name());
    }
}
