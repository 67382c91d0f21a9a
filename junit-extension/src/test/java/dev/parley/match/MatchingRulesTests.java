package dev.parley.match;

import static dev.parley.match.judge.Given.call;
import static dev.parley.match.judge.Given.expected;
import static dev.parley.match.judge.Given.is;
import static dev.parley.match.judge.Given.like;
import static dev.parley.match.judge.Given.made;
import static dev.parley.match.judge.Given.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.match.judge.ExpectationJudge;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatchingRulesTests {

    private static final MatchingRules LENIENT =
            new MatchingRules(CallOrder.ANY, ExtraCalls.ALLOW, ArgumentRules.DEFAULT);

    @Test
    void order_and_extra_calls_are_decided_where_they_are_left_open() {
        assertThat(judged(
                        LENIENT, open(expected("g"), expected("f")), made(call("f", ""), call("h", ""), call("g", ""))))
                .isEqualTo("as expected");
    }

    @Test
    void what_the_expectation_says_wins() {
        ExpectedCalls strict = new ExpectedCalls(List.of(expected("f")), CallOrder.IN_ORDER, ExtraCalls.FAIL, false);

        assertThat(judged(LENIENT, strict, made(call("f", ""), call("g", "")))).startsWith("unexpected tool call");
    }

    @Test
    void arguments_are_exact_where_they_are_left_open() {
        ArgumentRules exact = new ArgumentRules(
                ArgumentComparison.EXACT, Map.of("g", ArgumentComparison.SUBSET), Set.of("note", "f.trace"));
        ExpectedCalls calls = open(expected("f", "x", is(1L)), expected("g"));

        assertThat(judged(
                        new MatchingRules(CallOrder.ANY, ExtraCalls.FAIL, exact),
                        calls,
                        made(call("f", "{\"x\":1,\"note\":2,\"trace\":3,\"y\":4}"), call("g", "{\"z\":1}"))))
                .isEqualTo("""
                        wrong argument in f (call 1 of 2)
                          x       1   as expected
                          trace   3   (ignored)
                          note    2   (ignored)
                          y       expected (absent), not listed   actual 4   <--""");
    }

    @Test
    void ignored_arguments_may_be_anything_but_for_matchers() {
        ArgumentRules ignoring = new ArgumentRules(ArgumentComparison.SUBSET, Map.of(), Set.of("f.query", "note"));
        ExpectedCalls calls = open(expected("f", "query", is("a"), "note", like("^x")));

        assertThat(judged(
                        new MatchingRules(CallOrder.ANY, ExtraCalls.FAIL, ignoring),
                        calls,
                        made(call("f", "{\"query\":\"b\",\"note\":\"y\"}"))))
                .isEqualTo("""
                        wrong argument in f (call 1 of 1)
                          query   "b"   (ignored)
                          note    expected ~ /^x/   actual "y"   <--""");
    }

    private static ExpectedCalls open(ExpectedCall... calls) {
        return new ExpectedCalls(List.of(calls), Optional.empty(), Optional.empty(), false);
    }

    private static String judged(MatchingRules rules, ExpectedCalls calls, Conduct conduct) {
        Expectation expectation = new Expectation(Optional.of(calls), List.of(), ExpectedReply.ANYTHING);
        return text(ExpectationJudge.judge(rules.applied(expectation), conduct));
    }
}
