package dev.parley.match.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.ToolCall;
import dev.parley.json.Json;
import dev.parley.match.ArgumentComparison;
import dev.parley.match.CallOrder;
import dev.parley.match.Conduct;
import dev.parley.match.Drawn;
import dev.parley.match.Expectation;
import dev.parley.match.ExpectedCall;
import dev.parley.match.ExpectedCalls;
import dev.parley.match.ExpectedReply;
import dev.parley.match.ExtraCalls;
import dev.parley.match.Mismatch;
import dev.parley.match.value.ArgumentMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The verdict on calls against one that tries every way to pair them, and what any mismatch looks like. */
class JudgementOracleTests {

    private static final int ROUNDS = 1_000;

    /** Names that meet, and those that only a hostile model gives. */
    private static final List<String> NAMES = List.of("read", "read", "write", "a\nb");

    @Test
    void finds_nothing_wrong_exactly_where_some_way_to_pair_the_calls_leaves_nothing_to_complain_of() {
        Drawn.rounds(3 * ROUNDS, drawn -> {
            Conduct conduct = new Conduct(drawn.several(3, () -> drawn.several(2, () -> simpleCall(drawn))), "");
            Expectation expectation = expectation(drawn, expectedOf(drawn, conduct));

            assertThat(ExpectationJudge.judge(expectation, conduct).isEmpty())
                    .as("%s against %s", expectation, conduct)
                    .isEqualTo(fine(expectation, conduct));
        });
    }

    @Test
    void what_matches_with_all_arguments_listed_matches_with_others_allowed() {
        Drawn.rounds(ROUNDS, drawn -> {
            Conduct conduct = new Conduct(List.of(drawn.several(2, () -> simpleCall(drawn))), "");
            List<ExpectedCall> calls = expectedOf(drawn, conduct);
            CallOrder order = drawn.pick(CallOrder.values());
            Expectation exact = Given.expecting(
                    new ExpectedCalls(comparedBy(ArgumentComparison.EXACT, calls), order, ExtraCalls.FAIL, false));
            Expectation subset = Given.expecting(
                    new ExpectedCalls(comparedBy(ArgumentComparison.SUBSET, calls), order, ExtraCalls.FAIL, false));

            if (ExpectationJudge.judge(exact, conduct).isEmpty()) {
                assertThat(ExpectationJudge.judge(subset, conduct)).isEmpty();
            }
        });
    }

    private static List<ExpectedCall> comparedBy(ArgumentComparison comparison, List<ExpectedCall> calls) {
        return calls.stream()
                .map(call -> new ExpectedCall(call.name(), call.arguments(), Optional.of(comparison)))
                .toList();
    }

    @Test
    void tells_every_mismatch_on_lines_that_a_terminal_shows_as_they_are() {
        Drawn.rounds(ROUNDS, drawn -> {
            Expectation expectation = expectation(drawn, drawn.several(3, () -> nested(drawn)));
            Conduct conduct =
                    new Conduct(drawn.several(3, () -> drawn.several(3, () -> nestedCall(drawn))), drawn.text());

            assertThat(ExpectationJudge.judge(expectation, conduct)).allSatisfy(mismatch -> {
                assertThat(mismatch.details()).isNotEmpty();
                assertThat(lines(mismatch))
                        .noneMatch(String::isBlank)
                        .allSatisfy(line -> assertThat(line).doesNotContainPattern("[\\p{Cc}\\u2028\\u2029]"));
            });
        });
    }

    private static List<String> lines(Mismatch mismatch) {
        List<String> lines = new ArrayList<>(mismatch.details());
        lines.add(mismatch.title());
        return lines;
    }

    private static Expectation expectation(Drawn drawn, List<ExpectedCall> calls) {
        ExpectedCalls expected = new ExpectedCalls(
                calls, drawn.pick(CallOrder.values()), drawn.pick(ExtraCalls.values()), drawn.chance());
        List<String> never = drawn.rarely() ? List.of(drawn.pick(NAMES)) : List.of();
        return new Expectation(Optional.of(expected), never, ExpectedReply.ANYTHING);
    }

