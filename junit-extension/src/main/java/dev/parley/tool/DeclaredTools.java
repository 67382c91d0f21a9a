package dev.parley.tool;

import dev.parley.chat.ToolDefinition;
import dev.parley.input.Faults;
import dev.parley.input.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tools that a test declares: its Java classes and its files.
 *
 * @param java the Java methods, which answer calls of their names
 * @param definitions what the model is told: the Java tools, then those of the files
 * @since 0.1.0
 */
public record DeclaredTools(JavaTools java, List<ToolDefinition> definitions) {

    /** Copies the definitions. */
    public DeclaredTools {
        definitions = List.copyOf(definitions);
    }

    /**
     * Joins Java tools with those of files.
     *
     * @param java the Java tools
     * @param files files of tool definitions; see {@link ToolFileReader}
     * @param faults takes what is wrong with the files, and each name that stands in more than one place
     */
    public static DeclaredTools read(JavaTools java, List<SourceFile> files, Faults faults) {
        List<ToolDefinition> all = new ArrayList<>(java.definitions());
        Map<String, String> origins = new HashMap<>();
        all.forEach(definition -> origins.put(definition.name(), "the Java tools"));
        for (SourceFile file : files) {
            for (ToolDefinition definition : ToolFileReader.read(file, faults)) {
                String other = origins.putIfAbsent(definition.name(), file.name());
                if (other == null) {
                    all.add(definition);
                } else {
                    faults.add(
                            "two tools have the name \"" + definition.name() + "\"",
                            file.name(),
                            "the other is in " + other);
                }
            }
        }
        return new DeclaredTools(java, all);
    }
}
