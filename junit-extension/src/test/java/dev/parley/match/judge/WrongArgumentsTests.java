package dev.parley.match.judge;

import static dev.parley.match.judge.Given.ABSENT;
import static dev.parley.match.judge.Given.ANYTHING;
import static dev.parley.match.judge.Given.call;
import static dev.parley.match.judge.Given.expected;
import static dev.parley.match.judge.Given.expecting;
import static dev.parley.match.judge.Given.inOrder;
import static dev.parley.match.judge.Given.is;
import static dev.parley.match.judge.Given.judged;
import static dev.parley.match.judge.Given.like;
import static dev.parley.match.judge.Given.made;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parley.json.Json;
import dev.parley.match.ArgumentComparison;
import dev.parley.match.Expect;
import dev.parley.match.ExpectedCall;
import dev.parley.match.Mismatch;
import dev.parley.match.value.ArgumentMatcher;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WrongArgumentsTests {

    private static final ExpectedCall STATUS = expected("order_status", "id", is("A-17"));

    @Test
    void marks_the_argument_that_differs() {
        assertThat(judged(inOrder(STATUS), made(call("order_status", "{\"id\":\"17\",\"verbose\":true}"))))
                .isEqualTo("""
                        wrong argument in order_status (call 1 of 1)
                          id        expected "A-17"   actual "17"   <--
                          verbose   true   (not listed, allowed)""");
    }

    @Test
    void sets_both_calls_side_by_side_so_that_only_wrong_arguments_differ() {
        ExpectedCall expected = expected(
                "change_address",
                "id",
                is("A-17"),
                "city",
                like("(?i)^berlin"),
                "country",
                like("^D"),
                "zip",
                ANYTHING,
                "note",
                ABSENT,
                "gift",
                ABSENT);
        Mismatch mismatch = ExpectationJudge.judge(expecting(inOrder(expected)), made(call("change_address", """
                        {"verbose": true, "gift": 1, "id": "17", "city": "Berlin", "country": 49}""")))
                .get(0);

        assertThat(mismatch.expected()).isEqualTo("""
                change_address
                  id = "A-17"
                  city = "Berlin"
                  country ~ /^D/ (a text)
                  zip = anything
                  gift = (absent)
                  verbose = true""");
        assertThat(mismatch.actual()).isEqualTo("""
                change_address
                  id = "17"
                  city = "Berlin"
                  country = 49 (a number)
                  zip = (absent)
                  gift = 1
                  verbose = true""");
    }

    @Test
    void shows_ten_of_many_wrong_arguments_and_ten_of_those_that_are_not() {
        String given = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> "\"a" + i + "\":" + i)
                .collect(joining(",", "{", "}"));
        ExpectedCall call = expected(
                "f",
                IntStream.rangeClosed(1, 12)
                        .boxed()
                        .flatMap(i -> Stream.of("a" + i, is(0L)))
                        .toArray());

        assertThat(judged(inOrder(call), made(call("f", given))).lines())
                .hasSize(23)
                .startsWith("wrong arguments in f (call 1 of 1)", "  a1    expected 0   actual 1    <--")
                .contains("  a10   expected 0   actual 10   <--", "  a22   22   (not listed, allowed)")
                .endsWith("  and 2 more that differ", "  and 8 more that do not differ");
    }

    @Test
    void tells_what_a_predicate_threw_as_one_of_several() {
        ExpectedCall call = expected("f", "id", Expect.oneOf("A-17", Expect.satisfying("a text", value -> {
            throw new IllegalStateException("no orders");
        })));

        assertThat(judged(inOrder(call), made(call("f", "{\"id\":12}")))).isEqualTo("""
                        wrong argument in f (call 1 of 1)
                          id   expected one of "A-17", a text   actual 12 (threw java.lang.IllegalStateException: no orders)   <--""");
    }

    @Test
    void sets_an_argument_that_is_not_allowed_beside_its_absence() {
        ExpectedCall exact =
                new ExpectedCall("order_status", STATUS.arguments(), Optional.of(ArgumentComparison.EXACT));
        Mismatch mismatch = ExpectationJudge.judge(
                        expecting(inOrder(exact)), made(call("order_status", "{\"id\":\"A-17\",\"verbose\":true}")))
                .get(0);

        assertThat(mismatch)
                .extracting(Mismatch::expected, Mismatch::actual)
                .containsExactly(
                        "order_status\n  id = \"A-17\"\n  verbose = (absent), not listed",
                        "order_status\n  id = \"A-17\"\n  verbose = true");
    }

    @Test
    void sets_arguments_that_are_no_object_beside_the_whole_expected_call() {
        Mismatch mismatch = ExpectationJudge.judge(expecting(inOrder(STATUS)), made(call("order_status", "{\"id\": ")))
                .get(0);

        assertThat(mismatch)
                .extracting(Mismatch::expected, Mismatch::actual)
                .containsExactly("order_status(id = \"A-17\")", "order_status({\"id\":)");
    }

    @Test
    void does_not_cut_values_for_a_comparison_view() {
        String end = "x".repeat(500);
        Mismatch mismatch = ExpectationJudge.judge(
                        expecting(inOrder(expected("note", "text", is(end + "1")))),
                        made(call("note", "{\"text\":\"" + end + "2\"}")))
                .get(0);

        assertThat(mismatch)
                .extracting(Mismatch::expected, Mismatch::actual)
                .containsExactly("note\n  text = \"" + end + "1\"", "note\n  text = \"" + end + "2\"");
    }

    @Test
    void aligns_several_arguments_that_differ() {
        ExpectedCall call = expected(
                "change_address",
                "id",
                is("A-17"),
                "city",
                like("(?i)^berlin"),
                "country",
                is("DE"),
                "note",
                ABSENT,
                "gift",
                ABSENT);

        assertThat(judged(
                        inOrder(call),
                        made(call("change_address", "{\"gift\":null,\"id\":\"17\",\"country\":\"DE\",\"zip\":10115}"))))
                .isEqualTo("""
                        wrong arguments in change_address (call 1 of 1)
                          id        expected "A-17"            actual "17"       <--
                          city      expected ~ /(?i)^berlin/   actual (absent)   <--
                          country   "DE"   as expected
                          note      (absent)   as expected
                          gift      expected (absent)          actual null       <--
                          zip       10115   (not listed, allowed)""");
    }

    @Test
    void counts_the_call_among_the_expected_ones() {
        assertThat(judged(
                        inOrder(expected("list_orders"), STATUS),
                        made(call("list_orders", ""), call("order_status", "{}"))))
                .isEqualTo("""
                        wrong argument in order_status (call 2 of 2)
                          id   expected "A-17"   actual (absent)   <--""");
    }

    @ParameterizedTest
    @MethodSource
    void says_what_was_expected_and_what_was_there(ArgumentMatcher matcher, String arguments, String line) {
        assertThat(judged(inOrder(expected("f", "x", matcher)), made(call("f", arguments))))
                .isEqualTo("wrong argument in f (call 1 of 1)\n  x   " + line + "   <--");
    }

    static Stream<Arguments> says_what_was_expected_and_what_was_there() {
        return Stream.of(
                arguments(is("a"), "{\"x\":\"A\"}", "expected \"a\"   actual \"A\""),
                arguments(is(1L), "{\"x\":1.5}", "expected 1   actual 1.5"),
                arguments(is(null), "{}", "expected null   actual (absent)"),
                arguments(is(null), "{\"x\":\"\"}", "expected null   actual \"\""),
                arguments(is("a\nb"), "{\"x\":\"a b\"}", "expected \"a\\nb\"   actual \"a b\""),
                arguments(ANYTHING, "{}", "expected anything   actual (absent)"),
                arguments(ABSENT, "{\"x\":[1,2]}", "expected (absent)   actual [1,2]"),
                arguments(like("^\\d+$"), "{\"x\":\"A-17\"}", "expected ~ /^\\d+$/   actual \"A-17\""));
    }

    @ParameterizedTest
    @MethodSource
    void names_the_kinds_of_values_that_read_the_same(ArgumentMatcher matcher, String value, String line) {
        assertThat(judged(inOrder(expected("f", "x", matcher)), made(call("f", "{\"x\":" + value + "}"))))
                .isEqualTo("wrong argument in f (call 1 of 1)\n  x   " + line + "   <--");
    }

    static Stream<Arguments> names_the_kinds_of_values_that_read_the_same() {
        return Stream.of(
                arguments(is("17"), "17", "expected \"17\" (a text)   actual 17 (a number)"),
                arguments(is(17L), "\"17\"", "expected 17 (a number)   actual \"17\" (a text)"),
                arguments(is(true), "\"true\"", "expected true (a boolean)   actual \"true\" (a text)"),
                arguments(is("null"), "null", "expected \"null\" (a text)   actual null (no value)"),
                arguments(
                        is(Json.parse("[\"a\"]")),
                        "\"[\\\"a\\\"]\"",
                        "expected [\"a\"] (a list)   actual \"[\\\"a\\\"]\" (a text)"),
                arguments(
                        is(Json.parse("{\"a\":1}")),
                        "\"{\\\"a\\\":1}\"",
                        "expected {\"a\":1} (an object)   actual \"{\\\"a\\\":1}\" (a text)"),
                arguments(like("17"), "17", "expected ~ /17/ (a text)   actual 17 (a number)"));
    }

    @ParameterizedTest
    @MethodSource
    void spells_out_characters_that_look_the_same(String wanted, String given, String line) {
        assertThat(judged(inOrder(expected("f", "x", is(wanted))), made(call("f", "{\"x\":\"" + given + "\"}"))))
                .isEqualTo("wrong argument in f (call 1 of 1)\n  x   " + line + "   <--");
    }

    static Stream<Arguments> spells_out_characters_that_look_the_same() {
        return Stream.of(
                arguments("10 kg", "10\u00a0kg", "expected \"10 kg\"   actual \"10\\u00a0kg\""),
                arguments("Z\u00fcrich", "Zu\u0308rich", "expected \"Z\\u00fcrich\"   actual \"Zu\\u0308rich\""),
                arguments("A-17", "A-\u200b17", "expected \"A-17\"   actual \"A-\\u200b17\""),
                arguments("Z\u00fcrich", "Zurich", "expected \"Z\u00fcrich\"   actual \"Zurich\""));
    }

    @Test
    void shows_long_values_where_they_begin_to_differ() {
        String same = "0123456789".repeat(20);
        String rest = "z".repeat(100);

        assertThat(judged(
                        inOrder(expected("f", "x", is(same + "A" + rest))),
                        made(call("f", "{\"x\":\"" + same + "B" + rest + "\"}"))))
                .isEqualTo("wrong argument in f (call 1 of 1)\n  x"
                        + "   expected \"…" + same.substring(0, 20) + "A" + "z".repeat(59) + "…\""
                        + "   actual \"…" + same.substring(0, 20) + "B" + "z".repeat(59) + "…\"   <--");
    }

    @ParameterizedTest
    @MethodSource
    void explains_arguments_that_are_no_object(String arguments, String shown) {
        assertThat(judged(inOrder(STATUS), made(call("order_status", arguments))))
                .isEqualTo("""
                        wrong arguments in order_status (call 1 of 1)
                          the arguments are no JSON object: %s
                          expected  order_status(id = "A-17")""".formatted(shown));
    }

    static Stream<Arguments> explains_arguments_that_are_no_object() {
        return Stream.of(
                arguments("{\"id\":\"A-1", "{\"id\":\"A-1"),
                arguments("[\"A-17\"]", "[\"A-17\"]"),
                arguments("\"A-17\"", "\"A-17\""),
                arguments("null", "null"),
                arguments("{\n\"id\":", "{ \"id\":"),
                arguments("x".repeat(100), "x".repeat(80) + "…"));
    }

    @Test
    void does_not_accept_arguments_that_are_no_object_where_none_is_listed() {
        assertThat(judged(inOrder(expected("list_orders")), made(call("list_orders", "oops"))))
                .isEqualTo("""
                        wrong arguments in list_orders (call 1 of 1)
                          the arguments are no JSON object: oops
                          expected  list_orders(any arguments)""");
    }
}
