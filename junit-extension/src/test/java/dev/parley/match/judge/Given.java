package dev.parley.match.judge;

import dev.parley.chat.ToolCall;
import dev.parley.match.CallOrder;
import dev.parley.match.Conduct;
import dev.parley.match.Expectation;
import dev.parley.match.ExpectedCall;
import dev.parley.match.ExpectedCalls;
import dev.parley.match.ExpectedReply;
import dev.parley.match.ExtraCalls;
import dev.parley.match.Mismatch;
import dev.parley.match.value.ArgumentMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Short words for what the tests of this room begin with, and one way to read what comes out. */
public final class Given {

    public static final ArgumentMatcher ANYTHING = new ArgumentMatcher.Any();
    public static final ArgumentMatcher ABSENT = new ArgumentMatcher.Absent();

    private Given() {}

    public static ArgumentMatcher is(@Nullable Object value) {
        return new ArgumentMatcher.EqualTo(value);
    }

    public static ArgumentMatcher like(String pattern) {
        return new ArgumentMatcher.Regex(Pattern.compile(pattern));
    }

    /** An expected call; names and matchers take turns. */
    public static ExpectedCall expected(String name, Object... namesAndMatchers) {
        Map<String, ArgumentMatcher> arguments = new LinkedHashMap<>();
        for (int i = 0; i < namesAndMatchers.length; i += 2) {
            arguments.put((String) namesAndMatchers[i], (ArgumentMatcher) namesAndMatchers[i + 1]);
        }
        return new ExpectedCall(name, arguments);
    }

    public static ToolCall call(String name, String arguments) {
        return new ToolCall("call_1", name, arguments);
    }

    public static ExpectedCalls inOrder(ExpectedCall... calls) {
        return new ExpectedCalls(List.of(calls), CallOrder.IN_ORDER, ExtraCalls.FAIL, false);
    }

    public static ExpectedCalls anyOrder(ExpectedCall... calls) {
        return new ExpectedCalls(List.of(calls), CallOrder.ANY, ExtraCalls.FAIL, false);
    }

    public static ExpectedCalls allowingExtra(ExpectedCalls calls) {
        return new ExpectedCalls(calls.calls(), calls.order(), Optional.of(ExtraCalls.ALLOW), calls.sameStep());
    }

    public static ExpectedCalls inOneAnswer(ExpectedCalls calls) {
        return new ExpectedCalls(calls.calls(), calls.order(), calls.extra(), true);
    }

    public static Expectation expecting(ExpectedCalls calls, String... never) {
        return new Expectation(Optional.of(calls), List.of(never), ExpectedReply.ANYTHING);
    }

    /** A turn that made each call in an answer of its own. */
    public static Conduct made(ToolCall... calls) {
        return answers(Arrays.stream(calls).map(List::of).toList());
    }

    /** A turn of which each list is an answer; a last answer without calls follows. */
    public static Conduct answers(List<List<ToolCall>> answers) {
        List<List<ToolCall>> steps = new ArrayList<>(answers);
        steps.add(List.of());
        return new Conduct(steps, "Done.");
    }

    public static String judged(ExpectedCalls expected, Conduct conduct) {
        return text(ExpectationJudge.judge(expecting(expected), conduct));
    }

    /** Titles, and below each its lines, indented as reports do it; {@code as expected} where nothing is wrong. */
    public static String text(List<Mismatch> mismatches) {
        return mismatches.isEmpty()
                ? "as expected"
                : mismatches.stream()
                        .map(mismatch -> mismatch.title() + "\n  " + String.join("\n  ", mismatch.details()))
                        .collect(Collectors.joining("\n"));
    }
}
