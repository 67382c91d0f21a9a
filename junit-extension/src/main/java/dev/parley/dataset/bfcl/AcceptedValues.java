package dev.parley.dataset.bfcl;

import dev.parley.chat.ToolDefinition;
import dev.parley.match.Expectation;
import dev.parley.match.ExpectedCall;
import dev.parley.match.bfcl.BfclCategory;
import dev.parley.match.bfcl.BfclRow;
import dev.parley.match.value.ArgumentMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads expected calls whose arguments are lists of accepted values. */
final class AcceptedValues {

    private AcceptedValues() {}

    /**
     * Returns an expectation with BFCL's rules.
     *
     * @param tools the tools of the turn
     * @param problems takes each argument that is no list of accepted values
     * @return nothing where it expects nothing of calls, has rules, has problems, or expects a function that is not offered
     */
    static Optional<Expectation> judge(Expectation expectation, List<ToolDefinition> tools, Consumer<String> problems) {
        if (expectation.calls().isEmpty() || expectation.rules().isPresent()) {
            return Optional.empty();
        }
        List<ExpectedCall> calls = expectation.calls().get().calls();
        List<Map<String, @Nullable Object>> answers = new ArrayList<>();
        boolean sound = true;
        for (ExpectedCall call : calls) {
            Optional<Map<String, @Nullable Object>> answer = answer(call, problems);
            answer.ifPresent(answers::add);
            sound &= answer.isPresent()
                    && tools.stream().anyMatch(tool -> tool.name().equals(call.name()));
        }
        return sound ? Optional.of(judged(expectation, tools, answers)) : Optional.empty();
    }

    private static Expectation judged(
            Expectation expectation, List<ToolDefinition> tools, List<Map<String, @Nullable Object>> answers) {
        BfclRow rules = BfclRow.of(
                category(tools, answers),
                tools.stream().map(AcceptedValues::function).toList(),
                answers);
        Expectation judged = rules.expectation();
        return new Expectation(judged.calls(), expectation.never(), expectation.reply(), judged.rules());
    }

    /** Parts turns as BFCL parts its categories. */
    private static BfclCategory category(List<?> tools, List<?> answers) {
        if (answers.isEmpty()) {
            return BfclCategory.IRRELEVANCE;
        }
        if (answers.size() > 1) {
            return BfclCategory.PARALLEL;
        }
        return tools.size() > 1 ? BfclCategory.MULTIPLE : BfclCategory.SIMPLE;
    }

    private static Map<String, Object> function(ToolDefinition tool) {
        return Map.of("name", tool.name(), "parameters", tool.parameters());
    }

    private static Optional<Map<String, @Nullable Object>> answer(ExpectedCall call, Consumer<String> problems) {
        Map<String, @Nullable Object> accepted = new LinkedHashMap<>();
        call.arguments().forEach((name, matcher) -> {
            if (matcher instanceof ArgumentMatcher.EqualTo equal && equal.value() instanceof List<?> options) {
                accepted.put(name, options);
            } else {
                problems.accept("the argument \"" + name + "\" of " + call.name()
                        + " is no list of accepted values, which BFCL's rules need");
            }
        });
        return accepted.size() == call.arguments().size()
                ? Optional.of(Map.of(call.name(), accepted))
                : Optional.empty();
    }
}
