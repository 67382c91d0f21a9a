package dev.parley.match.judge;

import dev.parley.json.Json;
import dev.parley.json.JsonSyntaxException;
import dev.parley.match.ExpectedCall;
import dev.parley.match.JsonPath;
import dev.parley.match.Mismatch;
import dev.parley.match.value.ArgumentMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares a reply that should be JSON with what was expected at some places of it. */
final class ReplyJson {

    private ReplyJson() {}

    static List<Mismatch> mismatches(Map<String, ArgumentMatcher> expected, String reply) {
        if (expected.isEmpty()) {
            return List.of();
        }
        try {
            return compared(new ExpectedCall("reply", expected), Json.parse(reply));
        } catch (JsonSyntaxException e) {
            return List.of(noJson(expected, reply, e));
        }
    }

    private static List<Mismatch> compared(ExpectedCall expected, @Nullable Object tree) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        expected.arguments()
                .keySet()
                .forEach(path -> JsonPath.parse(path)
                        .ifPresent(place -> place.valuesIn(tree).forEach(value -> given.put(path, value))));
        boolean fine = expected.arguments().entrySet().stream()
                .allMatch(place -> place.getValue().accepts(place.getKey(), given));
        ArgumentSides sides = new ArgumentSides(expected, given);
        return fine
                ? List.of()
                : List.of(new Mismatch(
                        "reply has wrong JSON",
                        ArgumentTable.lines(expected, given),
                        sides.expected(),
                        sides.actual()));
    }

    private static Mismatch noJson(Map<String, ArgumentMatcher> expected, String reply, JsonSyntaxException e) {
        List<String> lines = new ArrayList<>();
        lines.add("the reply is no JSON: " + e.getMessage());
        lines.addAll(Lines.labelled("expected", conditions(expected, Description.SHORT)));
        lines.addAll(Lines.labelled("answered", List.of(Description.describe(reply))));
        return new Mismatch(
                "reply is no JSON", lines, String.join("\n", conditions(expected, Description.WHOLE)), reply);
    }

    private static List<String> conditions(Map<String, ArgumentMatcher> expected, Description words) {
        return expected.entrySet().stream()
                .map(place -> place.getKey() + " " + place.getValue().condition(words))
                .toList();
    }
}
