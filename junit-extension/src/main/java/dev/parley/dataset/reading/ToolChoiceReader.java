package dev.parley.dataset.reading;

import dev.parley.chat.ForcedTool;
import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolSelection;
import dev.parley.dataset.row.Cell;
import dev.parley.dataset.row.Fields;
import dev.parley.input.Located;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads a tool choice: a word, {@code {function: name}}, or the chat-completions object that names a function. */
final class ToolChoiceReader {

    private static final String WANTED = "auto, required, none or {function: name}";
    private static final Map<String, ToolSelection> WORDS = words();

    private ToolChoiceReader() {}

    private static Map<String, ToolSelection> words() {
        Map<String, ToolSelection> words = new LinkedHashMap<>();
        for (ToolChoice choice : ToolChoice.values()) {
            words.put(choice.toString(), choice);
        }
        return words;
    }

    static Optional<ToolSelection> read(Cell cell) {
        if (cell.value() instanceof Located.Mapping) {
            return cell.fields(WANTED).flatMap(fields -> forced(cell, fields));
        }
        if (cell.ifText().filter(text -> text.strip().startsWith("{")).isPresent()) {
            return cell.ifText().flatMap(cell::parsed).flatMap(ToolChoiceReader::read);
        }
        if (cell.ifText().isPresent()) {
            return cell.oneOf(WORDS);
        }
        cell.wrong(WANTED);
        return Optional.empty();
    }

    private static Optional<ToolSelection> forced(Cell cell, Fields fields) {
        fields.cell("type").ifPresent(type -> type.oneOf(Map.of("function", "function")));
        Optional<Cell> function = fields.cell("function");
        fields.rejectOthers();
        if (function.isEmpty()) {
            cell.wrong(WANTED);
        }
        return function.flatMap(ToolChoiceReader::name).map(ForcedTool::new);
    }

    private static Optional<String> name(Cell function) {
        if (!(function.value() instanceof Located.Mapping)) {
            return function.text();
        }
        Optional<Fields> fields = function.fields(WANTED);
        Optional<Cell> name = fields.flatMap(nested -> nested.cell("name"));
        fields.ifPresent(Fields::rejectOthers);
        if (name.isEmpty()) {
            function.wrong("the function's name");
        }
        return name.flatMap(Cell::text);
    }
}
