package dev.parley.dataset.reading;

import dev.parley.dataset.WrittenResult;
import dev.parley.dataset.row.Cell;
import dev.parley.dataset.row.Fields;
import dev.parley.input.Located;
import dev.parley.input.NearestWord;
import dev.parley.json.Json;
import dev.parley.tool.check.WrittenSchema;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a result that is said in words with a dollar: an error, a table by arguments, a schema, a delay before any of them. */
final class ScriptedResultReader {

    private static final List<String> WORDS = List.of("$error", "$when", "$else", "$schema", "$delay", "$result");
    private static final Set<String> ANSWERS = Set.of("$error", "$when", "$schema", "$result");
    private static final String CASE = "an object with arguments and result";

    private final Cell cell;
    private final Fields fields;
    private final Function<Cell, Optional<WrittenResult>> plain;

    private ScriptedResultReader(Cell cell, Located.Mapping mapping, Function<Cell, Optional<WrittenResult>> plain) {
        this.cell = cell;
        this.fields = new Fields(mapping, cell.context());
        this.plain = plain;
    }

    /** Returns whether an object holds such a word; a {@code $schema} with a text is a JSON Schema's own. */
    static boolean isScripted(Located.Mapping mapping) {
        return mapping.entries().entrySet().stream()
                .anyMatch(entry -> WORDS.contains(entry.getKey())
                        && (!entry.getKey().equals("$schema")
                                || entry.getValue().value() instanceof Located.Mapping));
    }

    /** Returns what to write in place of a key that is nearly a word; nothing for any other key. */
    static Optional<String> adviceFor(String key) {
        return key.startsWith("$") && NearestWord.of(key, WORDS).isPresent()
                ? Optional.of(NearestWord.advice(key, WORDS))
                : Optional.empty();
    }

    /** Returns the advice for a key that is a function's name and begins with a dollar. */
    static String known(String key) {
        return NearestWord.advice(key, WORDS);
    }

    /**
     * Reads a result.
     *
     * @param plain reads a result inside of this one
     */
    static Optional<WrittenResult> read(
            Cell cell, Located.Mapping mapping, Function<Cell, Optional<WrittenResult>> plain) {
        return new ScriptedResultReader(cell, mapping, plain)
                .read(mapping.entries().keySet());
    }

    private Optional<WrittenResult> read(Set<String> keys) {
        Optional<WrittenResult> answer = Stream.of(
                        fields.cell("$error").flatMap(Cell::text).map(WrittenResult.Failure::new),
                        fields.cell("$when").flatMap(this::table),
                        fields.cell("$schema").flatMap(ScriptedResultReader::madeUp),
                        fields.cell("$result").flatMap(plain))
                .flatMap(Optional::stream)
                .map(WrittenResult.class::cast)
                .findFirst();
        Optional<Duration> delay = fields.cell("$delay").flatMap(Cell::time);
        fields.cell("$else");
        fields.rejectOthers();
        checkTogether(keys);
        return answer.map(result -> delay.<WrittenResult>map(time -> new WrittenResult.Delayed(time, result))
                .orElse(result));
    }

    private void checkTogether(Set<String> keys) {
        List<String> answers = keys.stream().filter(ANSWERS::contains).toList();
        if (answers.isEmpty()) {
            cell.fault(
                    "\"" + cell.key() + "\" says no result: " + Cell.shown(cell.value()),
                    "add $result, $error, $when or $schema");
        } else if (answers.size() > 1) {
            cell.fault(
                    answers.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(" and "))
                            + " stand side by side",
                    "keep one of them");
        }
        if (keys.contains("$else") && !keys.contains("$when")) {
            cell.fault("\"$else\" stands without \"$when\"", "write the cases under $when, or $result");
        }
    }

    private Optional<WrittenResult> table(Cell when) {
        List<WrittenResult.Case> cases = when.elements("a list of cases, each " + CASE).stream()
                .flatMap(each -> caseOf(each).stream())
                .toList();
        if (when.empty()) {
            when.wrong("a list of cases, each " + CASE);
        }
        return Optional.of(
                new WrittenResult.ByArguments(cases, fields.cell("$else").flatMap(plain)));
    }

    private Optional<WrittenResult.Case> caseOf(Cell element) {
        return element.fields(CASE).flatMap(fields -> {
            Optional<Cell> arguments = fields.cell("arguments");
            Optional<Cell> result = fields.cell("result");
            fields.rejectOthers();
            if (arguments.isEmpty() || result.isEmpty()) {
                element.fault("\"" + element.key() + "\" is " + Cell.shown(element.value()), "write " + CASE);
                return Optional.empty();
            }
            return result.flatMap(plain)
                    .map(answer -> new WrittenResult.Case(ExpectationReader.arguments(arguments.get()), answer));
        });
    }

    private static Optional<WrittenResult> madeUp(Cell schema) {
        if (schema.value().tree() instanceof Map<?, ?> tree) {
            WrittenSchema.check("\"$schema\" is", schema.value(), schema.context()::add);
            return Optional.of(new WrittenResult.MadeUp(Json.copyOf(tree)));
        }
        schema.wrong("a JSON Schema, which is an object");
        return Optional.empty();
    }
}
