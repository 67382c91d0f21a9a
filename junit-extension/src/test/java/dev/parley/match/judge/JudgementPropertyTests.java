package dev.parley.match.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.ToolCall;
import dev.parley.json.Json;
import dev.parley.match.CallOrder;
import dev.parley.match.Conduct;
import dev.parley.match.Expectation;
import dev.parley.match.ExpectedCall;
import dev.parley.match.ExpectedCalls;
import dev.parley.match.ExtraCalls;
import dev.parley.match.Mismatch;
import dev.parley.match.value.ArgumentMatcher;
import dev.parley.match.value.JsonType;
import dev.parley.match.value.ValueMatcher;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for every expectation and every conduct, tried on many small ones. */
class JudgementPropertyTests {

    private static final int ROUNDS = 1_000;
    private static final List<String> NAMES = List.of("read", "write");
    private static final List<String> ARGUMENTS = List.of("x", "y");
    private static final List<Object> VALUES = List.of(1L, 2L, "1", "2");

    @Test
    void calls_expect_themselves() {
        rounds(random -> {
            List<List<ToolCall>> steps = steps(random);
            List<ExpectedCall> expected = steps.stream()
                    .flatMap(List::stream)
                    .map(JudgementPropertyTests::exactly)
                    .toList();
            for (CallOrder order : CallOrder.values()) {
                assertThat(judge(expected, order, ExtraCalls.FAIL, steps)).isEmpty();
            }
        });
    }

    @Test
    void any_order_matches_exactly_where_some_assignment_does() {
        rounds(random -> {
            List<ExpectedCall> expected = expectedCalls(random);
            List<ToolCall> calls = calls(random);

            assertThat(judge(expected, CallOrder.ANY, ExtraCalls.ALLOW, List.of(calls))
                            .isEmpty())
                    .as("%s against %s", expected, calls)
                    .isEqualTo(assignable(expected, calls));
        });
    }

    @Test
    void as_many_expected_calls_as_possible_are_found() {
        rounds(random -> {
            List<ExpectedCall> expected = expectedCalls(random);
            List<ToolCall> calls = calls(random);

            long wrong = judge(expected, CallOrder.ANY, ExtraCalls.ALLOW, List.of(calls)).stream()
                    .mapToLong(mismatch -> mismatch.title().startsWith("missing")
                            ? mismatch.expected().lines().count()
                            : 1)
                    .sum();

            assertThat(expected.size() - wrong)
                    .as("%s against %s", expected, calls)
                    .isEqualTo(mostAssignable(expected, calls));
        });
    }

    @Test
    void the_expected_order_matches_exactly_where_the_calls_hold_it() {
        rounds(random -> {
            List<ExpectedCall> expected = expectedCalls(random);
            List<ToolCall> calls = calls(random);

            assertThat(judge(expected, CallOrder.IN_ORDER, ExtraCalls.ALLOW, List.of(calls))
                            .isEmpty())
                    .as("%s against %s", expected, calls)
                    .isEqualTo(holds(expected, calls));
        });
    }

    @Test
    void what_matches_in_order_matches_in_any_order() {
        rounds(random -> {
            List<ExpectedCall> expected = expectedCalls(random);
            List<List<ToolCall>> steps = steps(random);
            for (ExtraCalls extra : ExtraCalls.values()) {
                if (judge(expected, CallOrder.IN_ORDER, extra, steps).isEmpty()) {
                    assertThat(judge(expected, CallOrder.ANY, extra, steps)).isEmpty();
                }
            }
        });
    }

    @Test
    void what_matches_without_extra_calls_matches_with_them_allowed() {
        rounds(random -> {
            List<ExpectedCall> expected = expectedCalls(random);
            List<List<ToolCall>> steps = steps(random);
            for (CallOrder order : CallOrder.values()) {
                if (judge(expected, order, ExtraCalls.FAIL, steps).isEmpty()) {
                    assertThat(judge(expected, order, ExtraCalls.ALLOW, steps)).isEmpty();
                }
            }
        });
    }

    @Test
    void any_order_does_not_care_for_the_order_of_either_side() {
        rounds(random -> {
            List<ExpectedCall> expected = expectedCalls(random);
            List<ToolCall> calls = calls(random);
            List<ExpectedCall> expectedShuffled = shuffled(expected, random);
            List<ToolCall> callsShuffled = shuffled(calls, random);
            for (ExtraCalls extra : ExtraCalls.values()) {
                assertThat(judge(expectedShuffled, CallOrder.ANY, extra, List.of(callsShuffled))
                                .isEmpty())
                        .as("%s against %s", expectedShuffled, callsShuffled)
                        .isEqualTo(judge(expected, CallOrder.ANY, extra, List.of(calls))
                                .isEmpty());
            }
        });
    }

    @Test
    void one_more_call_never_breaks_what_matches_where_extra_calls_are_allowed() {
        rounds(random -> {
            ExpectedCalls expected =
                    new ExpectedCalls(expectedCalls(random), order(random), ExtraCalls.ALLOW, random.nextBoolean());
            List<List<ToolCall>> steps = steps(random);
            if (judge(expected, steps).isEmpty()) {
                assertThat(judge(expected, withOneMore(steps, random))).isEmpty();
            }
        });
    }

