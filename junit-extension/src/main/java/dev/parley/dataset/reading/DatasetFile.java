package dev.parley.dataset.reading;

import dev.parley.dataset.ConversationSource;
import dev.parley.dataset.WrittenConversation;
import dev.parley.input.Faults;
import dev.parley.input.Located;
import dev.parley.input.SourceFile;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A file of conversations: YAML, JSON or JSON Lines, hand-written, recorded chats, or with columns.
 *
 * <p>The name's ending says the format. Nothing is kept between two passes, so a dataset is safe for use by several
 * threads; each pass is not.
 *
 * @since 0.1.0
 */
public final class DatasetFile implements ConversationSource {

    private final SourceFile file;
    private final Recorded recorded;

    private DatasetFile(SourceFile file, Recorded recorded) {
        this.file = Objects.requireNonNull(file);
        this.recorded = recorded;
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
     * Returns the dataset of a file; nothing is read yet.
     *
     * @param file the file; an ending that is not known is a fault when it is checked
     * @param recorded how recorded chats in it are read
     */
    public static DatasetFile of(SourceFile file, Recorded recorded) {
        return new DatasetFile(file, recorded);
    }

    /** Returns the file. */
    public SourceFile file() {
        return file;
    }

    @Override
    public void check(Faults faults, Consumer<WrittenConversation> seen) {
        Faults own = new Faults();
        Reading reading = new Reading(file, recorded, own);
        try (Stream<Located> rows = reading.open()) {
            rows.forEach(row -> {
                Optional<WrittenConversation> conversation = reading.conversation(row);
                faults.takeAll(own); // before what others find in it: so all faults stand in the file's order
                conversation.ifPresent(seen);
            });
        }
        reading.end();
        faults.takeAll(own);
    }

    /** Returns the conversations in file order; JSON Lines are read line by line. */
    @Override
    public Stream<WrittenConversation> conversations() {
        Faults faults = new Faults();
        Reading reading = new Reading(file, recorded, faults);
        Stream<Optional<Located>> rows = reading.open().map(Optional::of);
        Stream<Optional<Located>> end = Stream.of(Optional.empty());
        return Stream.concat(rows, end).flatMap(row -> {
            Optional<WrittenConversation> conversation = row.flatMap(reading::conversation);
            if (row.isEmpty()) {
                reading.end();
            }
            faults.throwIfAny("dataset " + file.name());
            return conversation.stream();
        });
    }
}
