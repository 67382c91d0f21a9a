package dev.parley.dataset.row;

import dev.parley.input.Located;
import dev.parley.json.Json;
import dev.parley.json.JsonSyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a row in which every cell is a text: what can be nothing but a list, an object or a number is read as JSON. What a
 * user or a tool says stays as it is, but for a list of results.
 */
final class TextRow {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.0*)?");

    private final ColumnNames names;
    private final FaultContext context;

    private TextRow(ColumnNames names, FaultContext context) {
        this.names = names;
        this.context = context;
    }

    /** Returns the row with values instead of texts. */
    static Located.Mapping parsed(Located.Mapping row, ColumnNames names, FaultContext context) {
        TextRow reader = new TextRow(names, context);
        Map<String, Located.Entry> entries = new LinkedHashMap<>();
        row.entries()
                .forEach((name, entry) ->
                        entries.put(name, new Located.Entry(entry.key(), reader.value(name, entry.value()))));
        return new Located.Mapping(row.place(), entries);
    }

    private Located value(String name, Located value) {
        String text = value.tree() instanceof String written ? written.strip() : "";
        if (name.equals(HandwrittenRow.TURNS)) {
            return text.startsWith("[") ? json(name, value, text) : value;
        }
        Optional<Located> array = text.startsWith("[") && MessageArrays.mayHoldOne(name)
                ? ifJson(value, text).filter(MessageArrays::isOne)
                : Optional.empty();
        return array.orElseGet(() -> cell(name, value, text));
    }

    private Located cell(String name, Located value, String text) {
        return names.part(name, new Located.Entry(value.place(), value))
                .map(part -> value(part, name, value, text))
                .orElse(value);
    }

    private Located value(Part part, String name, Located value, String text) {
        return switch (part) {
            case MESSAGES, TAGS -> text.startsWith("[") ? json(name, value, text) : value;
            case OUTPUT_TOKENS ->
                NUMBER.matcher(text).matches() ? json(name, value, text.replaceFirst("\\.0*$", "")) : value;
            case TOOL_RESULTS -> text.startsWith("[") ? ifJson(value, text).orElse(value) : value;
            case ID,
                    USER,
                    SYSTEM,
                    TOOLS,
                    TOOL_CHOICE,
                    EXPECT,
                    INPUT_TOKENS,
                    NOT_BUILT,
                    THINK_TIME,
                    DELAY_AFTER,
                    TURN_TYPE,
                    TOOL_CALL_TURNS,
                    SERVER_TURNS -> value;
        };
    }

    /** What is malformed is a fault, and then the cell says nothing. */
    private Located json(String name, Located value, String text) {
        return new Cell(name, value, context.inColumn(name))
                .parsed(text)
                .map(Cell::value)
                .orElseGet(() -> new Located.Scalar(value.place(), null));
    }

    private static Optional<Located> ifJson(Located value, String text) {
        try {
            return Optional.of(Located.of(Json.parse(text), value.place()));
        } catch (JsonSyntaxException e) {
            return Optional.empty();
        }
    }
}
