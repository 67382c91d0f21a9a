package dev.parley.sample;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.FormatEvaluatorFactory;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.parley.json.Json;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An independent validator agrees with the arguments that are made up. */
class FilledArgumentsSatisfySchemaTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"string\",\"minLength\":4,\"maxLength\":6}",
                "{\"type\":\"string\",\"maxLength\":0}",
                "{\"type\":\"string\",\"format\":\"date\"}",
                "{\"type\":\"string\",\"format\":\"time\"}",
                "{\"type\":\"string\",\"format\":\"date-time\"}",
                "{\"type\":\"string\",\"format\":\"duration\"}",
                "{\"type\":\"string\",\"format\":\"hostname\"}",
                "{\"type\":\"string\",\"format\":\"uri\"}",
                "{\"type\":\"string\",\"format\":\"uuid\"}",
                "{\"type\":\"string\",\"pattern\":\"^[A-Z]{2}-\\\\d{3,5}$\"}",
                "{\"type\":\"string\",\"pattern\":\"^(north|south)(-west)?$\"}",
                "{\"type\":\"string\",\"pattern\":\"^[a-z]+$\",\"minLength\":8}",
                "{\"type\":\"integer\",\"minimum\":3,\"maximum\":3}",
                "{\"type\":\"integer\",\"exclusiveMinimum\":7,\"multipleOf\":7}",
                "{\"type\":\"integer\",\"exclusiveMaximum\":-10,\"multipleOf\":5}",
                "{\"type\":\"integer\",\"minimum\":2.5}",
                "{\"type\":\"number\",\"exclusiveMinimum\":0.1,\"exclusiveMaximum\":0.2}",
                "{\"type\":\"number\",\"minimum\":1e30}",
                "{\"type\":[\"null\",\"string\"]}",
                "{\"type\":\"array\",\"minItems\":3,\"items\":{\"type\":\"string\",\"format\":\"date\"}}",
                "{\"type\":\"array\",\"minItems\":2,\"prefixItems\":[{\"type\":\"string\"},{\"type\":\"integer\"}]}",
                "{\"type\":\"array\",\"items\":{\"enum\":[\"red\",\"blue\"]},\"maxItems\":1}",
                "{\"oneOf\":[{\"type\":\"object\",\"required\":[\"a\"],\"properties\":{\"a\":{\"const\":null}}},"
                        + "{\"type\":\"string\"}]}",
                "{\"allOf\":[{\"required\":[\"a\"],\"properties\":{\"a\":{\"type\":\"integer\"}}},"
                        + "{\"required\":[\"b\"],\"properties\":{\"b\":{\"type\":\"boolean\"}}}],\"type\":\"object\"}",
                "{\"$ref\":\"#/$defs/address\"}",
                "{\"type\":\"array\",\"minItems\":1,\"items\":{\"$ref\":\"#/$defs/address\"}}",
                "{\"$ref\":\"#/$defs/odd~1name~0\"}"
            })
    void a_required_property_gets_a_valid_value(String property) {
        String schema = """
                {"type": "object", "additionalProperties": false, "required": ["value_id"],
                 "properties": {"value_id": %s, "city": {"type": "string"}, "count": {"type": "integer", "maximum": 9}},
                 "$defs": {
                   "odd/name~": {"type": "boolean"},
                   "address": {
                     "type": "object", "required": ["city", "zip"], "additionalProperties": false,
                     "properties": {
                       "city": {"type": "string", "minLength": 2}, "zip": {"type": "string", "pattern": "^\\\\d{5}$"}}}}}
                """.formatted(property);
        Map<?, ?> arguments = SchemaFiller.fill(
                Json.copyOf(requireNonNull((Map<?, ?>) Json.parse(schema))),
                "Send 3 red ones of A-17 to Berlin, 10115, by 2026-02-03.");

        assertThat(errors(schema, Json.compact(arguments))).as("%s", arguments).isEmpty();
    }

    private static Iterable<String> errors(String schema, String arguments) {
        Validator.Result result = new ValidatorFactory()
                .withEvaluatorFactory(new FormatEvaluatorFactory())
                .validate(schema, arguments);
        return result.getErrors().stream()
                .map(error -> error.getInstanceLocation() + " " + error.getError())
                .toList();
    }
}
