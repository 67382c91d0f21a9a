package dev.parley.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.match.CallOrder;
import dev.parley.match.Expectation;
import dev.parley.match.ExpectedCalls;
import dev.parley.match.ExpectedReply;
import dev.parley.match.ExtraCalls;
import dev.parley.match.value.ArgumentMatcher;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationReaderTests {

    @TempDir
    private Path folder;

    @Test
    void reads_how_strictly_calls_are_compared() throws IOException {
        assertThat(expect("{calls: [], order: any, extra: allow, same_step: true}")
                        .calls())
                .contains(new ExpectedCalls(List.of(), CallOrder.ANY, ExtraCalls.ALLOW, true));
    }

    @Test
    void reads_texts_and_lists_of_texts() throws IOException {
        assertThat(expect("{never: [f, g], reply: {contains: a, not_contains: [b, 7]}}"))
                .isEqualTo(new Expectation(
                        Optional.empty(), List.of("f", "g"), new ExpectedReply(List.of("a"), List.of("b", "7"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "\"\""})
    void an_empty_expectation_is_none(String value) throws IOException {
        assertThat(check(value).turn().expectation()).isEmpty();
    }

    @Test
    void a_bare_value_is_what_the_argument_equals() throws IOException {
        assertThat(argument("{b: [1, 2.0, null]}"))
                .isEqualTo(new ArgumentMatcher.EqualTo(Map.of("b", Arrays.asList(1L, new BigDecimal("2.0"), null))));
    }

    @Test
    void null_is_a_bare_value() throws IOException {
        assertThat(argument("null")).isEqualTo(new ArgumentMatcher.EqualTo(null));
    }

    @Test
    void other_words_with_a_dollar_inside_a_value_are_part_of_it() throws IOException {
        assertThat(argument("{age: {$gt: 3}}"))
                .isEqualTo(new ArgumentMatcher.EqualTo(Map.of("age", Map.of("$gt", 3L))));
    }

    @Test
    void any_is_a_matcher() throws IOException {
        assertThat(argument("{$any: true}")).isEqualTo(new ArgumentMatcher.Any());
    }

    @Test
    void absent_is_a_matcher() throws IOException {
        assertThat(argument("{$absent: true}")).isEqualTo(new ArgumentMatcher.Absent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {$regex: "(a"}       | "$regex" is no regular expression: Unclosed group in "(a" at e.yaml:1:73, turn 0; write it as java.util.regex.Pattern reads it
            {$regex: 5}          | "$regex" is 5 at e.yaml:1:73, turn 0; write a text
            {$any: 1}            | "$any" is 1 at e.yaml:1:71, turn 0; write true
            {$absent: false}     | "$absent" is false at e.yaml:1:74, turn 0; write true
            {$regx: a}           | unknown key "$regx" at e.yaml:1:65, turn 0; did you mean "$regex"?
            {$foo: a}            | unknown key "$foo" at e.yaml:1:65, turn 0; known are $regex, $any, $absent, $one_of, $approx, $type, $ignore_case, $ignore_punctuation, $date_within
            {b: {$regx: c}}      | unknown key "$regx" at e.yaml:1:69, turn 0; did you mean "$regex"?
            [{$anny: true}]      | unknown key "$anny" at e.yaml:1:66, turn 0; did you mean "$any"?
            [{$absent: true}]    | "a" has $absent in a list at e.yaml:1:64, turn 0; leave the element out
            {$one_of: []}        | "$one_of" is [] at e.yaml:1:74, turn 0; write a list of values, at least one
            {$one_of: 1}         | "$one_of" is 1 at e.yaml:1:74, turn 0; write a list of values, at least one
            {$approx: 1}         | "$approx" is 1 at e.yaml:1:74, turn 0; write two numbers, the value and how far off it may be, for example [12.5, 0.1]
            {$approx: [1, -1]}   | "$approx" is [1,-1] at e.yaml:1:74, turn 0; write two numbers, the value and how far off it may be, for example [12.5, 0.1]
            {$type: text}        | "$type" is "text" at e.yaml:1:72, turn 0; known are array, boolean, integer, null, number, object, string
            {$ignore_case: 1}    | "$ignore_case" is 1 at e.yaml:1:79, turn 0; write a text
            {$date_within: [2026-12-01, soon]} | "$date_within" is ["2026-12-01","soon"] at e.yaml:1:79, turn 0; write the first and the last date, for example [2026-12-01, 2026-12-24]
            {$date_within: [2026-12-24, 2026-12-01]} | "$date_within" ends before it begins: ["2026-12-24","2026-12-01"] at e.yaml:1:79, turn 0; write the earlier date first
            {$any: true, b: 1}   | "a" has a matcher beside other keys: {"$any":true,"b":1} at e.yaml:1:64, turn 0; keep one key; a matcher stands alone
            """)
    void matchers_are_checked(String matcher, String fault) throws IOException {
        assertThat(check("{calls: [{name: f, arguments: {a: " + matcher + "}}]}")
                        .faults())
                .isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            hi                            | "expect" is "hi" at e.yaml:1:30, turn 0; write an object with calls, never or reply
            {calls: null}                 | "calls" is null at e.yaml:1:38, turn 0; write a list of calls; [] says that no call is made
            {calls: {name: f}}            | "calls" is {"name":"f"} at e.yaml:1:38, turn 0; write a list of calls; [] says that no call is made
            {calls: [f]}                  | "calls[0]" is "f" at e.yaml:1:39, turn 0; write an object with name and arguments
            {calls: [{nme: f}]}           | unknown key "nme" at e.yaml:1:40, turn 0; did you mean "name"?
            {calls: [{arguments: {}}]}    | a call without a name: {"arguments":{}} at e.yaml:1:39, turn 0; write an object with name and arguments
            {calls: [{name: ""}]}         | "name" is "" at e.yaml:1:46, turn 0; write a text
            {calls: [{name: f, arguments: [1]}]} | "arguments" is [1] at e.yaml:1:60, turn 0; write an object with the arguments' names and values
            {calls: [], order: anny}      | "order" is "anny" at e.yaml:1:49, turn 0; did you mean "any"?
            {calls: [], extra: 1}         | "extra" is 1 at e.yaml:1:49, turn 0; known are allow, fail
            {calls: [], same_step: yes}   | "same_step" is "yes" at e.yaml:1:53, turn 0; write true or false
            {order: any}                  | "order" says nothing without "calls" at e.yaml:1:38, turn 0; list the calls or leave it out
            {never: {f: g}}               | "never" is {"f":"g"} at e.yaml:1:38, turn 0; write a text or a list of texts
            {never: [f, ""]}              | "never[1]" is "" at e.yaml:1:42, turn 0; write a text
            {reply: shipped}              | "reply" is "shipped" at e.yaml:1:38, turn 0; write an object, for example {contains: shipped}
            {reply: {containz: a}}        | unknown key "containz" at e.yaml:1:39, turn 0; did you mean "contains"?
            {reply: {matches: "("}}       | "matches" is no regular expression: Unclosed group in "(" at e.yaml:1:48, turn 0; write it as java.util.regex.Pattern reads it
            {reply: {json: {$.a: 1, b: 2}}} | "b" is no path at e.yaml:1:54, turn 0; write a path such as $.items[0].price or $["a key"]
            {calls: [{name: f, only: 1}]} | "only" is 1 at e.yaml:1:55, turn 0; write true or false
            {cals: []}                    | unknown key "cals" at e.yaml:1:31, turn 0; did you mean "calls"?
            """)
    void expectations_are_checked(String expect, String fault) throws IOException {
        assertThat(check(expect).faults().lines().findFirst()).contains(fault);
    }

    private Expectation expect(String value) throws IOException {
        return check(value).turn().expectation().orElseThrow();
    }

    private ArgumentMatcher argument(String value) throws IOException {
        ExpectedCalls calls = expect("{calls: [{name: f, arguments: {a: " + value + "}}]}")
                .calls()
                .orElseThrow();
        return calls.calls().get(0).arguments().values().iterator().next();
    }

    private Checked check(String expect) throws IOException {
        return Checked.text(folder, "e.yaml", "- turns: [{user: hi, expect: " + expect + "}]\n");
    }
}
