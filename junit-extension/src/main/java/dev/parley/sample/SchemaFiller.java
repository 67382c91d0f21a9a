package dev.parley.sample;

import dev.parley.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fills the arguments of a function, or any other value, so that they satisfy their JSON Schema.
 *
 * <p>Each property takes what fits it from the user's words, each piece of the text once: an enum value that occurs in the
 * text; an id such as {@code A-17} for a property whose name ends in {@code id}, {@code number} or {@code code}; a
 * capitalised name for one that names a place or a person; a number for a numeric one; a word that matches the property's
 * {@code format} or {@code pattern}. A required property that finds nothing takes all that the user said if it is called
 * {@code query}, {@code text} or the like, else a minimal valid value; other properties are left out. References into the
 * schema are followed, of {@code anyOf} and {@code oneOf} the first is taken; {@code not}, {@code if}, {@code uniqueItems}
 * and references to other documents are passed over.
 *
 * @since 0.1.0
 */
public final class SchemaFiller {

    /** Deep enough for real tools; a schema that requires itself without end stops here. */
    private static final int DEEPEST = 16;

    private final SchemaTree schemas;
    private final WordValues words;
    private final SampleValue samples = new SampleValue();

    private SchemaFiller(SchemaTree schemas, UserWords text) {
        this.schemas = schemas;
        this.words = new WordValues(text);
    }

    /**
     * Fills arguments.
     *
     * @param parameters the JSON Schema of the function's arguments; the empty one takes no arguments
     * @param userText what the user said
     * @return the arguments, in the order of the schema's properties
     */
    public static Map<String, @Nullable Object> fill(Map<String, @Nullable Object> parameters, String userText) {
        SchemaTree schemas = new SchemaTree(parameters);
        SchemaFiller filler = new SchemaFiller(schemas, new UserWords(userText));
        return Json.copyOf(filler.object(schemas.resolve(parameters), 0));
    }

    /**
     * Makes a value of any kind.
     *
     * @param schema its JSON Schema
     * @param text where its words are looked for
     * @return the value as a JSON tree
     */
    public static @Nullable Object value(Map<String, @Nullable Object> schema, String text) {
        SchemaTree schemas = new SchemaTree(schema);
        SchemaFiller filler = new SchemaFiller(schemas, new UserWords(text));
        return Json.copyOf(filler.value("", schemas.resolve(schema), 0));
    }

    private Map<String, @Nullable Object> object(Schema schema, int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        if (depth > DEEPEST) {
            return object;
        }
        List<String> required = schema.required();
        schema.properties().forEach((name, property) -> {
            Schema resolved = schemas.resolve(property);
            if (required.contains(name)) {
                object.put(name, value(name, resolved, depth));
            } else {
                fromWords(name, resolved, depth).ifPresent(value -> object.put(name, value));
            }
        });
        for (String name : required) {
            if (!object.containsKey(name)) {
                object.put(name, value(name, undeclared(schema), depth));
            }
        }
        return object;
    }

    private Schema undeclared(Schema schema) {
        return schemas.resolve(schema.keyword("additionalProperties"));
    }

    private @Nullable Object value(String name, Schema schema, int depth) {
        if (schema.has("const")) {
            return schema.keyword("const");
        }
        return fromWords(name, schema, depth).orElseGet(() -> sample(name, schema, depth));
    }

    private Optional<Object> fromWords(String name, Schema schema, int depth) {
        if (schema.has("const") || depth > DEEPEST) {
            return Optional.empty();
        }
        if (schema.has("items") && schema.type().equals("array")) {
            List<@Nullable Object> elements = elementsFromWords(name, schema, depth);
            return elements.isEmpty() ? Optional.empty() : Optional.of(padded(name, elements, schema, depth));
        }
        return words.value(name, schema);
    }

    private @Nullable Object sample(String name, Schema schema, int depth) {
        Optional<Object> given = schema.given();
        if (given.isPresent()) {
            return given.get();
        }
        return switch (schema.type()) {
            case "object" -> object(schema, depth + 1);
            case "array" -> depth > DEEPEST ? List.of() : padded(name, new ArrayList<>(), schema, depth);
            case "string" -> words.wholeText(name, schema).orElseGet(() -> samples.text(schema));
            default -> samples.scalar(schema);
        };
    }

    private List<@Nullable Object> elementsFromWords(String name, Schema schema, int depth) {
        List<@Nullable Object> elements = new ArrayList<>();
        Schema items = schemas.resolve(schema.keyword("items"));
        int most = schema.count("maxItems").orElse(Integer.MAX_VALUE);
        while (elements.size() < most) {
            Optional<Object> element = fromWords(name, items, depth + 1);
            if (element.isEmpty()) {
                break;
            }
            elements.add(element.get());
        }
        return elements;
    }

    private List<@Nullable Object> padded(String name, List<@Nullable Object> elements, Schema schema, int depth) {
        List<?> tuple = schema.keyword("prefixItems") instanceof List<?> first ? first : List.of();
        int least = schema.count("minItems").orElse(0);
        while (elements.size() < least) {
            Object items = elements.size() < tuple.size() ? tuple.get(elements.size()) : schema.keyword("items");
            elements.add(value(name, schemas.resolve(items), depth + 1));
        }
        return elements;
    }
}