    /** Returns calls near to what was made, lest hardly any of them match. */
    private static List<ExpectedCall> expectedOf(Drawn drawn, Conduct conduct) {
        List<ToolCall> made = drawn.chance() ? conduct.calls() : drawn.shuffled(conduct.calls());
        return made.stream()
                .filter(call -> !drawn.rarely())
                .map(call -> drawn.rarely() ? simple(drawn) : near(drawn, call))
                .toList();
    }

    private static ExpectedCall near(Drawn drawn, ToolCall call) {
        Map<String, ArgumentMatcher> arguments = new LinkedHashMap<>();
        call.argumentTree().orElseThrow().forEach((name, value) -> {
            if (!drawn.rarely()) {
                arguments.put(name, drawn.rarely() ? drawn.matcher(0) : new ArgumentMatcher.EqualTo(value));
            }
        });
        return new ExpectedCall(call.name(), arguments, comparison(drawn));
    }

    private static ExpectedCall simple(Drawn drawn) {
        return new ExpectedCall(drawn.pick(NAMES), drawn.matchers(0), comparison(drawn));
    }

    private static ExpectedCall nested(Drawn drawn) {
        return new ExpectedCall(drawn.pick(NAMES), drawn.matchers(2), comparison(drawn));
    }

    private static Optional<ArgumentComparison> comparison(Drawn drawn) {
        return drawn.chance() ? Optional.empty() : Optional.of(drawn.pick(ArgumentComparison.values()));
    }

    private static ToolCall simpleCall(Drawn drawn) {
        return new ToolCall("call", drawn.pick(NAMES), Json.compact(drawn.object(0)));
    }

    private static ToolCall nestedCall(Drawn drawn) {
        String arguments = drawn.chance() ? Json.compact(drawn.object(2)) : drawn.text();
        return new ToolCall("call", drawn.pick(NAMES), arguments);
    }

    private static boolean fine(Expectation expectation, Conduct conduct) {
        ExpectedCalls expected = expectation.calls().orElseThrow();
        List<ToolCall> made = conduct.calls();
        if (made.stream().map(ToolCall::name).anyMatch(expectation.never()::contains)) {
            return false;
        }
        if (!expected.allowsExtra() && made.size() != expected.calls().size()) {
            return false;
        }
        return pairable(expected, List.of(), placed(conduct));
    }

    /** A call and the number of its answer. */
    private record Placed(int answer, int position, ToolCall call) {}

    private static List<Placed> placed(Conduct conduct) {
        List<Placed> placed = new ArrayList<>();
        List<List<ToolCall>> steps = conduct.callsByStep();
        for (int step = 0; step < steps.size(); step++) {
            for (ToolCall call : steps.get(step)) {
                placed.add(new Placed(step, placed.size(), call));
            }
        }
        return placed;
    }

    /** Tries every call for the next expected one. */
    private static boolean pairable(ExpectedCalls expected, List<Placed> paired, List<Placed> made) {
        if (paired.size() == expected.calls().size()) {
            return true;
        }
        ExpectedCall next = expected.calls().get(paired.size());
        return made.stream()
                .filter(call -> !paired.contains(call) && accepts(next, call.call()))
                .filter(call ->
                        !expected.inOrder() || paired.stream().allMatch(before -> before.position() < call.position()))
                .filter(call ->
                        !expected.sameStep() || paired.stream().allMatch(before -> before.answer() == call.answer()))
                .anyMatch(call -> pairable(expected, with(paired, call), made));
    }

    private static List<Placed> with(List<Placed> paired, Placed call) {
        List<Placed> more = new ArrayList<>(paired);
        more.add(call);
        return more;
    }

    private static boolean accepts(ExpectedCall expected, ToolCall call) {
        Map<String, @Nullable Object> given =
                new LinkedHashMap<>(call.argumentTree().orElseThrow());
        boolean listed = expected.arguments().entrySet().stream()
                .allMatch(argument -> argument.getValue().accepts(argument.getKey(), given));
        given.keySet().removeAll(expected.arguments().keySet());
        boolean others = given.isEmpty()
                || expected.others().filter(ArgumentComparison.EXACT::equals).isEmpty();
        return expected.name().equals(call.name()) && listed && others;
    }
}
