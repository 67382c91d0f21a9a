package dev.parley.dataset.row;

import dev.parley.input.Located;
import dev.parley.input.NearestWord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which columns of a file say what: the names that a test gives, and for everything else the known names. A column that a
 * test names is nothing else.
 *
 * @since 0.1.0
 */
public final class ColumnNames {

    /** The known names alone. */
    public static final ColumnNames DEFAULT = new ColumnNames(Map.of(), Set.of(), new SeenColumns());

    private final Map<Part, String> mapped;
    private final Map<Part, Pattern> patterns = new LinkedHashMap<>();
    private final SeenColumns seen;

    /**
     * Creates names.
     *
     * @param mapped the column of each part that a test gives one in this file
     * @param replaced the parts whose known names do not count
     * @param seen takes the names that are met
     */
    ColumnNames(Map<Part, String> mapped, Set<Part> replaced, SeenColumns seen) {
        this.mapped = Map.copyOf(mapped);
        this.seen = seen;
        mapped.forEach((part, name) -> patterns.put(part, part.columnNamed(name)));
        for (Part part : Part.values()) {
            if (!replaced.contains(part)) {
                patterns.put(part, part.column());
            }
        }
    }

    /** Returns what a column is; nothing for a name that is not known. */
    Optional<Column> column(String name, Located.Entry entry) {
        if (!mapped.isEmpty()) {
            seen.met(name);
        }
        for (Map.Entry<Part, Pattern> pattern : patterns.entrySet()) {
            Matcher matcher = pattern.getValue().matcher(name);
            if (matcher.matches()) {
                Column column = Column.of(matcher, pattern.getKey(), entry);
                Optional.ofNullable(mapped.get(column.part())).ifPresent(seen::used);
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** Returns what a column says; nothing for a name that is not known. */
    public Optional<Part> part(String name, Located.Entry entry) {
        return column(name, entry).map(Column::part);
    }

    /** Returns the column in which a message array stands. */
    String messages() {
        return mapped.getOrDefault(Part.MESSAGES, Part.MESSAGES.columns().get(0));
    }

    /** Returns the names of the columns without which there is no turn. */
    List<String> makingTurns() {
        return names().filter(entry -> entry.getKey().makesTurn())
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** Returns advice where a name is nearly one that would be known; columns of other names are descriptions of the row. */
    Optional<String> misspelling(String name) {
        String base = Column.withoutSuffix(name);
        Stream<String> known =
                names().filter(entry -> entry.getKey().canBeMisspelt()).flatMap(entry -> entry.getValue().stream());
        List<String> candidates = Stream.concat(known, Stream.of(HandwrittenRow.TURNS))
                .filter(word -> word.length() > 3) // "uid" and "idx" are no misspelled "id"
                .filter(word -> !base.startsWith(word + "_")) // nor is "conversation_id" a "conversation"
                .toList();
        return NearestWord.of(base, candidates).map(word -> NearestWord.advice(base, candidates));
    }

    private Stream<Map.Entry<Part, List<String>>> names() {
        return patterns.keySet().stream()
                .sorted()
                .map(part -> Map.entry(
                        part,
                        Optional.ofNullable(mapped.get(part)).map(List::of).orElseGet(part::columns)));
    }
}
