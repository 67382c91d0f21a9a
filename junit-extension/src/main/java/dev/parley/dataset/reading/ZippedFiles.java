package dev.parley.dataset.reading;

import dev.parley.dataset.ConversationSource;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.row.ColumnMapping;
import dev.parley.input.Faults;
import dev.parley.input.SourceFile;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files whose rows with columns make one conversation together, by position.
 *
 * <p>Of several columns for one thing that of the first file counts; tool results stand one behind the other, and system
 * prompts with a blank between them. Nothing is kept between two passes but which mapped columns were met.
 *
 * @param files the files; at least one
 * @param recorded how recorded chats would be read; none can be zipped
 * @param columns which columns say what
 * @since 0.1.0
 */
public record ZippedFiles(List<SourceFile> files, Recorded recorded, ColumnMapping columns)
        implements ConversationSource {

    /** Copies the files. */
    public ZippedFiles {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("there are no files to zip");
        }
    }

    @Override
    public void check(Faults faults, Consumer<WrittenConversation> seen) {
        Faults own = new Faults();
        new ZippedReading(this, own).check(own, faults, seen);
    }

    @Override
    public Stream<WrittenConversation> conversations() {
        Faults faults = new Faults();
        String names = files.stream().map(SourceFile::name).collect(Collectors.joining(", "));
        return new ZippedReading(this, faults).conversations(faults, "datasets " + names);
    }
}
