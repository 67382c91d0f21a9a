package dev.parley.dataset.reading;

import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.row.Cell;
import dev.parley.dataset.row.FaultContext;
import dev.parley.dataset.row.Fields;
import dev.parley.dataset.row.MessageArrays;
import dev.parley.dataset.row.Row;
import dev.parley.input.Faults;
import dev.parley.input.Located;
import dev.parley.input.NearestWord;
import dev.parley.input.SourceFile;
import dev.parley.input.TreeReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One pass through the file of a dataset. */
final class Reading {

    private static final String CONVERSATIONS = "conversations";
    private static final String ENDINGS = ".yaml, .yml, .json, .jsonl or .ndjson";

    private final SourceFile file;
    private final Faults faults;
    private final FaultContext context;
    private final RowReader reader;
    private Background background = Background.NONE;
    private int rows;
    private int longest;
    private boolean allRead = true;

    Reading(SourceFile file, Recorded recorded, Faults faults) {
        this.file = file;
        this.faults = faults;
        this.context = FaultContext.of(faults);
        this.reader = new RowReader(file, recorded);
    }

    /** Opens the file and returns its rows; close the stream to close the file. */
    Stream<Located> open() {
        if (file.format().isEmpty()) {
            rejectEnding();
            return Stream.empty();
        }
        if (file.format().filter(SourceFile.Format.JSON_LINES::equals).isPresent()) {
            return TreeReader.readLines(file, faults);
        }
        return TreeReader.readDocument(file, faults).map(this::rowsOf).orElse(List.of()).stream();
    }

    /** Reads a row; returns nothing if it has a fault. */
    Optional<WrittenConversation> conversation(Located row) {
        rows++;
        Optional<WrittenConversation> conversation = reader.read(row, background, context);
        longest =
                Math.max(longest, conversation.map(read -> read.turns().size()).orElse(0));
        allRead &= conversation.isPresent();
        return conversation;
    }

    /** Ends the pass: a file without rows is a fault, and so is one that lists a turn which no conversation has. */
    void end() {
        if (rows > 0 && allRead) {
            background.listed().rejectMissing(longest, "the longest conversation");
        }
        if (rows == 0 && faults.none()) {
            context.add("a dataset without conversations", file.start(), "write at least one");
        }
    }

    private void rejectEnding() {
        String problem = file.name().toLowerCase(Locale.ROOT).endsWith(".csv")
                ? "CSV files are not read yet"
                : "the file's ending is not known";
        context.add(problem, file.start(), "write a file that ends in " + ENDINGS);
    }

    private List<Located> rowsOf(Located document) {
        if (document instanceof Located.Sequence list) {
            return conversations(new Cell("the file", list, context));
        }
        if (!(document instanceof Located.Mapping mapping)) {
            context.add(
                    "a dataset is an object or a list of conversations, not " + Cell.shown(document),
                    document.place(),
                    "");
            return List.of();
        }
        return isFile(mapping) ? rowsOfFile(mapping) : mapping.entries().isEmpty() ? List.of() : List.of(mapping);
    }

    /** An object with {@code turns}, a message array or columns is itself the one conversation. */
    private static boolean isFile(Located.Mapping mapping) {
        if (Row.isHandwritten(mapping) || MessageArrays.in(mapping)) {
            return false;
        }
        return mapping.entries().entrySet().stream()
                .anyMatch(entry -> entry.getKey().equals(CONVERSATIONS)
                        || (NearestWord.of(entry.getKey(), List.of(CONVERSATIONS))
                                        .isPresent()
                                && MessageArrays.holdsObjectsWithout(
                                        entry.getValue().value(), "type")));
    }

    private List<Located> rowsOfFile(Located.Mapping mapping) {
        Fields fields = new Fields(mapping, context);
        background = reader.background(fields);
        Optional<Cell> conversations = fields.filled(CONVERSATIONS, List.of());
        fields.rejectOthers();
        return conversations.map(this::conversations).orElse(List.of());
    }

    private List<Located> conversations(Cell cell) {
        if (MessageArrays.isOne(cell.value())) {
            return List.of(MessageArrays.row(cell.value()));
        }
        return cell.elements("a list of conversations").stream()
                .map(Cell::value)
                .toList();
    }
}
