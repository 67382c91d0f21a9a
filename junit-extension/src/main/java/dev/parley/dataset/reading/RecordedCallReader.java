package dev.parley.dataset.reading;

import dev.parley.chat.ToolCall;
import dev.parley.dataset.row.Cell;
import dev.parley.dataset.row.Fields;
import dev.parley.input.Located;
import dev.parley.json.Json;
import java.util.List;
import java.util.Optional;

/** Reads recorded calls: a list of them, one, or the JSON text of either, with or without {@code function} around it. */
final class RecordedCallReader {

    private static final String WANTED = "an object with name and arguments";

    private RecordedCallReader() {}

    /** Returns the cells of single calls. */
    static List<Cell> calls(Cell cell) {
        Optional<String> json = cell.ifText();
        if (json.isPresent()) {
            return cell.parsed(json.get()).map(RecordedCallReader::ofTree).orElse(List.of());
        }
        return ofTree(cell);
    }

    private static List<Cell> ofTree(Cell cell) {
        return cell.value() instanceof Located.Mapping ? List.of(cell) : cell.elements("a list of calls");
    }

    static Optional<ToolCall> call(Cell cell) {
        Optional<Fields> outer = cell.fields(WANTED);
        String id = outer.flatMap(fields -> fields.filled("id", List.of()))
                .flatMap(Cell::name)
                .orElse("");
        Optional<Cell> nested = outer.flatMap(fields -> fields.filled("function", List.of()));
        Optional<Fields> function = nested.isPresent() ? nested.get().fields(WANTED) : outer;
        return function.flatMap(fields -> call(id, nested.orElse(cell), fields));
    }

    private static Optional<ToolCall> call(String id, Cell cell, Fields fields) {
        Optional<Cell> name = fields.filled("name", List.of());
        Optional<String> arguments =
                fields.cell("arguments").map(RecordedCallReader::arguments).orElse(Optional.of(""));
        if (name.isEmpty()) {
            cell.fault("a call without a name: " + Cell.shown(cell.value()), "write " + WANTED);
        }
        return name.flatMap(Cell::text).flatMap(text -> arguments.map(json -> new ToolCall(id, text, json)));
    }

    private static Optional<String> arguments(Cell cell) {
        if (cell.empty()) {
            return Optional.of("");
        }
        if (cell.value() instanceof Located.Mapping) {
            return Optional.of(Json.compact(cell.value().tree()));
        }
        if (cell.ifText().isEmpty()) {
            cell.wrong("an object, or its JSON text");
        }
        return cell.ifText();
    }
}
