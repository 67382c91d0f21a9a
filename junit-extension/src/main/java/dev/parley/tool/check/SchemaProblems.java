package dev.parley.tool.check;

import dev.parley.json.Json;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with a JSON Schema before any value is checked against it, or made from it. */
final class SchemaProblems {

    private SchemaProblems() {}

    /** Also says where the schema of a tool's parameters wants no object. */
    static List<SchemaProblem> ofParameters(Map<String, @Nullable Object> schema) {
        List<SchemaProblem> problems = of(schema);
        Object type = schema.get("type");
        return problems.isEmpty() && type != null && !type.equals("object")
                ? List.of(new SchemaProblem(
                        JsonPointer.ROOT.child("type"),
                        "is " + Json.compact(type) + ", must be \"object\": the arguments of a call are an object"))
                : problems;
    }

    static List<SchemaProblem> of(Map<String, @Nullable Object> schema) {
        Optional<SchemaDialect> dialect = SchemaDialect.of(schema);
        if (dialect.isEmpty()) {
            return List.of(unknownDialect(schema.get("$schema")));
        }
        List<SchemaProblem> problems = inTheEyesOf(dialect.get(), schema);
        if (problems.isEmpty()) {
            problems = SchemaReferences.problems(schema);
        }
        return problems.isEmpty() ? uncompilable(dialect.get(), schema) : List.copyOf(problems);
    }

    private static SchemaProblem unknownDialect(@Nullable Object named) {
        String known = SchemaDialect.ALL.stream().map(SchemaDialect::toString).collect(Collectors.joining(", "));
        return new SchemaProblem(
                JsonPointer.ROOT.child("$schema"), "is " + Json.compact(named) + "; known are " + known);
    }

    /** Keeps the first error of each place. */
    private static List<SchemaProblem> inTheEyesOf(SchemaDialect dialect, Map<String, @Nullable Object> schema) {
        Map<JsonPointer, SchemaProblem> problems = new LinkedHashMap<>();
        for (SchemaError error : EssentialErrors.of(dialect.errorsIn(schema))) {
            String text =
                    "is " + Wording.cut(Json.compact(error.at().in(schema))) + ": " + Wording.tidy(error.message());
            problems.putIfAbsent(error.at(), new SchemaProblem(error.at(), text));
        }
        return problems.values().stream()
                .sorted(Comparator.comparing(SchemaProblem::at, new DocumentOrder(schema)))
                .toList();
    }

    private static List<SchemaProblem> uncompilable(SchemaDialect dialect, Map<String, @Nullable Object> schema) {
        try {
            CompiledSchema.of(dialect, schema).errorsIn(Map.of());
            return List.of();
        } catch (IllegalArgumentException e) {
            return List.of(new SchemaProblem(JsonPointer.ROOT, "cannot be used: " + e.getMessage()));
        }
    }
}
