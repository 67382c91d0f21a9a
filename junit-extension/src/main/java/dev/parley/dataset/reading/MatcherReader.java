package dev.parley.dataset.reading;

import dev.parley.dataset.row.Cell;
import dev.parley.dataset.row.Fields;
import dev.parley.input.Located;
import dev.parley.input.NearestWord;
import dev.parley.match.ArgumentMatcher;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Reads what one argument should be: a bare value, or an object whose one key is a word with a dollar. */
final class MatcherReader {

    private static final List<String> BUILT = List.of("$regex", "$any", "$absent");
    private static final List<String> LATER =
            List.of("$one_of", "$approx", "$type", "$ignore_case", "$ignore_punctuation", "$date_within");
    private static final List<String> WORDS =
            Stream.concat(BUILT.stream(), LATER.stream()).toList();

    private MatcherReader() {}

    static Optional<ArgumentMatcher> read(Cell cell) {
        if (cell.value() instanceof Located.Mapping mapping
                && mapping.entries().keySet().stream().anyMatch(key -> key.startsWith("$"))) {
            return matcher(cell, mapping);
        }
        rejectNested(cell, cell.value());
        return Optional.of(new ArgumentMatcher.EqualTo(cell.value().tree()));
    }

    private static Optional<ArgumentMatcher> matcher(Cell cell, Located.Mapping mapping) {
        if (mapping.entries().size() > 1) {
            cell.fault(
                    "\"" + cell.key() + "\" has a matcher beside other keys: " + Cell.shown(mapping),
                    "keep one key; a matcher stands alone");
            return Optional.empty();
        }
        Fields fields = new Fields(mapping, cell.context());
        Optional<ArgumentMatcher> matcher = fields.cell("$regex")
                .flatMap(MatcherReader::regex)
                .or(() -> fields.cell("$any").flatMap(any -> set(any, new ArgumentMatcher.Any())))
                .or(() -> fields.cell("$absent").flatMap(absent -> set(absent, new ArgumentMatcher.Absent())));
        fields.notBuilt(LATER, "built are a bare value, " + String.join(", ", BUILT));
        fields.rejectOthers();
        return matcher;
    }

    private static Optional<ArgumentMatcher> regex(Cell cell) {
        try {
            return cell.text().map(Pattern::compile).map(ArgumentMatcher.Regex::new);
        } catch (PatternSyntaxException e) {
            cell.fault(
                    "\"$regex\" is no regular expression: " + e.getDescription() + " in " + Cell.shown(cell.value()),
                    "write it as java.util.regex.Pattern reads it");
            return Optional.empty();
        }
    }

    private static Optional<ArgumentMatcher> set(Cell cell, ArgumentMatcher matcher) {
        if (Boolean.TRUE.equals(cell.value().tree())) {
            return Optional.of(matcher);
        }
        cell.wrong("true");
        return Optional.empty();
    }

    private static void rejectNested(Cell cell, Located value) {
        if (value instanceof Located.Sequence sequence) {
            sequence.elements().forEach(element -> rejectNested(cell, element));
        }
        if (value instanceof Located.Mapping mapping) {
            mapping.entries().forEach((key, entry) -> {
                if (key.startsWith("$") && NearestWord.of(key, WORDS).isPresent()) {
                    cell.context()
                            .add(
                                    "\"" + key + "\" stands inside the value of \"" + cell.key() + "\"",
                                    entry.key(),
                                    "a matcher stands directly under an argument");
                }
                rejectNested(cell, entry.value());
            });
        }
    }
}
