package dev.parley.tool.check;

import dev.parley.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what a keyword of JSON Schema asks of a value that has not got it.
 *
 * @param keyword the keyword
 * @param schema the schema that holds the keyword
 * @param value the value
 */
record KeywordText(
        String keyword, Map<?, ?> schema, @Nullable Object value) {

    /** Returns the sentence, for example {@code is 0, must be at least 1}; nothing for a keyword that is not known. */
    Optional<String> sentence() {
        return Optional.ofNullable(demand())
                .map(demand -> "is " + Wording.cut(Json.compact(value)) + ", must " + demand);
    }

    /** Returns what is asked of the names of the value's properties, not of the value. */
    Optional<String> sentenceOfNames() {
        return Optional.ofNullable(demand()).map(demand -> "has a property of a wrong name; each name must " + demand);
    }

    private @Nullable String demand() {
        return switch (keyword) {
            case "enum" -> "be " + (expected() instanceof List<?> values ? Wording.oneOf(values) : written());
            case "const" -> "be " + written();
            case "format" -> "be of the format " + expected();
            case "pattern" -> "match " + expected();
            case "multipleOf" -> "be a multiple of " + written();
            case "anyOf", "oneOf" -> "be one of the alternatives under " + keyword;
            case "not" -> "not fit " + written();
            default -> bound() == null ? size() : bound();
        };
    }

    /** In draft 04 {@code exclusiveMinimum} is true or false and belongs to {@code minimum}. */
    private @Nullable String bound() {
        return switch (keyword) {
            case "minimum" -> "be " + (isSet("exclusiveMinimum") ? "more than " : "at least ") + written();
            case "maximum" -> "be " + (isSet("exclusiveMaximum") ? "less than " : "at most ") + written();
            case "exclusiveMinimum" -> "be more than " + written();
            case "exclusiveMaximum" -> "be less than " + written();
            default -> null;
        };
    }

    private @Nullable String size() {
        return switch (keyword) {
            case "minLength" -> "have at least " + counted("character", "characters");
            case "maxLength" -> "have at most " + counted("character", "characters");
            case "minItems" -> "have at least " + counted("item", "items");
            case "maxItems" -> "have at most " + counted("item", "items");
            case "minProperties" -> "have at least " + counted("property", "properties");
            case "maxProperties" -> "have at most " + counted("property", "properties");
            case "uniqueItems" -> "have no item twice";
            case "contains" -> "have an item that fits " + written();
            case "minContains" ->
                "have at least " + counted("item that fits ", "items that fit ") + written("contains");
            case "maxContains" -> "have at most " + counted("item that fits ", "items that fit ") + written("contains");
            default -> null;
        };
    }

    private boolean isSet(String flag) {
        return Boolean.TRUE.equals(schema.get(flag));
    }

    private @Nullable Object expected() {
        return schema.get(keyword);
    }

    private String written() {
        return written(keyword);
    }

    private String written(String key) {
        return Wording.cut(Json.compact(schema.get(key)));
    }

    private String counted(String one, String many) {
        return written() + " " + (written().equals("1") ? one : many);
    }
}
