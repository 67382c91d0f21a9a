package dev.parley.tool.check;

import dev.harrel.jsonschema.Validator;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A schema that is ready to check values. Safe for use by several threads, one at a time. */
final class CompiledSchema {

    private final Validator validator;
    private final URI address;

    private CompiledSchema(Validator validator, URI address) {
        this.validator = validator;
        this.address = address;
    }

    /**
     * Compiles a schema.
     *
     * @throws IllegalArgumentException if the library cannot read it
     */
    static CompiledSchema of(SchemaDialect dialect, Map<String, @Nullable Object> schema) {
        Validator validator = dialect.validator();
        return new CompiledSchema(validator, SchemaDialect.register(validator, schema));
    }

    /**
     * Returns the essential errors of a value.
     *
     * @throws IllegalArgumentException if the schema refers to itself without end
     */
    synchronized List<SchemaError> errorsIn(Map<String, @Nullable Object> value) {
        try {
            return EssentialErrors.of(SchemaDialect.errors(validator, address, value));
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException("a $ref of the schema leads back to itself", e);
        }
    }
}
