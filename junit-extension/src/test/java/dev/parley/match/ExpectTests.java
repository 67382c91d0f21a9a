package dev.parley.match;

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
import static dev.parley.match.Expect.satisfying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parley.chat.ToolCall;
import dev.parley.match.judge.ExpectationJudge;
import dev.parley.match.value.JsonType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.TestAbortedException;

/** What Java code can say of a turn, and what it is refused. */
class ExpectTests {

    private static final String ADVICE =
            "; write a text, a number, true, false, null, a List or Map of these, or a matcher such as regex(\"^A\")";

    @Test
    void every_step_returns_another_value_and_leaves_its_own_alone() {
        ExpectedCall call = call("f");
        Expectation start = calls(call);

        call.with("x", 1).only();
        start.inAnyOrder()
                .allowingExtraCalls()
                .inOneStep()
                .never("g")
                .replyContains("a")
                .replyJson("$", 1);

        assertThat(call).isEqualTo(call("f"));
        assertThat(start).isEqualTo(calls(call("f")));
    }

    @Test
    void what_is_given_is_copied() {
        Map<String, Object> address = new HashMap<>(Map.of("city", "Berlin"));
        List<Object> lines = new ArrayList<>(List.of(any()));
        ExpectedCall call = call("f").with("address", address).with("lines", lines);

        address.put("city", "Bern");
        lines.add(1);

        assertThat(call)
                .isEqualTo(call("f").with("address", Map.of("city", "Berlin")).with("lines", List.of(any())));
    }

    @SuppressWarnings("NullAway") // an author's code need not be checked for null
    static Stream<Arguments> refused() {
        return Stream.of(
                refused(() -> calls(), "calls(): no call is listed; write noCall() where none is expected"),
                refused(() -> calls(call("f"), null), "calls(...): a call is null"),
                refused(() -> call(" "), "call(...): a text is blank"),
                refused(() -> call(null), "call(...): a text is null"),
                refused(() -> call("f").with("", 1), "with(\"\", ...): a text is blank"),
                refused(
                        () -> call("f").with("x", 1).with("x", 2),
                        "with(\"x\", ...) stands twice on the call of f; keep one of them"),
                refused(
                        () -> call("f").with("x", LocalDate.EPOCH),
                        "with(\"x\", ...): a java.time.LocalDate is no JSON value" + ADVICE),
                refused(
                        () -> call("f").with("x", Map.of("y", List.of(JsonType.NULL))),
                        "with(\"x\", ...): a dev.parley.match.value.JsonType is no JSON value" + ADVICE),
                refused(
                        () -> call("f").with("x", new AtomicInteger(1)),
                        "with(\"x\", ...): a java.util.concurrent.atomic.AtomicInteger is no JSON value" + ADVICE),
                refused(() -> call("f").with("x", Double.NaN), "with(\"x\", ...): NaN is no number in JSON"),
                refused(() -> call("f").with("x", Map.of(1, "a")), "with(\"x\", ...): the key 1 is no text"),
                refused(() -> call("f").with("x", Map.of(1, any())), "with(\"x\", ...): the key 1 is no text"),
                refused(
                        () -> call("f").with("x", List.of(absent())),
                        "with(\"x\", ...): absent() says nothing here; leave it out"),
                refused(() -> oneOf(1, absent()), "oneOf(...): absent() says nothing here; leave it out"),
                refused(() -> oneOf(), "oneOf(): there is no value; write at least one"),
                refused(() -> equalTo(new int[0]), "equalTo(...): a [I is no JSON value" + ADVICE),
                refused(() -> regex("("), "regex(...): \"(\" is no regular expression: Unclosed group"),
                refused(
                        () -> call("f").with("x", Map.of("$regex", "^B")),
                        "with(\"x\", ...): \"$regex\" is a word of datasets; in Java it is a method of Expect, for example"
                                + " regex(\"^A\")"),
                refused(() -> approx(null, 1), "approx(null, 1): a number is null"),
                refused(() -> oneOf((Object[]) null), "oneOf(): there is no value; write at least one"),
                refused(() -> anyCalls().never((String[]) null), "never(...): there is no text; write at least one"),
                refused(() -> regex(""), "regex(...): a text is blank"),
                refused(() -> approx(1, -1), "approx(1, -1): the tolerance is negative"),
                refused(
                        () -> approx(1, Double.POSITIVE_INFINITY),
                        "approx(1, Infinity): Infinity is no number in JSON"),
                refused(() -> ofType(null), "ofType(...): the type is null"),
                refused(() -> ignoringCase(""), "ignoringCase(...): a text is blank"),
                refused(() -> ignoringPunctuation(" "), "ignoringPunctuation(...): a text is blank"),
                refused(
                        () -> dateWithin("2026-12-24", "2026-12-01"),
                        "dateWithin(\"2026-12-24\", \"2026-12-01\") ends before it begins; write the earlier date first"),
                refused(
                        () -> dateWithin("today", "2026-12-01"),
                        "dateWithin(\"today\", \"2026-12-01\"): \"today\" is no date; write it like 2026-12-01 or"
                                + " 2026-12-01T10:00:00Z"),
                refused(() -> satisfying("", value -> true), "satisfying(...): a text is blank"),
                refused(() -> satisfying("a b", null), "satisfying(...): the predicate is null"),
                refused(() -> anyCalls().never("f", ""), "never(...): a text is blank"),
                refused(() -> anyCalls().replyContains(), "replyContains(...): there is no text; write at least one"),
                refused(() -> anyCalls().replyDoesNotContain(""), "replyDoesNotContain(...): a text is blank"),
                refused(() -> anyCalls().replyEquals(""), "replyEquals(...): a text is blank"),
                refused(
                        () -> anyCalls().replyMatches("a", "["),
                        "replyMatches(...): \"[\" is no regular expression: Unclosed character class"),
                refused(
                        () -> anyCalls().replyJson("total", 1),
                        "replyJson(\"total\", ...): this is no path; write a path such as $.items[0].price or"
                                + " $[\"a key\"]"),
                refused(
                        () -> anyCalls().replyJson("$.a", 1).replyJson("$.a", 2),
                        "replyJson(\"$.a\", ...) stands twice; keep one of them"));
    }

