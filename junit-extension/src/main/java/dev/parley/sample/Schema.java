package dev.parley.sample;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Schema without references and combinations.
 *
 * @param keywords its keywords
 */
record Schema(Map<String, @Nullable Object> keywords) {

    boolean has(String keyword) {
        return keywords.containsKey(keyword);
    }

    @Nullable Object keyword(String keyword) {
        return keywords.get(keyword);
    }

    /** Returns the keyword's number where it is a whole one that is not negative. */
    Optional<Integer> count(String keyword) {
        return number(keyword).filter(number -> number.signum() >= 0).map(BigDecimal::intValue);
    }

    Optional<BigDecimal> number(String keyword) {
        return keyword(keyword) instanceof Number number
                ? Optional.of(new BigDecimal(number.toString()))
                : Optional.empty();
    }

    Optional<String> text(String keyword) {
        return keyword(keyword) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    List<?> choices() {
        return keyword("enum") instanceof List<?> values ? values : List.of();
    }

    /** Returns the value that the schema itself gives: the first of enum, else default, else the first example. */
    Optional<Object> given() {
        return Stream.of(choices().stream(), Stream.ofNullable(keyword("default")), examples().stream())
                .flatMap(values -> values)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Object.class::cast);
    }

    private List<?> examples() {
        return keyword("examples") instanceof List<?> values ? values : List.of();
    }

    List<String> required() {
        return keyword("required") instanceof List<?> names
                ? names.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }

    Map<String, @Nullable Object> properties() {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        if (keyword("properties") instanceof Map<?, ?> declared) {
            declared.forEach((name, schema) -> properties.put(String.valueOf(name), schema));
        }
        return properties;
    }

    /** Returns the first type that is not null; where none is said, the one that the other keywords speak of. */
    String type() {
        Object type = keyword("type");
        if (type instanceof List<?> types) {
            return types.stream()
                    .map(String::valueOf)
                    .filter(name -> !name.equals("null"))
                    .findFirst()
                    .orElse("null");
        }
        return type instanceof String name ? name : impliedType();
    }

    private String impliedType() {
        if (has("properties") || has("required")) {
            return "object";
        }
        if (has("items") || has("prefixItems") || has("minItems")) {
            return "array";
        }
        return Stream.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
                        .anyMatch(this::has)
                ? "number"
                : "string";
    }
}
