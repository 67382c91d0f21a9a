package dev.parley.dataset.reading;

import dev.parley.dataset.WrittenResult;
import dev.parley.dataset.WrittenResults;
import dev.parley.dataset.row.Cell;
import dev.parley.input.Located;
import dev.parley.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what answers a turn's calls: a list is one result per call, an object one entry per function, anything else one
 * result. Only lists and objects are split: a text is one result even if it holds JSON.
 */
final class ResultsReader {

    private ResultsReader() {}

    static WrittenResults read(Cell cell) {
        if (cell.value() instanceof Located.Sequence) {
            return new WrittenResults.ByPosition(list(cell));
        }
        if (cell.value() instanceof Located.Mapping mapping && !ScriptedResultReader.isScripted(mapping)) {
            return byFunction(cell, mapping);
        }
        return new WrittenResults.ByPosition(result(cell).stream().toList());
    }

    private static WrittenResults byFunction(Cell cell, Located.Mapping mapping) {
        Map<String, WrittenResults.ForFunction> results = new LinkedHashMap<>();
        mapping.entries().forEach((function, entry) -> {
            Cell answer = new Cell(function, entry.value(), cell.context());
            if (function.startsWith("$")) {
                cell.context()
                        .add("unknown key \"" + function + "\"", entry.key(), ScriptedResultReader.known(function));
            } else if (answer.value().tree() != null) {
                results.put(function, forFunction(answer));
            }
        });
        return new WrittenResults.ByFunction(results);
    }

    private static WrittenResults.ForFunction forFunction(Cell cell) {
        return cell.value() instanceof Located.Sequence
                ? new WrittenResults.ForFunction(list(cell), false)
                : new WrittenResults.ForFunction(result(cell).stream().toList(), true);
    }

    private static List<WrittenResult> list(Cell cell) {
        List<WrittenResult> results = new ArrayList<>();
        cell.elements("a list").forEach(element -> result(element).ifPresent(results::add));
        return results;
    }

    private static Optional<WrittenResult> result(Cell cell) {
        if (cell.value() instanceof Located.Mapping mapping) {
            return object(cell, mapping);
        }
        return Optional.of(
                cell.value().tree() == null
                        ? new WrittenResult.Placeholder()
                        : new WrittenResult.Content(cell.ifText()
                                .orElseGet(() -> Json.compact(cell.value().tree()))));
    }

    private static Optional<WrittenResult> object(Cell cell, Located.Mapping mapping) {
        if (ScriptedResultReader.isScripted(mapping)) {
            return ScriptedResultReader.read(cell, mapping, ResultsReader::result);
        }
        mapping.entries().forEach((key, entry) -> rejectMisspelling(cell, key, entry));
        return Optional.of(new WrittenResult.Content(Json.compact(mapping.tree())));
    }

    /** Other keys with a dollar, such as {@code $ref}, are what the tool answers. */
    private static void rejectMisspelling(Cell cell, String key, Located.Entry entry) {
        if (!key.equals("$schema")) {
            ScriptedResultReader.adviceFor(key)
                    .ifPresent(advice -> cell.context().add("unknown key \"" + key + "\"", entry.key(), advice));
        }
    }
}