    private static Arguments refused(ThrowingCallable code, String message) {
        return arguments(message, code);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_no_dataset_could_say_is_refused_at_once(String message, ThrowingCallable code) {
        assertThatThrownBy(code).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void how_calls_are_compared_is_nothing_to_say_where_none_is_expected() {
        String rest = " says nothing where no call is expected: begin with calls(...)";
        Map<String, ThrowingCallable> steps = Map.of(
                "inOrder()", () -> noCall().inOrder(),
                "inAnyOrder()", () -> anyCalls().inAnyOrder(),
                "withoutExtraCalls()", () -> noCall().withoutExtraCalls(),
                "allowingExtraCalls()", () -> noCall().allowingExtraCalls(),
                "inOneStep()", () -> anyCalls().inOneStep());

        steps.forEach((step, code) -> assertThatThrownBy(code)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(step + rest));
    }

    @Test
    void java_code_judges_a_value() {
        Expectation expectation = calls(call("f")
                .with("x", satisfying("an even number", value -> value instanceof Long n && n % 2 == 0)));

        assertThat(judged(expectation, "{\"x\": 12}")).isEmpty();
        assertThat(judged(expectation, "{\"x\": 13}")).isEqualTo("""
                wrong argument in f (call 1 of 1)
                x   expected an even number   actual 13   <--""");
        assertThat(judged(expectation, "{}")).isEqualTo("""
                wrong argument in f (call 1 of 1)
                x   expected an even number   actual (absent)   <--""");
    }

    @Test
    void java_code_judges_what_stands_inside_a_value() {
        Expectation expectation =
                calls(call("f").with("lines", List.of(Map.of("sku", satisfying("a known sku", "B-1"::equals)), any())));

        assertThat(judged(expectation, "{\"lines\": [{\"sku\": \"B-1\"}, null]}"))
                .isEmpty();
        assertThat(judged(expectation, "{\"lines\": [{\"sku\": \"B-2\"}, null]}"))
                .isEqualTo("""
                wrong argument in f (call 1 of 1)
                lines[0].sku   expected a known sku   actual "B-2"   <--""");
    }

    @Test
    void what_java_code_throws_is_a_mismatch_and_told() {
        Expectation cast =
                calls(call("f").with("x", satisfying("a long text", value -> ((String) value).length() > 9)));
        Expectation assertion = calls(call("f").with("x", satisfying("a text", value -> {
            throw new AssertionError("no text");
        })));
        Expectation abort = calls(call("f").with("x", oneOf(1, satisfying("a text", value -> {
            throw new TestAbortedException("not today");
        }))));

        assertThat(judged(cast, "{\"x\": null}")).contains("(threw java.lang.NullPointerException");
        assertThat(judged(assertion, "{\"x\": 12}")).isEqualTo("""
                wrong argument in f (call 1 of 1)
                x   expected a text   actual 12 (threw java.lang.AssertionError: no text)   <--""");
        assertThat(judged(abort, "{\"x\": 12}")).isEqualTo("""
                wrong argument in f (call 1 of 1)
                x   expected one of 1, a text   actual 12 (threw org.opentest4j.TestAbortedException: not today)   <--""");
        assertThat(judged(abort, "{\"x\": 1}")).isEmpty();
    }

    @Test
    void java_code_judges_a_reply_in_json() {
        Expectation expectation = anyCalls().replyJson("$.total", satisfying("a whole total", Long.class::isInstance));

        assertThat(ExpectationJudge.judge(expectation, new Conduct(List.of(), "{\"total\": 3}")))
                .isEmpty();
        assertThat(ExpectationJudge.judge(expectation, new Conduct(List.of(), "{\"total\": 3.5}")))
                .extracting(Mismatch::details)
                .containsExactly(List.of("$.total   expected a whole total   actual 3.5   <--"));
    }

    @Test
    void a_value_in_a_list_may_be_null() {
        assertThat(oneOf("a", null).acceptsValue(null)).isTrue();
        assertThat(equalTo(Collections.singletonList(null)).acceptsValue(Arrays.asList((Object) null)))
                .isTrue();
    }

    private static String judged(Expectation expectation, String arguments) {
        Conduct conduct = new Conduct(List.of(List.of(new ToolCall("call_1", "f", arguments))), "");
        return ExpectationJudge.judge(expectation, conduct).stream()
                .map(mismatch -> mismatch.title() + "\n" + String.join("\n", mismatch.details()))
                .collect(Collectors.joining("\n"));
    }
}
