package dev.parley.tool.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.Dialect;
import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.EvaluatorFactory;
import dev.harrel.jsonschema.FormatEvaluatorFactory;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A version of JSON Schema. Safe for use by several threads. */
final class SchemaDialect {

    /** The one in force where a schema does not say. */
    static final SchemaDialect DEFAULT =
            new SchemaDialect("https://json-schema.org/draft/2020-12/schema", new Dialects.Draft2020Dialect());

    static final List<SchemaDialect> ALL = List.of(
            DEFAULT,
            new SchemaDialect("https://json-schema.org/draft/2019-09/schema", new Dialects.Draft2019Dialect()),
            new SchemaDialect("http://json-schema.org/draft-07/schema", new Dialects.Draft7Dialect()),
            new SchemaDialect("http://json-schema.org/draft-06/schema", new Dialects.Draft6Dialect()),
            new SchemaDialect("http://json-schema.org/draft-04/schema", new Dialects.Draft4Dialect()));

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The library checks these with a second library, which is not there. */
    private static final Set<String> UNCHECKED_FORMATS = Set.of("email", "idn-email", "ipv4", "ipv6");

    private final String address;
    private final Dialect dialect;

    /** Reading a dialect's own schema takes milliseconds, checking a schema against it microseconds. */
    private @Nullable Validator metaSchema;

    private SchemaDialect(String address, Dialect dialect) {
        this.address = address;
        this.dialect = dialect;
    }

    /** Returns the dialect that a schema names in {@code $schema}; nothing for one that is not known. */
    static Optional<SchemaDialect> of(Map<String, @Nullable Object> schema) {
        Object named = schema.get("$schema");
        return named == null ? Optional.of(DEFAULT) : at(named.toString());
    }

    static Optional<SchemaDialect> at(String address) {
        String plain = address.endsWith("#") ? address.substring(0, address.length() - 1) : address;
        return ALL.stream().filter(dialect -> dialect.address.equals(plain)).findFirst();
    }

    /** Returns what is wrong with a schema in the eyes of this dialect's own schema. */
    synchronized List<SchemaError> errorsIn(Map<String, @Nullable Object> schema) {
        if (metaSchema == null) {
            metaSchema = validator();
        }
        return errors(metaSchema, URI.create(address), schema);
    }

    /** Returns a validator that knows no schema yet and checks none that is registered. */
    Validator validator() {
        return new ValidatorFactory()
                .withDialect(dialect)
                .withJsonNodeFactory(new JacksonNode.Factory())
                .withEvaluatorFactory(formats())
                .withDisabledSchemaValidation(true)
                .createValidator();
    }

    private static EvaluatorFactory formats() {
        EvaluatorFactory all = new FormatEvaluatorFactory();
        return (context, keyword, node) -> node.isString() && UNCHECKED_FORMATS.contains(node.asString())
                ? Optional.empty()
                : all.create(context, keyword, node);
    }

    static URI register(Validator validator, Map<String, @Nullable Object> schema) {
        return validator.registerSchema((Object) MAPPER.valueToTree(schema));
    }

    static List<SchemaError> errors(Validator validator, URI schema, Map<String, @Nullable Object> value) {
        return validator.validate(schema, (Object) MAPPER.valueToTree(value)).getErrors().stream()
                .map(error -> SchemaError.of(error, schema.toString()))
                .toList();
    }

    /** Returns the address, as a schema names it in {@code $schema}. */
    @Override
    public String toString() {
        return address;
    }
}
