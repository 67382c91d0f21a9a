package dev.parley.dataset.reading;

import dev.parley.dataset.row.Cell;
import dev.parley.dataset.row.Fields;
import dev.parley.input.Located;
import dev.parley.match.ExpectedReply;
import dev.parley.match.JsonPath;
import dev.parley.match.value.ArgumentMatcher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what a turn's last answer should say. */
final class ReplyReader {

    private static final String ROOT = "$";

    private ReplyReader() {}

    static ExpectedReply read(Cell cell) {
        return cell.fields("an object, for example {contains: shipped}")
                .map(fields -> {
                    ExpectedReply reply = new ExpectedReply(
                            texts(fields, "contains"),
                            texts(fields, "not_contains"),
                            fields.cell("matches").map(ReplyReader::patterns).orElse(List.of()),
                            texts(fields, "equals"),
                            fields.cell("json").map(ReplyReader::json).orElse(Map.of()));
                    fields.rejectOthers();
                    return reply;
                })
                .orElse(ExpectedReply.ANYTHING);
    }

    private static List<String> texts(Fields fields, String key) {
        return fields.cell(key).map(Cell::texts).orElse(List.of());
    }

    private static List<Pattern> patterns(Cell cell) {
        List<Cell> patterns =
                cell.value() instanceof Located.Sequence ? cell.elements("a list of patterns") : List.of(cell);
        return patterns.stream()
                .flatMap(pattern -> MatcherWord.pattern(pattern).stream())
                .toList();
    }

    /** Reads what stands at paths; anything but paths is what the whole reply should be. */
    private static Map<String, ArgumentMatcher> json(Cell cell) {
        Map<String, ArgumentMatcher> places = new LinkedHashMap<>();
        if (cell.value() instanceof Located.Mapping mapping
                && mapping.entries().keySet().stream().anyMatch(ReplyReader::isPath)) {
            mapping.entries().forEach((path, entry) -> {
                if (JsonPath.parse(path).isEmpty()) {
                    cell.context().add("\"" + path + "\" is no path", entry.key(), "write " + JsonPath.RULE);
                }
                MatcherReader.read(new Cell(path, entry.value(), cell.context()))
                        .ifPresent(matcher -> places.put(path, matcher));
            });
        } else {
            MatcherReader.read(cell).ifPresent(matcher -> places.put(ROOT, matcher));
        }
        return places;
    }

    private static boolean isPath(String key) {
        return key.equals(ROOT) || key.startsWith("$.") || key.startsWith("$[");
    }
}
