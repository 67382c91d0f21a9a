package dev.parley.dataset.reading;

import dev.parley.dataset.Pass;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.row.Cell;
import dev.parley.dataset.row.ColumnNames;
import dev.parley.dataset.row.FaultContext;
import dev.parley.dataset.row.Fields;
import dev.parley.dataset.row.MessageArrays;
import dev.parley.dataset.row.Row;
import dev.parley.dataset.row.RowForm;
import dev.parley.input.Faults;
import dev.parley.input.Located;
import dev.parley.input.NearestWord;
import dev.parley.input.SourceFile;
import dev.parley.input.TableReader;
import dev.parley.input.TreeReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One pass through the file of a dataset. */
final class Reading implements Pass<Located> {

    private static final Set<SourceFile.Format> TABLES = Set.of(SourceFile.Format.CSV, SourceFile.Format.TSV);
    private static final String CONVERSATIONS = "conversations";
    private static final String ENDINGS = ".yaml, .yml, .json, .jsonl, .ndjson, .csv or .tsv";

    private final SourceFile file;
    private final Faults faults;
    private final FaultContext context;
    private final RowForm form;
    private final RowReader reader;
    private Background background = Background.NONE;
    private int rows;
    private int longest;
    private boolean allRead = true;

    Reading(SourceFile file, Recorded recorded, ColumnNames names, Faults faults) {
        this.file = file;
        this.faults = faults;
        this.context = FaultContext.of(faults);
        this.form = new RowForm(recorded.messages(), names, isTable(file));
        this.reader = new RowReader(file, recorded);
    }

    private static boolean isTable(SourceFile file) {
        return file.format().filter(TABLES::contains).isPresent();
    }

    RowForm form() {
        return form;
    }

    Background background() {
        return background;
    }

    /** Opens the file and returns its rows; close the stream to close the file. */
    @Override
    public Stream<Located> open() {
        if (file.format().isEmpty()) {
            context.add("the file's ending is not known", file.start(), "write a file that ends in " + ENDINGS);
            return Stream.empty();
        }
        return switch (file.format().get()) {
            case CSV, TSV -> TableReader.readRows(file, faults);
            case JSON_LINES -> TreeReader.readLines(file, faults);
            case JSON, YAML -> TreeReader.readDocument(file, faults).map(this::rowsOf).orElse(List.of()).stream();
        };
    }

    @Override
    public Optional<WrittenConversation> conversation(Located row) {
        rows++;
        Optional<WrittenConversation> conversation = reader.read(row, form, background, context);
        longest =
                Math.max(longest, conversation.map(read -> read.turns().size()).orElse(0));
        allRead &= conversation.isPresent();
        return conversation;
    }

    /** A file without rows is a fault, and so is one that lists a turn which no conversation has. */
    @Override
    public void end() {
        if (rows > 0 && allRead) {
            background.listed().rejectMissing(longest, "the longest conversation");
        }
        if (rows == 0 && faults.none()) {
            context.add("a dataset without conversations", file.start(), "write at least one");
        }
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
    private boolean isFile(Located.Mapping mapping) {
        if (Row.isHandwritten(mapping, form.names()) || MessageArrays.in(mapping, form.names())) {
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
            return List.of(MessageArrays.row(cell.value(), form.names()));
        }
        return cell.elements("a list of conversations").stream()
                .map(Cell::value)
                .toList();
    }
}
