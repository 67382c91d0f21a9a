package dev.parley.tool.check;

import dev.parley.input.NearestWord;
import dev.parley.json.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in lines what is wrong with arguments, in the order in which they were sent. */
final class Violations {

    private final Map<String, @Nullable Object> schema;
    private final Map<String, @Nullable Object> arguments;

    Violations(Map<String, @Nullable Object> schema, Map<String, @Nullable Object> arguments) {
        this.schema = schema;
        this.arguments = arguments;
    }

    List<String> lines(List<SchemaError> errors) {
        List<Violation> violations = violations(errors).stream()
                .distinct()
                .sorted(Comparator.comparing(Violation::at, new DocumentOrder(arguments)))
                .toList();
        int width = violations.stream()
                .mapToInt(violation -> violation.place().length())
                .max()
                .orElse(0);
        return violations.stream()
                .map(violation ->
                        violation.place() + " ".repeat(width - violation.place().length() + 2) + violation.text())
                .toList();
    }

    private List<Violation> violations(List<SchemaError> errors) {
        return errors.stream().flatMap(error -> violations(error, errors)).toList();
    }

    private Stream<Violation> violations(SchemaError error, List<SchemaError> all) {
        if (error.isUnknownProperty()) {
            return Stream.of(new Violation(error.at(), unknown(error)));
        }
        if (error.keyword().equals("required") && keywordOf(error) instanceof List<?> required) {
            return missing(error.at(), required);
        }
        return Stream.of(new Violation(error.at(), text(error, all)));
    }

    private String unknown(SchemaError error) {
        Object owner = error.schema().map(at -> at.parent().in(schema)).orElse(null);
        Set<String> known =
                owner instanceof Map<?, ?> object && object.get("properties") instanceof Map<?, ?> properties
                        ? Json.copyOf(properties).keySet()
                        : Set.of();
        List<String> tokens = error.at().tokens();
        return "unknown; " + NearestWord.advice(tokens.get(tokens.size() - 1), known);
    }

    private Stream<Violation> missing(JsonPointer at, List<?> required) {
        Set<?> present = at.in(arguments) instanceof Map<?, ?> object ? object.keySet() : Set.of();
        return required.stream()
                .filter(name -> !present.contains(name))
                .map(name -> new Violation(at.child(String.valueOf(name)), "is missing"));
    }

    private String text(SchemaError error, List<SchemaError> all) {
        Object value = error.at().in(arguments);
        Object expected = keywordOf(error);
        if (error.keyword().isEmpty()) {
            return "is not allowed";
        }
        if (expected == null) {
            return Wording.tidy(error.message());
        }
        return switch (error.keyword()) {
            case "type" -> Wording.is(value) + ", must be " + Wording.anyOf(types(error.at(), all));
            case "enum" -> isNow(value) + (expected instanceof List<?> values ? Wording.oneOf(values) : expected);
            case "const" -> isNow(value) + Json.compact(expected);
            case "format" -> isNow(value) + "of the format " + expected;
            case "anyOf" -> isNow(value) + "one of the alternatives under anyOf";
            default -> Wording.tidy(error.message());
        };
    }

    private static String isNow(@Nullable Object value) {
        return "is " + Wording.cut(Json.compact(value)) + ", must be ";
    }

    /** Several type errors in one place are the branches of a choice. */
    private List<String> types(JsonPointer at, List<SchemaError> all) {
        return all.stream()
                .filter(error -> error.isTypeMismatchAt(at))
                .map(this::keywordOf)
                .flatMap(type -> type instanceof List<?> list ? list.stream() : Stream.ofNullable(type))
                .map(String::valueOf)
                .collect(Collectors.toList());
    }

    private @Nullable Object keywordOf(SchemaError error) {
        return error.schema().map(at -> at.child(error.keyword()).in(schema)).orElse(null);
    }
}
