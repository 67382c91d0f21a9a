package dev.parley.tool.check;

import dev.parley.chat.ToolDefinition;
import dev.parley.input.Located;
import dev.parley.input.PlacedFaults;
import dev.parley.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON Schema as it stands in a file: what is wrong with it is told with its line and column.
 *
 * @since 0.1.0
 */
public final class WrittenSchema {

    private final String subject;
    private final Located schema;

    private WrittenSchema(String subject, Located schema) {
        this.subject = subject;
        this.schema = schema;
    }

    /**
     * Checks a schema of any value.
     *
     * @param subject what it is, with its verb, for example {@code "$schema" is}
     * @param schema the schema; what is no object is not looked at
     * @param faults takes what is wrong
     */
    public static void check(String subject, Located schema, PlacedFaults faults) {
        if (schema.tree() instanceof Map<?, ?> tree) {
            new WrittenSchema(subject, schema).tell(SchemaProblems.of(Json.copyOf(tree)), faults);
        }
    }

    /**
     * Checks the schema of a tool's parameters.
     *
     * @param definition the tool
     * @param schema where its parameters stand
     * @param faults takes what is wrong
     */
    public static void checkParameters(ToolDefinition definition, Located schema, PlacedFaults faults) {
        new WrittenSchema("the parameters of tool " + definition.name() + " are", schema)
                .tell(ArgumentCheck.problems(definition), faults);
    }

    private void tell(List<SchemaProblem> problems, PlacedFaults faults) {
        problems.forEach(problem -> faults.add(
                subject + " no usable JSON Schema: " + problem,
                placed(problem.at().tokens()).place(),
                ""));
    }

    /** Walks as far as the file goes. */
    private Located placed(List<String> tokens) {
        Located found = schema;
        for (String token : tokens) {
            found = child(found, token).orElse(found);
        }
        return found;
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