    @Test
    void every_unexpected_call_is_reported_once() {
        rounds(random -> {
            List<List<ToolCall>> steps = List.of(numbered(calls(random)));
            Expectation expectation = Given.expecting(
                    new ExpectedCalls(expectedCalls(random), order(random), ExtraCalls.FAIL, false), "write");

            List<String> reported = ExpectationJudge.judge(expectation, new Conduct(steps, "")).stream()
                    .flatMap(mismatch -> mismatch.details().stream())
                    .filter(line -> line.contains(" was called") || line.endsWith("right but for its name"))
                    .map(line -> line.replaceAll(".*number = (\\d+).*", "$1"))
                    .toList();

            assertThat(reported).doesNotHaveDuplicates();
        });
    }

    /** Gives each call an argument that tells it from the others. */
    private static List<ToolCall> numbered(List<ToolCall> calls) {
        return IntStream.range(0, calls.size())
                .mapToObj(number -> {
                    Map<String, @Nullable Object> arguments =
                            new LinkedHashMap<>(calls.get(number).argumentTree().orElseThrow());
                    arguments.put("number", number);
                    return new ToolCall("call", calls.get(number).name(), Json.compact(arguments));
                })
                .toList();
    }

    private static void rounds(Consumer<Random> check) {
        Random random = new Random(17);
        IntStream.range(0, ROUNDS).forEach(round -> check.accept(random));
    }

    private static List<Mismatch> judge(
            List<ExpectedCall> expected, CallOrder order, ExtraCalls extra, List<List<ToolCall>> steps) {
        return judge(new ExpectedCalls(expected, order, extra, false), steps);
    }

    private static List<Mismatch> judge(ExpectedCalls expected, List<List<ToolCall>> steps) {
        return ExpectationJudge.judge(Given.expecting(expected), new Conduct(steps, ""));
    }

    private static boolean assignable(List<ExpectedCall> expected, List<ToolCall> calls) {
        return mostAssignable(expected, calls) == expected.size();
    }

    private static long mostAssignable(List<ExpectedCall> expected, List<ToolCall> calls) {
        if (expected.isEmpty()) {
            return 0;
        }
        List<ExpectedCall> rest = expected.subList(1, expected.size());
        long best = mostAssignable(rest, calls);
        for (int i = 0; i < calls.size(); i++) {
            if (fits(expected.get(0), calls.get(i))) {
                List<ToolCall> others = new ArrayList<>(calls);
                others.remove(i);
                best = Math.max(best, 1 + mostAssignable(rest, others));
            }
        }
        return best;
    }

    private static boolean holds(List<ExpectedCall> expected, List<ToolCall> calls) {
        if (expected.isEmpty()) {
            return true;
        }
        return IntStream.range(0, calls.size())
                .anyMatch(i -> fits(expected.get(0), calls.get(i))
                        && holds(expected.subList(1, expected.size()), calls.subList(i + 1, calls.size())));
    }

    private static boolean fits(ExpectedCall expected, ToolCall call) {
        return expected.name().equals(call.name())
                && call.argumentTree()
                        .filter(given -> expected.arguments().entrySet().stream()
                                .allMatch(entry -> entry.getValue().accepts(entry.getKey(), given)))
                        .isPresent();
    }

    private static ExpectedCall exactly(ToolCall call) {
        Map<String, ArgumentMatcher> arguments = new LinkedHashMap<>();
        call.argumentTree()
                .orElseThrow()
                .forEach((name, value) -> arguments.put(name, new ArgumentMatcher.EqualTo(value)));
        return new ExpectedCall(call.name(), arguments);
    }

    private static List<List<ToolCall>> steps(Random random) {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(step -> calls(random))
                .toList();
    }

    private static List<List<ToolCall>> withOneMore(List<List<ToolCall>> steps, Random random) {
        List<List<ToolCall>> more = new ArrayList<>(steps);
        int step = random.nextInt(steps.size());
        List<ToolCall> calls = new ArrayList<>(steps.get(step));
        calls.add(random.nextInt(calls.size() + 1), call(random));
        more.set(step, calls);
        return more;
    }

    private static List<ToolCall> calls(Random random) {
        return IntStream.range(0, random.nextInt(5)).mapToObj(i -> call(random)).toList();
    }

    private static ToolCall call(Random random) {
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        ARGUMENTS.stream()
                .filter(name -> random.nextBoolean())
                .forEach(name -> arguments.put(name, pick(VALUES, random)));
        return new ToolCall("call", pick(NAMES, random), Json.compact(arguments));
    }

    private static List<ExpectedCall> expectedCalls(Random random) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> {
                    Map<String, ArgumentMatcher> arguments = new LinkedHashMap<>();
                    ARGUMENTS.stream()
                            .filter(name -> random.nextInt(3) == 0)
                            .forEach(name -> arguments.put(name, matcher(random)));
                    return new ExpectedCall(pick(NAMES, random), arguments);
                })
                .toList();
    }

    private static ArgumentMatcher matcher(Random random) {
        return pick(
                List.of(
                        new ArgumentMatcher.EqualTo(pick(VALUES, random)),
                        new ArgumentMatcher.Regex(Pattern.compile("[1]")),
                        new ArgumentMatcher.Any(),
                        new ValueMatcher.OneOf(
                                List.of(new ArgumentMatcher.EqualTo(1L), new ArgumentMatcher.EqualTo("2"))),
                        new ValueMatcher.Approx(BigDecimal.ONE, BigDecimal.ONE),
                        new ValueMatcher.OfType(JsonType.STRING),
                        new ArgumentMatcher.Absent()),
                random);
    }

    private static CallOrder order(Random random) {
        return pick(List.of(CallOrder.values()), random);
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
