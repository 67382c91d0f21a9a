package dev.parley.tool;

import dev.parley.chat.ToolDefinition;
import dev.parley.input.Faults;
import dev.parley.input.Located;
import dev.parley.input.NearestWord;
import dev.parley.input.Place;
import dev.parley.input.SourceFile;
import dev.parley.input.TreeReader;
import dev.parley.tool.check.ArgumentCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a file of tool definitions: a list of them, or an object with the key {@code tools}. Each is in one of the two
 * wire formats: nested under {@code function} (chat completions) or flat (Responses).
 *
 * @since 0.1.0
 */
public final class ToolFileReader {

    private static final List<String> KEYS = List.of("type", "function", "name", "description", "parameters", "strict");

    /** What other formats call the parameters: left alone, the tool would have none. */
    private static final Set<String> FOREIGN_PARAMETERS = Set.of("input_schema", "inputSchema");

    private final Faults faults;
    private final List<ToolDefinition> definitions = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();

    private ToolFileReader(Faults faults) {
        this.faults = faults;
    }

    /**
     * Reads a file.
     *
     * @param file the file, JSON or YAML
     * @param faults takes everything that is wrong, with its line and column
     * @return the definitions that have no fault, in the file's order
     */
    public static List<ToolDefinition> read(SourceFile file, Faults faults) {
        ToolFileReader reader = new ToolFileReader(faults);
        int before = faults.count();
        TreeReader.readDocument(file, faults)
                .ifPresentOrElse(reader::readAll, () -> reader.checkEmpty(file, faults.count() > before));
        return List.copyOf(reader.definitions);
    }

    private void checkEmpty(SourceFile file, boolean said) {
        if (!said) {
            faults.add("the file is empty", file.start(), "write a list of tools");
        }
    }

    private void readAll(Located file) {
        Located.Entry named =
                file instanceof Located.Mapping mapping ? mapping.entries().get("tools") : null;
        Located list = named == null ? file : named.value();
        if (list instanceof Located.Sequence sequence) {
            sequence.elements().forEach(this::readOne);
        } else {
            faults.add("there is no list of tools", list.place(), "write a list, or an object with the key \"tools\"");
        }
    }

    private void readOne(Located element) {
        int before = faults.count();
        Located.Mapping function = function(element);
        if (element instanceof Located.Mapping outer && !outer.equals(function)) {
            checkKeys(outer);
        }
        checkKeys(function);
        try {
            ToolDefinition definition = ToolDefinition.of(element.tree());
            checkName(definition.name(), element.place());
            checkSchema(definition, function);
            if (faults.count() == before) {
                definitions.add(definition);
            }
        } catch (IllegalArgumentException e) {
            faults.add(String.valueOf(e.getMessage()), element.place(), "");
        }
    }

    /** Returns the object that has the name and the parameters; an empty one where there is none. */
    private static Located.Mapping function(Located element) {
        if (!(element instanceof Located.Mapping definition)) {
            return new Located.Mapping(element.place(), Map.of());
        }
        Located.Entry nested = definition.entries().get("function");
        return nested != null && nested.value() instanceof Located.Mapping function ? function : definition;
    }

    /** Keys that nobody could have meant as one of ours are left alone: servers have their own. */
    private void checkKeys(Located.Mapping definition) {
        definition.entries().forEach((key, entry) -> {
            if (FOREIGN_PARAMETERS.contains(key)) {
                faults.add("unknown key \"" + key + "\"", entry.key(), "write \"parameters\"");
            } else if (!KEYS.contains(key) && NearestWord.of(key, KEYS).isPresent()) {
                faults.add("unknown key \"" + key + "\"", entry.key(), NearestWord.advice(key, KEYS));
            }
        });
    }

    private void checkName(String name, Place place) {
        Place other = places.putIfAbsent(name, place);
        if (other != null) {
            faults.add("two tools have the name \"" + name + "\"", place, "the other is at " + other);
        }
    }

    private void checkSchema(ToolDefinition definition, Located.Mapping function) {
        Located.Entry parameters = function.entries().get("parameters");
        if (parameters != null) {
            ArgumentCheck.problems(definition)
                    .forEach(problem -> faults.add(
                            "the parameters of tool " + definition.name() + " are no usable JSON Schema: " + problem,
                            placeOf(problem.at().tokens(), parameters.value()),
                            ""));
        }
    }

    /** Walks as far as the file goes. */
    private static Place placeOf(List<String> tokens, Located schema) {
        Located found = schema;
        for (String token : tokens) {
            found = child(found, token).orElse(found);
        }
        return found.place();
    }

    private static Optional<Located> child(Located value, String token) {
        if (value instanceof Located.Mapping mapping) {
            return Optional.ofNullable(mapping.entries().get(token)).map(Located.Entry::value);
        }
        return value instanceof Located.Sequence sequence
                ? Optional.of(sequence.elements().get(Integer.parseInt(token)))
                : Optional.empty();
    }
}
