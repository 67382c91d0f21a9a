package dev.parley.dataset.reading;

import static dev.parley.match.Expect.absent;
import static dev.parley.match.Expect.any;
import static dev.parley.match.Expect.anyCalls;
import static dev.parley.match.Expect.approx;
import static dev.parley.match.Expect.call;
import static dev.parley.match.Expect.calls;
import static dev.parley.match.Expect.dateWithin;
import static dev.parley.match.Expect.equalTo;
import static dev.parley.match.Expect.ignoringCase;
import static dev.parley.match.Expect.ignoringPunctuation;
import static dev.parley.match.Expect.noCall;
import static dev.parley.match.Expect.ofType;
import static dev.parley.match.Expect.oneOf;
import static dev.parley.match.Expect.regex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parley.match.Expectation;
import dev.parley.match.value.IsoDate;
import dev.parley.match.value.JsonType;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said in Java is the very value that is read from a dataset. */
class ExpectInJavaTests {

    @TempDir
    private Path folder;

    static Stream<Arguments> expectations() {
        return Stream.of(
                arguments("{calls: [{name: f}]}", calls(call("f"))),
                arguments("{calls: [{name: f}, {name: g}]}", calls(call("f"), call("g"))),
                arguments("{calls: []}", noCall()),
                arguments("{order: any, calls: [{name: f}]}", calls(call("f")).inAnyOrder()),
                arguments(
                        "{order: in_order, calls: [{name: f}]}",
                        calls(call("f")).inOrder()),
                arguments("{extra: allow, calls: [{name: f}]}", calls(call("f")).allowingExtraCalls()),
                arguments("{extra: fail, calls: [{name: f}]}", calls(call("f")).withoutExtraCalls()),
                arguments(
                        "{same_step: true, calls: [{name: f}]}",
                        calls(call("f")).inOneStep()),
                arguments("{never: [f, g]}", anyCalls().never("f", "g")),
                arguments("{never: [f, g]}", anyCalls().never("f").never("g")),
                arguments("{calls: [], never: g}", noCall().never("g")),
                arguments(
                        "{reply: {contains: [a, b]}}",
                        anyCalls().replyContains("a").replyContains("b")),
                arguments("{reply: {not_contains: [a, b]}}", anyCalls().replyDoesNotContain("a", "b")),
                arguments("{reply: {matches: [^a, b$]}}", anyCalls().replyMatches("^a", "b$")),
                arguments("{reply: {equals: [a, b]}}", anyCalls().replyEquals("a", "b")),
                arguments(
                        "{reply: {json: {$.a: 1, '$.b[0]': {$type: string}}}}",
                        anyCalls().replyJson("$.a", 1).replyJson("$.b[0]", ofType(JsonType.STRING))),
                arguments("{reply: {json: [1, {$any: true}]}}", anyCalls().replyJson("$", List.of(1, any()))),
                arguments(
                        "{order: any, extra: allow, same_step: true, never: [h], reply: {contains: a, equals: b},"
                                + " calls: [{name: f, only: true}, {name: g}]}",
                        calls(call("f").only(), call("g"))
                                .inAnyOrder()
                                .allowingExtraCalls()
                                .inOneStep()
                                .never("h")
                                .replyContains("a")
                                .replyEquals("b")));
    }

    @ParameterizedTest
    @MethodSource("expectations")
    void an_expectation_is_the_same_as_in_yaml(String yaml, Expectation java) throws IOException {
        assertThat(java)
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .withEqualsForType((one, other) -> one.pattern().equals(other.pattern()), Pattern.class)
                .withEqualsForType((one, other) -> one.toString().equals(other.toString()), IsoDate.class)
                .isEqualTo(read(yaml));
    }

    static Stream<Arguments> arguments_of_calls() {
        return Stream.of(
                arguments("A-17", "A-17"),
                arguments("12", (byte) 12),
                arguments("12", (short) 12),
                arguments("12", 12),
                arguments("12", 12L),
                arguments("12345678901234567890", new BigInteger("12345678901234567890")),
                arguments("12.5", 12.5),
                arguments("12.5", 12.5f),
                arguments("12.50", new BigDecimal("12.50")),
                arguments("true", true),
                arguments("null", null),
                arguments("[1, null, [a]]", Arrays.asList(1, null, List.of("a"))),
                arguments("{city: Berlin}", Map.of("city", "Berlin")),
                arguments("{city: Berlin}", equalTo(Map.of("city", "Berlin"))),
                arguments("{$regex: \"^A\"}", regex("^A")),
                arguments("{$any: true}", any()),
                arguments("{$absent: true}", absent()),
                arguments("{$one_of: [1, {$regex: \"^o\"}]}", oneOf(1, regex("^o"))),
                arguments("{$approx: [12.5, 0.1]}", approx(12.5, 0.1)),
                arguments("{$approx: [12, 1]}", approx(12, BigInteger.ONE)),
                arguments("{$type: integer}", ofType(JsonType.INTEGER)),
                arguments("{$ignore_case: Berlin}", ignoringCase("Berlin")),
                arguments("{$ignore_punctuation: O'Neill}", ignoringPunctuation("O'Neill")),
                arguments("{$date_within: [2026-12-01, 2026-12-24]}", dateWithin("2026-12-01", "2026-12-24")),
                arguments("{city: {$regex: \"^B\"}}", Map.of("city", regex("^B"))),
                arguments("{city: {$absent: true}}", Map.of("city", absent())),
                arguments("[1, {n: {$type: integer}}]", List.of(1, Map.of("n", ofType(JsonType.INTEGER)))),
                arguments("[{a: [{b: {$any: true}}]}]", List.of(Map.of("a", List.of(Map.of("b", any()))))));
    }

    @ParameterizedTest
    @MethodSource("arguments_of_calls")
    void an_argument_is_the_same_as_in_yaml(String yaml, Object java) throws IOException {
        an_expectation_is_the_same_as_in_yaml(
                "{calls: [{name: f, arguments: {x: " + yaml + ", y: 1}, only: true}, {name: f, only: false}]}",
                calls(call("f").with("x", java).with("y", 1).only(), call("f").allowingOtherArguments()));
    }

    private Expectation read(String expect) throws IOException {
        Checked checked = Checked.text(folder, "e.yaml", "- turns: [{user: hi, expect: " + expect + "}]\n");
        assertThat(checked.faults()).isEmpty();
        return checked.turn().expectation().orElseThrow();
    }
}
