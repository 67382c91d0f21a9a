package dev.parley.dataset.reading;

import dev.parley.dataset.row.Cell;
import dev.parley.dataset.row.Fields;
import dev.parley.input.Located;
import dev.parley.input.NearestWord;
import dev.parley.match.value.ArgumentMatcher;
import dev.parley.match.value.ValueMatcher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what one argument should be: a bare value, an object whose one key is a word with a dollar, or a value that holds such. */
final class MatcherReader {

    private MatcherReader() {}

    /** Reads what an argument, or a member of an object inside one, should be. */
    static Optional<ArgumentMatcher> read(Cell cell) {
        return read(cell, isWord(cell.value()));
    }

    private static Optional<ArgumentMatcher> read(Cell cell, boolean word) {
        if (word && cell.value() instanceof Located.Mapping mapping) {
            return matcher(cell, mapping);
        }
        if (!holdsWords(cell.value())) {
            return Optional.of(new ArgumentMatcher.EqualTo(cell.value().tree()));
        }
        return cell.value() instanceof Located.Mapping mapping
                ? Optional.of(members(cell, mapping))
                : Optional.of(new ValueMatcher.Elements(values(cell, cell.elements("a list"))));
    }

    /** Reads what each of some values should be; that one is absent says nothing in a list. */
    static List<ValueMatcher> values(Cell list, List<Cell> cells) {
        return cells.stream()
                .flatMap(cell -> inside(cell).stream())
                .flatMap(matcher -> {
                    if (matcher instanceof ValueMatcher value) {
                        return Optional.of(value).stream();
                    }
                    list.fault("\"" + list.key() + "\" has $absent in a list", "leave the element out");
                    return Optional.<ValueMatcher>empty().stream();
                })
                .toList();
    }

    private static ArgumentMatcher members(Cell cell, Located.Mapping mapping) {
        Map<String, ArgumentMatcher> members = new LinkedHashMap<>();
        mapping.entries()
                .forEach((name, entry) -> inside(new Cell(cell.key() + "." + name, entry.value(), cell.context()))
                        .ifPresent(matcher -> members.put(name, matcher)));
        return new ValueMatcher.Members(members);
    }

    /** Inside a value a key with a dollar may be the value's own. */
    private static Optional<ArgumentMatcher> inside(Cell cell) {
        return read(cell, isKnownWord(cell.value()));
    }

    private static boolean isWord(Located value) {
        return value instanceof Located.Mapping mapping
                && mapping.entries().keySet().stream().anyMatch(key -> key.startsWith("$"));
    }

    private static boolean isKnownWord(Located value) {
        return value instanceof Located.Mapping mapping
                && mapping.entries().keySet().stream()
                        .anyMatch(key -> key.startsWith("$")
                                && NearestWord.of(key, MatcherWord.keys()).isPresent());
    }

    private static boolean holdsWords(Located value) {
        if (value instanceof Located.Sequence sequence) {
            return sequence.elements().stream().anyMatch(element -> isKnownWord(element) || holdsWords(element));
        }
        return value instanceof Located.Mapping mapping
                && mapping.entries().values().stream()
                        .anyMatch(entry -> isKnownWord(entry.value()) || holdsWords(entry.value()));
    }

    private static Optional<ArgumentMatcher> matcher(Cell cell, Located.Mapping mapping) {
        if (mapping.entries().size() > 1) {
            cell.fault(
                    "\"" + cell.key() + "\" has a matcher beside other keys: " + Cell.shown(mapping),
                    "keep one key; a matcher stands alone");
            return Optional.empty();
        }
        Fields fields = new Fields(mapping, cell.context());
        Optional<ArgumentMatcher> matcher = Optional.empty();
        for (MatcherWord word : MatcherWord.values()) {
            matcher = matcher.or(() -> fields.cell(word.key()).flatMap(word::read));
        }
        fields.rejectOthers();
        return matcher;
    }
}
