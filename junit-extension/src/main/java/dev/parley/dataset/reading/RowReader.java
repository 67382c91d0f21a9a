package dev.parley.dataset.reading;

import dev.parley.chat.Message;
import dev.parley.chat.ToolDefinition;
import dev.parley.dataset.ToolTurns;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenTurn;
import dev.parley.dataset.row.Cell;
import dev.parley.dataset.row.ColumnNames;
import dev.parley.dataset.row.FaultContext;
import dev.parley.dataset.row.Fields;
import dev.parley.dataset.row.Part;
import dev.parley.dataset.row.Row;
import dev.parley.dataset.row.RowForm;
import dev.parley.input.Located;
import dev.parley.input.Place;
import dev.parley.input.SourceFile;
import dev.parley.match.Expectation;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads conversations one after the other, each in the form that it has. */
final class RowReader {

    private final RowIds ids;
    private final ToolsReader tools;
    private final TurnReader turns;

    RowReader(SourceFile file, Recorded recorded) {
        this(new RowIds(file.name()), file, recorded);
    }

    /**
     * Creates a reader.
     *
     * @param file the file that paths in rows are relative to
     */
    RowReader(RowIds ids, SourceFile file, Recorded recorded) {
        this.ids = ids;
        this.tools = new ToolsReader(file);
        this.turns = new TurnReader(tools, recorded);
    }

    /** Reads what a file says for all its conversations. */
    Background background(Fields file) {
        return Background.read(
                Part.read(file, Part.SYSTEM, Part.TOOLS, Part.TOOL_CHOICE, Part.TOOL_CALL_TURNS, Part.SERVER_TURNS),
                tools,
                Background.NONE);
    }

    /** Reads a conversation; returns nothing if it has a fault. */
    Optional<WrittenConversation> read(Located row, RowForm form, Background file, FaultContext context) {
        return isObject(row, context)
                ? read(new Source(List.of((Located.Mapping) row), List.of(form)), file, context)
                : Optional.empty();
    }

    /** Reads the conversation that rows of several files make; returns nothing if it has a fault. */
    Optional<WrittenConversation> zip(List<Located> rows, List<RowForm> forms, Background files, FaultContext context) {
        List<Located.Mapping> objects = rows.stream()
                .filter(row -> isObject(row, context))
                .map(Located.Mapping.class::cast)
                .toList();
        return objects.size() == rows.size() ? read(new Source(objects, forms), files, context) : Optional.empty();
    }

    private static boolean isObject(Located row, FaultContext context) {
        if (row instanceof Located.Mapping) {
            return true;
        }
        context.add("a conversation is an object, not " + Cell.shown(row), row.place(), "");
        return false;
    }

    private Optional<WrittenConversation> read(Source source, Background files, FaultContext context) {
        int before = context.faults().count();
        Optional<String> id = source.writtenId();
        FaultContext inside = id.map(context::inConversation).orElse(context);
        id.ifPresent(text -> ids.claim(text, source.place(), context));
        Optional<WrittenConversation> conversation = source.read(inside)
                .map(cells ->
                        conversation(id.orElseGet(() -> ids.generate(source.rows())), source.place(), cells, files));
        if (context.faults().count() > before) {
            return Optional.empty();
        }
        conversation
                .filter(read -> read.turns().isEmpty())
                .ifPresent(read -> inside.add("a conversation without turns", read.place(), "write at least one"));
        return conversation.filter(read -> !read.turns().isEmpty());
    }

    /**
     * What one conversation is read from.
     *
     * @param rows its row, or the rows that are zipped
     * @param forms the form of each
     */
    private record Source(List<Located.Mapping> rows, List<RowForm> forms) {

        Place place() {
            return rows.get(0).place();
        }

        Optional<Row> read(FaultContext context) {
            return rows.size() == 1 ? Row.read(rows.get(0), forms.get(0), context) : Row.zip(rows, forms, context);
        }

        /** Returns the id of the first row that has one. */
        Optional<String> writtenId() {
            return IntStream.range(0, rows.size())
                    .mapToObj(i -> writtenId(rows.get(i), forms.get(i).names()))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        private static Optional<String> writtenId(Located.Mapping row, ColumnNames names) {
            boolean handwritten = Row.isHandwritten(row, names);
            return row.entries().entrySet().stream()
                    .filter(entry -> handwritten
                            ? entry.getKey().equals("id")
                            : names.part(entry.getKey(), entry.getValue())
                                    .filter(Part.ID::equals)
                                    .isPresent())
                    .map(entry -> entry.getValue().value().tree())
                    .filter(id -> id instanceof String || id instanceof Long || id instanceof BigInteger)
                    .map(String::valueOf)
                    .filter(id -> !id.isBlank())
                    .findFirst();
        }
    }

    private WrittenConversation conversation(String id, Place place, Row row, Background file) {
        Optional.ofNullable(row.cells().get(Part.ID)).ifPresent(Cell::name);
        Background own = Background.read(row.cells(), tools, file);
        List<WrittenTurn> written = new ArrayList<>();
        Optional<List<ToolDefinition>> turnTools = row.turnTools().flatMap(tools::read);
        Optional<Duration> delay = Optional.empty();
        for (Row.RowTurn turn : row.turns()) {
            TurnReader.Outer outer = new TurnReader.Outer(own.toolChoice(), turnTools, delay);
            written.add(turns.read(written.size(), turn, outer));
            delay = ThinkTimeReader.after(turn);
        }
        List<String> tags =
                Optional.ofNullable(row.cells().get(Part.TAGS)).map(Cell::texts).orElse(List.of());
        Optional<String> system = own.system().filter(text -> !bringsSystem(written));
        own.listed().rejectMissing(written.size(), "the conversation");
        ToolTurns toolTurns = own.listed().turns().over(file.listed().turns(), written.size());
        Optional<Expectation> whole =
                Optional.ofNullable(row.cells().get(Part.EXPECT)).flatMap(ExpectationReader::readCell);
        return new WrittenConversation(
                id, place, tags, system, own.tools(), own.toolChoice(), toolTurns, whole, written);
    }

    /** An array that is sent as it is needs no second system prompt where it has one. */
    private static boolean bringsSystem(List<WrittenTurn> turns) {
        return turns.stream()
                .flatMap(turn -> turn.recording().stream())
                .flatMap(recording -> recording.verbatim().stream())
                .anyMatch(message -> message instanceof Message.Verbatim verbatim
                        && List.of("system", "developer").contains(verbatim.role()));
    }
}
