package dev.parley.tool.check;

import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolDefinition;
import dev.parley.json.Json;
import dev.parley.json.JsonSyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks the arguments of calls against their tool's JSON Schema: draft 2020-12, or the one that {@code $schema} names.
 *
 * <p>Formats are checked too, but for {@code email}, {@code idn-email}, {@code ipv4} and {@code ipv6}. Nothing is
 * fetched. Keeps the schemas used last ready; safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ArgumentCheck {

    private static final int KEPT = 256;

    private final Map<Map<String, @Nullable Object>, CompiledSchema> schemas = new LinkedHashMap<>(16, 0.75f, true);

    /** Creates a check that has seen no schema yet. */
    public ArgumentCheck() {}

    /**
     * Returns what is wrong with the JSON Schema of a tool's parameters. A tool that has a problem is no tool to offer.
     *
     * @return nothing where the schema is usable
     */
    public static List<SchemaProblem> problems(ToolDefinition definition) {
        return SchemaProblems.ofParameters(definition.parameters());
    }

    /**
     * Returns what is wrong with a call's arguments, one line for each fault, the places padded to the same width. A
     * definition without parameters takes any object.
     *
     * @param definition the tool that the call names
     * @param call the call
     * @return for example {@code /idd  unknown; did you mean "id"?}; nothing where the arguments are valid
     * @throws IllegalArgumentException if the definition has {@link #problems(ToolDefinition) problems}
     */
    public List<String> violations(ToolDefinition definition, ToolCall call) {
        Object arguments;
        try {
            arguments = call.arguments().isBlank() ? Map.of() : Json.parse(call.arguments());
        } catch (JsonSyntaxException e) {
            return List.of(
                    "the arguments are no JSON: " + e.getMessage() + " at line " + e.line() + ", column " + e.column());
        }
        if (!(arguments instanceof Map<?, ?> object)) {
            return List.of("the arguments are " + Wording.aValue(arguments) + ", must be an object");
        }
        return definition.parameters().isEmpty() ? List.of() : violations(definition, Json.copyOf(object));
    }

    private List<String> violations(ToolDefinition definition, Map<String, @Nullable Object> arguments) {
        List<SchemaError> errors = compiled(definition).errorsIn(arguments);
        return errors.isEmpty() ? List.of() : new Violations(definition.parameters(), arguments).lines(errors);
    }

    private CompiledSchema compiled(ToolDefinition definition) {
        synchronized (schemas) {
            CompiledSchema known = schemas.get(definition.parameters());
            if (known != null) {
                return known;
            }
            CompiledSchema compiled = compile(definition);
            schemas.put(definition.parameters(), compiled);
            if (schemas.size() > KEPT) {
                schemas.remove(schemas.keySet().iterator().next());
            }
            return compiled;
        }
    }

    private static CompiledSchema compile(ToolDefinition definition) {
        List<SchemaProblem> problems = problems(definition);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "the parameters of tool " + definition.name() + " are no usable JSON Schema: " + problems.get(0));
        }
        return CompiledSchema.of(
                SchemaDialect.of(definition.parameters()).orElse(SchemaDialect.DEFAULT), definition.parameters());
    }
}
