package dev.parley.dataset.row;

import dev.parley.input.Located;
import dev.parley.input.NearestWord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The entries of one object. A key that nobody asked for is a fault of {@link #rejectOthers()}.
 *
 * @since 0.1.0
 */
public final class Fields {

    private final Located.Mapping mapping;
    private final FaultContext context;
    private final Set<String> keys = new LinkedHashSet<>();
    private final Set<String> aliases = new LinkedHashSet<>();

    /**
     * Creates the fields of an object.
     *
     * @param mapping the object
     * @param context takes the faults
     */
    public Fields(Located.Mapping mapping, FaultContext context) {
        this.mapping = mapping;
        this.context = context;
    }

    /** Returns the entry of a key. */
    public Optional<Cell> cell(String key) {
        return cell(key, List.of());
    }

    /** Returns the entry of a key or of one of its other names; more than one of them is a fault. */
    Optional<Cell> cell(String key, List<String> otherNames) {
        keys.add(key);
        aliases.addAll(otherNames);
        List<String> present = Stream.concat(Stream.of(key), otherNames.stream())
                .filter(mapping.entries()::containsKey)
                .toList();
        present.stream().skip(1).forEach(name -> rejectSecond(present.get(0), name));
        return present.stream()
                .findFirst()
                .map(name -> new Cell(name, entry(name).value(), context));
    }

    private void rejectSecond(String first, String second) {
        context.add(
                "\"" + first + "\" and \"" + second + "\" are the same key",
                entry(second).key(),
                "keep one of them");
    }

    /** Returns the entry of a key if it says something; null and empty values are absent. */
    public Optional<Cell> filled(String key, List<String> otherNames) {
        return cell(key, otherNames).filter(cell -> !cell.empty());
    }

    /** Adds a fault for each key that nobody asked for. */
    public void rejectOthers() {
        mapping.entries().forEach((key, entry) -> {
            if (!keys.contains(key) && !aliases.contains(key)) {
                context.add("unknown key \"" + key + "\"", entry.key(), advice(key));
            }
        });
    }

    /** Adds a fault for each key that nobody asked for and that is nearly one that somebody did. */
    void rejectMisspellings() {
        mapping.entries().forEach((key, entry) -> {
            if (!known().contains(key) && NearestWord.of(key, known()).isPresent()) {
                context.add("unknown key \"" + key + "\"", entry.key(), NearestWord.advice(key, known()));
            }
        });
    }

    private Set<String> known() {
        Set<String> known = new LinkedHashSet<>(keys);
        known.addAll(aliases);
        return known;
    }

    private String advice(String unknown) {
        Set<String> known = known();
        return NearestWord.advice(unknown, NearestWord.of(unknown, known).isPresent() ? known : keys);
    }

    private Located.Entry entry(String name) {
        Located.Entry entry = mapping.entries().get(name);
        if (entry == null) {
            throw new IllegalArgumentException("no key " + name);
        }
        return entry;
    }
}
