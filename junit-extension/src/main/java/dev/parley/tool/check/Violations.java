package dev.parley.tool.check;

import dev.parley.input.NearestWord;
import dev.parley.json.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Object expected = keywordOf(error);
        if (error.keyword().equals("required") && expected instanceof List<?> required) {
            return missing(error.at(), required, "is missing");
        }
        if (error.keyword().startsWith("dependen") && expected instanceof Map<?, ?> dependencies) {
            return missingBeside(error.at(), dependencies);
        }
        return Stream.of(new Violation(error.at(), text(error, all)));
    }

    /** {@code dependentRequired}, which was {@code dependencies} up to draft 07. */
    private Stream<Violation> missingBeside(JsonPointer at, Map<?, ?> dependencies) {
        return dependencies.entrySet().stream()
                .filter(entry -> present(at).contains(entry.getKey()))
                .flatMap(entry -> entry.getValue() instanceof List<?> names
                        ? missing(at, names, "is missing; \"" + entry.getKey() + "\" needs it")
                        : Stream.empty());
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

    private Stream<Violation> missing(JsonPointer at, List<?> names, String text) {
        return names.stream()
                .filter(name -> !present(at).contains(name))
                .map(name -> new Violation(at.child(String.valueOf(name)), text));
    }

    private Set<?> present(JsonPointer at) {
        return at.in(arguments) instanceof Map<?, ?> object ? object.keySet() : Set.of();
    }

    private String text(SchemaError error, List<SchemaError> all) {
        Object value = error.at().in(arguments);
        if (error.keyword().isEmpty()) {
            return "is not allowed";
        }
        if (error.keyword().equals("type") && keywordOf(error) != null && !error.isOfPropertyName()) {
            return Wording.is(value) + ", must be " + Wording.anyOf(types(error.at(), all));
        }
        if (error.fitsTooMany()) {
            return "is " + Wording.cut(Json.compact(value))
                    + ", fits several of the alternatives under oneOf, must fit one";
        }
        return holderOf(error)
                .map(holder -> new KeywordText(error.keyword(), holder, value))
                .flatMap(text -> error.isOfPropertyName() ? text.sentenceOfNames() : text.sentence())
                .orElseGet(() -> Wording.tidy(error.message()));
    }

    private Optional<Map<?, ?>> holderOf(SchemaError error) {
        return error.schema()
                .flatMap(at -> at.in(schema) instanceof Map<?, ?> holder && holder.containsKey(error.keyword())
                        ? Optional.of(holder)
                        : Optional.empty());
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
