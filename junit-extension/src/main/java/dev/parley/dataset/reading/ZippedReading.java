package dev.parley.dataset.reading;

import dev.parley.dataset.Pass;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.row.FaultContext;
import dev.parley.dataset.row.RowForm;
import dev.parley.input.Faults;
import dev.parley.input.Located;
import dev.parley.input.SourceFile;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One pass through files that are zipped: the first rows of all, the second rows of all, and so on. */
final class ZippedReading implements Pass<List<Located>> {

    /** A file, and how many rows of it were read. */
    private static final class Part {
        private final SourceFile file;
        private final Reading reading;
        private Iterator<Located> rows = List.<Located>of().iterator();
        private int count;

        Part(SourceFile file, Reading reading) {
            this.file = file;
            this.reading = reading;
        }

        Located next() {
            count++;
            return rows.next();
        }

        void countTheRest() {
            rows.forEachRemaining(row -> count++);
        }

        @Override
        public String toString() {
            return file.name() + " has " + count + (count == 1 ? " row" : " rows");
        }
    }

    private final List<Part> parts = new ArrayList<>();
    private final Faults faults;
    private final RowReader reader;
    private int longest;
    private boolean misread;
    private boolean misaligned; // a row that could not be read was left out

    ZippedReading(ZippedFiles files, Faults faults) {
        this.faults = faults;
        this.reader = new RowReader(files.files().get(0), files.recorded());
        for (int i = 0; i < files.files().size(); i++) {
            SourceFile file = files.files().get(i);
            parts.add(new Part(
                    file, new Reading(file, files.recorded(), files.columns().names(i), faults)));
        }
    }

    @Override
    public Stream<List<Located>> open() {
        int before = faults.count();
        Stream<List<Located>> opening = Stream.empty();
        for (Part part : parts) {
            Stream<Located> rows = part.reading.open();
            part.rows = rows.iterator();
            opening = opening.onClose(rows::close);
        }
        misaligned = faults.count() > before;
        Stream<?> opened = opening;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Rows(), Spliterator.ORDERED), false)
                .onClose(opened::close);
    }

    /** The rows of all files at one position, as long as each has one. */
    private final class Rows implements Iterator<List<Located>> {
        @Override
        public boolean hasNext() {
            int before = faults.count();
            boolean each = parts.stream().allMatch(part -> part.rows.hasNext());
            misaligned |= faults.count() > before;
            return each;
        }

        @Override
        public List<Located> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return parts.stream().map(Part::next).toList();
        }
    }

    @Override
    public Optional<WrittenConversation> conversation(List<Located> rows) {
        if (misaligned) {
            return Optional.empty();
        }
        List<RowForm> forms = parts.stream().map(part -> part.reading.form()).toList();
        Optional<WrittenConversation> conversation = reader.zip(rows, forms, background(), FaultContext.of(faults));
        longest =
                Math.max(longest, conversation.map(read -> read.turns().size()).orElse(0));
        misread |= conversation.isEmpty();
        return conversation;
    }

    private Background background() {
        return parts.stream().map(part -> part.reading.background()).reduce(Background.NONE, Background::or);
    }

    @Override
    public void end() {
        parts.forEach(Part::countTheRest);
        if (!misaligned && faults.none()) {
            checkCounts(parts.get(0));
        }
        if (longest > 0 && !misaligned && !misread) {
            background().listed().rejectMissing(longest, "the longest conversation");
        }
    }

    private void checkCounts(Part first) {
        parts.stream()
                .filter(part -> part.count != first.count)
                .findFirst()
                .ifPresent(other -> faults.add(
                        "zipped files have different numbers of rows: " + first + ", " + other,
                        other.file.start(),
                        "give each row of the one a row of the other"));
        if (faults.none() && first.count == 0) {
            faults.add("a dataset without conversations", first.file.start(), "write at least one");
        }
    }
}
