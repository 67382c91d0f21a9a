package dev.parley.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.FormatEvaluatorFactory;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.parley.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An independent validator agrees with values that are made of schemas which nobody chose. */
class MadeUpValuesSatisfySchemaTests {

    private static final int SCHEMAS = 150;

    private static final List<String> NAMES = List.of("id", "city", "count", "note", "items", "query", "unit", "when");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_the_schema_and_the_arguments(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < SCHEMAS; i++) {
            Map<String, Object> schema = schema(random, 3);
            @Nullable Object value = SchemaFiller.value(Json.copyOf(schema), "A-17, Berlin, 7, 2026-02-03, red");
            assertThat(errors(schema, value))
                    .as("%s made of %s", Json.compact(value), Json.compact(schema))
                    .isEmpty();
        }
    }

    private static List<String> errors(Map<String, Object> schema, @Nullable Object value) {
        Validator.Result result = new ValidatorFactory()
                .withEvaluatorFactory(new FormatEvaluatorFactory())
                .validate(Json.compact(schema), Json.compact(value));
        return result.getErrors().stream()
                .map(error -> error.getInstanceLocation() + " " + error.getError())
                .toList();
    }

    private static Map<String, Object> schema(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> bounded("integer", "minimum", "maximum", random.nextInt(-50, 50), random.nextInt(60));
            case 1 -> bounded("number", "minimum", "maximum", random.nextInt(-50, 50) / 4.0, random.nextInt(60) / 4.0);
            case 2 -> bounded("string", "minLength", "maxLength", random.nextInt(12), random.nextInt(9));
            case 3 ->
                Map.of("type", "string", "pattern", one(random, "^[A-Z]-\\d{2,4}$", "^(red|blue)$", "^\\w+ \\w+$"));
            case 4 -> Map.of("type", "string", "format", one(random, "date", "date-time", "uuid", "uri", "hostname"));
            case 5 ->
                one(random, Map.of("enum", List.of("red", 7, "blue")), Map.of("type", "boolean"), Map.of("const", 7));
            case 6 -> array(random, depth);
            default -> object(random, depth);
        };
    }

    private static Map<String, Object> bounded(String type, String least, String most, Number from, Number more) {
        Map<String, Object> schema = new LinkedHashMap<>(Map.of("type", type, least, from));
        boolean whole = from instanceof Integer;
        schema.put(
                most, whole ? (Number) (from.intValue() + more.intValue()) : from.doubleValue() + more.doubleValue());
        return schema;
    }

    private static Map<String, Object> array(Random random, int depth) {
        int least = random.nextInt(4);
        return Map.of(
                "type",
                "array",
                "items",
                schema(random, depth - 1),
                "minItems",
                least,
                "maxItems",
                least + random.nextInt(3));
    }

    private static Map<String, Object> object(Random random, int depth) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (String name : NAMES) {
            if (random.nextInt(3) == 0) {
                properties.put(name, schema(random, depth - 1));
                if (random.nextBoolean()) {
                    required.add(name);
                }
            }
        }
        return Map.of("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }

    @SafeVarargs
    private static <T> T one(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
