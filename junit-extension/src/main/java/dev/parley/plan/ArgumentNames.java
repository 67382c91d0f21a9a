package dev.parley.plan;

import dev.parley.chat.ToolDefinition;
import dev.parley.dataset.WrittenResult;
import dev.parley.dataset.WrittenResults;
import dev.parley.input.NearestWord;
import dev.parley.match.ExpectedCall;
import dev.parley.match.value.ArgumentMatcher;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds names of arguments that a tool does not take: what is said of them can never come true. */
final class ArgumentNames {

    private final ToolDefinition tool;
    private final boolean held;
    private final List<String> known;

    /**
     * Looks at a tool.
     *
     * @param held whether calls are held against its schema; else they may have any argument
     */
    ArgumentNames(ToolDefinition tool, boolean held) {
        this.tool = tool;
        this.held = held;
        this.known = tool.parameters().get("properties") instanceof Map<?, ?> properties
                ? properties.keySet().stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Returns the arguments of an expected call that no valid call has. */
    List<String> impossible(ExpectedCall call) {
        return unknown(call.arguments()).filter(name -> isClosed()).toList();
    }

    /** Returns the arguments in tables of results that no valid call has, or that are misspelt as it seems. */
    List<String> unlikely(WrittenResults.ForFunction results) {
        return results.results().stream()
                .flatMap(ArgumentNames::cases)
                .flatMap(each -> unknown(each.arguments()))
                .filter(name -> isClosed() || NearestWord.of(name, known).isPresent())
                .distinct()
                .toList();
    }

    String advice(String name) {
        return known.isEmpty() ? "the tool takes no arguments" : NearestWord.advice(name, known);
    }

    /** An argument that should be absent, or is not compared, need not be one that the tool takes. */
    private Stream<String> unknown(Map<String, ArgumentMatcher> arguments) {
        return arguments.entrySet().stream()
                .filter(entry -> !(entry.getValue() instanceof ArgumentMatcher.Absent
                        || entry.getValue() instanceof ArgumentMatcher.Ignored))
                .map(Map.Entry::getKey)
                .filter(name -> !known.contains(name));
    }

    private boolean isClosed() {
        return held
                && Boolean.FALSE.equals(tool.parameters().get("additionalProperties"))
                && !tool.parameters().containsKey("patternProperties");
    }

    private static Stream<WrittenResult.Case> cases(WrittenResult result) {
        if (result instanceof WrittenResult.Delayed delayed) {
            return cases(delayed.result());
        }
        if (!(result instanceof WrittenResult.ByArguments table)) {
            return Stream.empty();
        }
        Stream<WrittenResult> inner =
                Stream.concat(table.cases().stream().map(WrittenResult.Case::result), table.otherwise().stream());
        return Stream.concat(table.cases().stream(), inner.flatMap(ArgumentNames::cases));
    }
}
