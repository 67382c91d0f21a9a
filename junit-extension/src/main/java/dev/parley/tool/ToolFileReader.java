package dev.parley.tool;

import dev.parley.chat.ToolDefinition;
import dev.parley.input.Faults;
import dev.parley.input.Located;
import dev.parley.input.Place;
import dev.parley.input.SourceFile;
import dev.parley.input.TreeReader;
import dev.parley.tool.check.WrittenSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a file of tool definitions: a list of them, or an object with the key {@code tools}. Each is in one of the two
 * wire formats: nested under {@code function} (chat completions) or flat (Responses).
 *
 * @since 0.1.0
 */
public final class ToolFileReader {

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
        DefinitionReader.read(element, faults::add).ifPresent(definition -> {
            checkName(definition.name(), element.place());
            Located.Entry parameters =
                    DefinitionReader.function(element).entries().get("parameters");
            if (parameters != null) {
                WrittenSchema.checkParameters(definition, parameters.value(), faults::add);
            }
            if (faults.count() == before) {
                definitions.add(definition);
            }
        });
    }

    private void checkName(String name, Place place) {
        Place other = places.putIfAbsent(name, place);
        if (other != null) {
            faults.add("two tools have the name \"" + name + "\"", place, "the other is at " + other);
        }
    }
}
