package dev.parley.dataset.row;

import dev.parley.input.Faults;
import dev.parley.input.NearestWord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which columns a test says to have what it needs: {@code tools = fns}. A role that is named loses its known names, in all
 * files; the others keep theirs. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ColumnMapping {

    private static final List<String> ROLES = List.of(
            "user",
            "system",
            "tools",
            "tool_results",
            "tool_choice",
            "expect",
            "id",
            "tags",
            "think_time",
            "turn_type",
            "tool_call_turns",
            "server_tool_call_turns",
            "output_tokens",
            "messages");
    private static final Map<String, Part> MEANINGS = meanings();

    /**
     * One entry.
     *
     * @param part what the column says
     * @param column its name
     * @param file the position of the one file whose column it is; absent for all files
     */
    private record Mapped(Part part, String column, Optional<Integer> file) {

        boolean holdsFor(int position) {
            return file.isEmpty() || file.get() == position;
        }

        boolean collidesWith(Mapped other) {
            return part == other.part && (file.isEmpty() || other.file.isEmpty() || file.equals(other.file));
        }
    }

    private final List<Mapped> entries = new ArrayList<>();
    private final SeenColumns seen = new SeenColumns();
    private final String where;

    private ColumnMapping(String where) {
        this.where = where;
    }

    private static Map<String, Part> meanings() {
        Map<String, Part> meanings = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            part.keys().forEach(key -> meanings.put(key, part));
        }
        meanings.put("text", Part.USER);
        meanings.put("prefix", Part.SYSTEM);
        meanings.put("messages", Part.MESSAGES);
        meanings.put("output_tokens", Part.OUTPUT_TOKENS);
        meanings.put("output_tokens_count", Part.OUTPUT_TOKENS);
        meanings.put("prompt_tokens_count", Part.INPUT_TOKENS);
        meanings.put("requeue_delay", Part.DELAY_AFTER);
        return meanings;
    }

    /**
     * Reads the entries of a test.
     *
     * @param entries each {@code role = column}, or where files are zipped {@code role = dataset.column}
     * @param zipped the names of the files where they are zipped; empty where they are not
     * @param where where the entries stand
     * @param faults takes what is wrong with them
     */
    public static ColumnMapping read(List<String> entries, List<String> zipped, String where, Faults faults) {
        ColumnMapping mapping = new ColumnMapping(where);
        entries.forEach(entry -> mapping.read(entry, zipped, faults));
        return mapping;
    }

    private void read(String written, List<String> zipped, Faults faults) {
        int equals = written.indexOf('=');
        String role = written.substring(0, Math.max(0, equals)).strip();
        String column = written.substring(equals + 1).strip();
        if (role.isEmpty() || column.isEmpty()) {
            faults.add("no column mapping: \"" + written + "\"", where, "write role = column");
            return;
        }
        String word = role.toLowerCase(Locale.ROOT).replaceFirst("_column$", ""); // upstream's ending
        Optional<Part> part = Optional.ofNullable(MEANINGS.get(word));
        if (part.isEmpty()) {
            boolean near = NearestWord.of(word, MEANINGS.keySet()).isPresent();
            faults.add(
                    "unknown role \"" + role + "\"", where, NearestWord.advice(word, near ? MEANINGS.keySet() : ROLES));
        }
        part.map(known -> mapped(known, column, zipped)).ifPresent(mapped -> add(mapped, role, faults));
    }

    private static Mapped mapped(Part part, String column, List<String> zipped) {
        for (int file = 0; file < zipped.size(); file++) {
            String name = zipped.get(file);
            String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
            for (String prefix : List.of(name + ".", stem + ".", file + ".")) {
                if (column.startsWith(prefix) && column.length() > prefix.length()) {
                    return new Mapped(part, column.substring(prefix.length()), Optional.of(file));
                }
            }
        }
        return new Mapped(part, column, Optional.empty());
    }

    private void add(Mapped mapped, String role, Faults faults) {
        if (entries.stream().anyMatch(mapped::collidesWith)) {
            faults.add("the role \"" + role + "\" is mapped twice", where, "name one column for it");
        } else {
            entries.add(mapped);
        }
    }

    /** Returns whether any column is mapped. */
    public boolean saysAnything() {
        return !entries.isEmpty();
    }

    /** Returns the names of the columns of rows that are not zipped. */
    public ColumnNames names() {
        return names(-1);
    }

    /**
     * Returns the names of one file's columns.
     *
     * @param file the file's position among those that are zipped
     */
    public ColumnNames names(int file) {
        Map<Part, String> mapped = new EnumMap<>(Part.class);
        Set<Part> replaced = EnumSet.noneOf(Part.class);
        for (Mapped entry : entries) {
            replaced.add(entry.part());
            if (entry.holdsFor(file)) {
                mapped.put(entry.part(), entry.column());
            }
        }
        return new ColumnNames(mapped, replaced, seen);
    }

    /** Adds a fault for each column that no row had, once all rows were read. */
    public void rejectUnused(Faults faults) {
        for (Mapped entry : entries) {
            if (seen.lacks(entry.column())) {
                faults.add("no row has a column \"" + entry.column() + "\"", where, seen.advice(entry.column()));
            }
        }
    }
}
