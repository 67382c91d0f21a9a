package dev.parley.match.bfcl;

import dev.parley.chat.ToolCall;
import dev.parley.json.Json;
import dev.parley.match.Mismatch;
import dev.parley.match.bfcl.BfclVerdict.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Puts a verdict into words for a test's failure.
 *
 * @param category how the row is judged
 * @param expected the expected calls
 * @param made the calls of the answer
 */
record Explanation(BfclCategory category, List<ExpectedAnswer> expected, List<ToolCall> made) {

    private static final String NO_CALL = "no call";

    Mismatch of(Invalid verdict) {
        List<String> wanted = wanted();
        List<String> actual = made.isEmpty()
                ? List.of(NO_CALL)
                : made.stream().map(Explanation::inWords).toList();
        List<String> lines = new ArrayList<>(verdict.explanation());
        wanted.forEach(call -> lines.add("expected  " + call));
        actual.forEach(call -> lines.add("made      " + call));
        return new Mismatch(
                "BFCL " + verdict.error().code(), lines, String.join("\n", wanted), String.join("\n", actual));
    }

    private List<String> wanted() {
        return switch (category) {
            case IRRELEVANCE -> List.of(NO_CALL);
            case RELEVANCE -> List.of("a call");
            case SIMPLE, MULTIPLE, PARALLEL ->
                expected.stream().map(ExpectedAnswer::toString).toList();
        };
    }

    /** Returns a call with its values in BFCL's kinds: text in quotation marks, 12 and 12.0 as they came. */
    private static String inWords(ToolCall call) {
        return call.name()
                + call.argumentTree()
                        .map(arguments -> arguments.entrySet().stream()
                                .map(argument -> argument.getKey() + " = " + Accepted.shown(argument.getValue()))
                                .collect(Collectors.joining(", ", "(", ")")))
                        .orElseGet(() -> "(" + Json.compact(call.arguments()) + ")");
    }
}
