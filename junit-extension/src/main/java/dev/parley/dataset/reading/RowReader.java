package dev.parley.dataset.reading;

import dev.parley.chat.Message;
import dev.parley.chat.ToolDefinition;
import dev.parley.dataset.ToolTurns;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenTurn;
import dev.parley.dataset.row.Cell;
import dev.parley.dataset.row.FaultContext;
import dev.parley.dataset.row.Fields;
import dev.parley.dataset.row.Part;
import dev.parley.dataset.row.Row;
import dev.parley.input.Located;
import dev.parley.input.SourceFile;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads conversations one after the other, each in the form that it has. */
final class RowReader {

    private final RowIds ids;
    private final ToolsReader tools;
    private final TurnReader turns;
    private final Recorded recorded;

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
        this.recorded = recorded;
    }

    /** Reads what a file says for all its conversations. */
    Background background(Fields file) {
        return Background.read(
                Part.read(file, Part.SYSTEM, Part.TOOLS, Part.TOOL_CHOICE, Part.TOOL_CALL_TURNS, Part.SERVER_TURNS),
                tools,
                Background.NONE);
    }

    /** Reads a conversation; returns nothing if it has a fault. */
    Optional<WrittenConversation> read(Located row, Background file, FaultContext context) {
        int before = context.faults().count();
        if (!(row instanceof Located.Mapping mapping)) {
            context.add("a conversation is an object, not " + Cell.shown(row), row.place(), "");
            return Optional.empty();
        }
        Optional<String> id = writtenId(mapping);
        FaultContext inside = id.map(context::inConversation).orElse(context);
        id.ifPresent(text -> ids.claim(text, mapping.place(), context));
        Optional<WrittenConversation> conversation = Row.read(mapping, recorded.messages(), inside)
                .map(cells -> conversation(id.orElseGet(() -> ids.generate(mapping)), mapping, cells, file));
        if (context.faults().count() > before) {
            return Optional.empty();
        }
        conversation
                .filter(read -> read.turns().isEmpty())
                .ifPresent(read -> inside.add("a conversation without turns", read.place(), "write at least one"));
        return conversation.filter(read -> !read.turns().isEmpty());
    }

    private static Optional<String> writtenId(Located.Mapping row) {
        return row.entries().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase("id"))
                .map(entry -> entry.getValue().value().tree())
                .filter(id -> id instanceof String || id instanceof Long || id instanceof BigInteger)
                .map(String::valueOf)
                .filter(id -> !id.isBlank())
                .findFirst();
    }

    private WrittenConversation conversation(String id, Located.Mapping mapping, Row row, Background file) {
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
        return new WrittenConversation(
                id, mapping.place(), tags, system, own.tools(), own.toolChoice(), toolTurns, written);
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
