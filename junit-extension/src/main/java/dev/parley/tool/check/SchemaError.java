package dev.parley.tool.check;

import dev.harrel.jsonschema.Error;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One error as the validating library reports it.
 *
 * @param at where the faulty value stands
 * @param keyword the keyword that failed; empty for the schema {@code false}
 * @param path the way through the schema, references followed, to the keyword that failed
 * @param schema where in the checked document the schema stands that holds the keyword; absent where it is elsewhere
 * @param message the library's words
 */
record SchemaError(JsonPointer at, String keyword, String path, Optional<JsonPointer> schema, String message) {

    /**
     * Reads an error.
     *
     * @param error what the library reported
     * @param document the address under which the library knows the schema
     */
    static SchemaError of(Error error, String document) {
        return new SchemaError(
                JsonPointer.parse(orEmpty(error.getInstanceLocation())),
                orEmpty(error.getKeyword()),
                orEmpty(error.getEvaluationPath()),
                pointer(orEmpty(error.getSchemaLocation()), document),
                orEmpty(error.getError()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Optional<JsonPointer> pointer(String location, String document) {
        int hash = location.indexOf('#');
        return hash >= 0 && location.substring(0, hash).equals(document)
                ? Optional.of(JsonPointer.parse(location.substring(hash + 1)))
                : Optional.empty();
    }

    /** Returns whether the schema {@code false} stands under one of the keywords that catch what is not listed. */
    boolean isUnknownProperty() {
        return keyword.isEmpty() && (path.endsWith("/additionalProperties") || path.endsWith("/unevaluatedProperties"));
    }

    /** Returns whether it is not the value but the name of one of its properties that is wrong. */
    boolean isOfPropertyName() {
        return path.matches(".*(?<!/properties)/propertyNames(/.*)?");
    }

    /** Returns whether a value fits several branches of a {@code oneOf}: only the library's words tell that from none. */
    boolean fitsTooMany() {
        return keyword.equals("oneOf") && message.contains("more than one");
    }

    boolean isUnder(String otherPath) {
        return path.startsWith(otherPath + "/");
    }

    boolean isTypeMismatchAt(JsonPointer place) {
        return keyword.equals("type") && at.equals(place);
    }
}
