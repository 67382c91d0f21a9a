package dev.parley.match.bfcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.chat.ToolCall;
import dev.parley.json.Json;
import dev.parley.match.Conduct;
import dev.parley.match.Mismatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BfclRowTests {

    private static final String SHOP = """
            [{"name": "shop.order", "parameters": {"type": "dict", "required": ["id"], "properties": {
              "id": {"type": "string"}, "count": {"type": "integer"}, "price": {"type": "float"}, "gift": {"type": "boolean"},
              "sizes": {"type": "array", "items": {"type": "float"}}, "names": {"type": "array", "items": {"type": "string"}},
              "to": {"type": "dict"}, "parts": {"type": "array", "items": {"type": "dict"}}}}}]""";

    private static List<?> list(String json) {
        return (List<?>) Objects.requireNonNull(Json.parse(json));
    }

    private static BfclRow row(BfclCategory category, String groundTruth) {
        return BfclRow.of(category, list(SHOP), list(groundTruth));
    }

    private static Conduct made(String... arguments) {
        List<ToolCall> calls = Stream.of(arguments)
                .map(each -> new ToolCall("", "shop_order", each))
                .toList();
        return new Conduct(List.of(calls), "");
    }

    private static String text(List<Mismatch> mismatches) {
        List<String> lines = new ArrayList<>();
        for (Mismatch mismatch : mismatches) {
            lines.add(mismatch.title());
            mismatch.details().forEach(line -> lines.add("  " + line));
        }
        return String.join("\n", lines);
    }

    /** Each argument beside what is accepted for it, and BFCL's name of what is wrong. */
    @ParameterizedTest(name = "{0} where {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    "count": 5 | "count": [5] | valid
                    "count": 5.0 | "count": [5] | type_error:simple
                    "count": "5" | "count": [5] | type_error:simple
                    "count": true | "count": [1] | type_error:simple
                    "count": 6 | "count": [5] | value_error:others
                    "count": "n" | "count": ["n"] | valid
                    "count": "N" | "count": ["n"] | value_error:others
                    "count": null | "count": [null] | valid
                    "price": 5 | "price": [5.0] | valid
                    "price": 5.0 | "price": [5] | valid
                    "price": 0.1 | "price": [0.1] | valid
                    "gift": true | "gift": [true, ""] | valid
                    "gift": false | "gift": [true, ""] | value_error:others
                    "sizes": [1.5, 2.0] | "sizes": [[1.5, 2.0]] | valid
                    "sizes": [1, 2] | "sizes": [[1.0, 2.0]] | type_error:nested
                    "sizes": [1, 2] | "sizes": [[1, 2]] | valid
                    "sizes": [1.5] | "sizes": [] | type_error:simple
                    "sizes": [2.0, 1.5] | "sizes": [[1.5, 2.0]] | value_error:list/tuple
                    "names": ["New York"] | "names": [["new-york"]] | valid
                    "names": ["York"] | "names": [["new-york"]] | value_error:list/tuple
                    "to": {"city": "BERLIN"} | "to": [{"city": ["Berlin"], "zip": ["", 1]}] | valid
                    "to": {"city": "Bonn"} | "to": [{"city": ["Berlin"]}] | value_error:dict_value
                    "to": {"city": "Bonn"} | "to": [{"city": ["Berlin"], "zip": [1]}] | value_error:dict_key
                    "to": {"town": 1} | "to": [{"city": ["Berlin", ""]}] | value_error:dict_key
                    "to": {"zip": true} | "to": [{"zip": [1]}] | valid
                    "to": {} | "to": [""] | dict_checker:unclear
                    "parts": [{"a": 1}] | "parts": [[{"a": [1]}]] | valid
                    "parts": [{"a": 1}, {"a": 1}] | "parts": [[{"a": [1]}]] | value_error:list_dict_count
                    "parts": [{"a": 2}] | "parts": [[{"a": [1]}]] | value_error:dict_value
                    "size": 1 | "size": [1] | simple_function_checker:unexpected_param
                    "count": 1 | "gift": [""] | simple_function_checker:unexpected_param
                    "gift": true | "gift": [true], "count": [1] | simple_function_checker:missing_optional
                    """)
    void judges_an_argument_as_BFCL_does(String given, String accepted, String verdict) {
        BfclRow row = row(BfclCategory.SIMPLE, "[{\"shop.order\": {\"id\": [\"A-17\"], " + accepted + "}}]");
        List<Mismatch> mismatches = row.judge(made("{\"id\": \"a 17\", " + given + "}"));

        assertThat(mismatches.isEmpty() ? "valid" : mismatches.get(0).title())
                .isEqualTo(verdict.equals("valid") ? verdict : "BFCL " + verdict);
    }

    @Test
    void explains_a_text_that_is_not_accepted() {
        BfclRow row =
                row(BfclCategory.SIMPLE, "[{\"shop.order\": {\"id\": [\"A-17\", \"17\"], \"gift\": [true, \"\"]}}]");

        assertThat(text(row.judge(made("{\"id\": \"B-2\"}")))).isEqualTo("""
                BFCL value_error:string
                  id = "B-2" is not accepted; accepted: "A-17" or "17"
                  (case, blanks and , . / - _ * ^ do not count)
                  expected  shop_order(id: "A-17" or "17", gift: true or left out)
                  made      shop_order(id = "B-2")""");
    }

    @Test
    void gives_both_sides_for_a_comparison_view() {
        BfclRow row = row(BfclCategory.MULTIPLE, "[{\"shop.order\": {\"id\": [\"A-17\"]}}]");

        assertThat(row.judge(made("{}")))
                .containsExactly(new Mismatch(
                        "BFCL simple_function_checker:missing_required",
                        List.of(
                                "id is missing, which the function requires",
                                "expected  shop_order(id: \"A-17\")",
                                "made      shop_order()"),
                        "shop_order(id: \"A-17\")",
                        "shop_order()"));
    }

    @Test
    void explains_which_expected_call_finds_no_partner_and_why() {
        BfclRow row = row(
                BfclCategory.PARALLEL,
                "[{\"shop.order\": {\"id\": [\"A\", \"B\"]}}, {\"shop.order\": {\"id\": [\"A\"]}}]");

        assertThat(text(row.judge(made("{\"id\": \"A\"}", "{\"id\": \"B\"}")))).isEqualTo("""
                BFCL parallel_function_checker_no_order:cannot_find_match
                  no call left fits shop_order(id: "A")
                  call 2: value_error:string: id = "B" is not accepted; accepted: "A" (case, blanks and , . / - _ * ^ do not count)
                  expected  shop_order(id: "A" or "B")
                  expected  shop_order(id: "A")
                  made      shop_order(id = "A")
                  made      shop_order(id = "B")""");
    }

    @Test
    void takes_the_calls_of_a_parallel_row_in_any_order() {
        BfclRow row = row(
                BfclCategory.PARALLEL, "[{\"shop.order\": {\"id\": [\"A\"]}}, {\"shop.order\": {\"id\": [\"B\"]}}]");

        assertThat(row.judge(made("{\"id\": \"B\"}", "{\"id\": \"A\"}"))).isEmpty();
    }

    @Test
    void wants_exactly_as_many_calls_as_are_expected() {
        BfclRow row = row(BfclCategory.SIMPLE, "[{\"shop.order\": {\"id\": [\"A\"]}}]");

        assertThat(text(row.judge(made("{\"id\": \"A\"}", "{\"id\": \"A\"}")))).isEqualTo("""
                BFCL simple_function_checker:wrong_count
                  the answer makes 2 calls; expected: 1
                  expected  shop_order(id: "A")
                  made      shop_order(id = "A")
                  made      shop_order(id = "A")""");
    }

    @Test
    void judges_the_first_answer_alone() {
        BfclRow row = row(BfclCategory.SIMPLE, "[{\"shop.order\": {\"id\": [\"A\"]}}]");
        List<ToolCall> first = made("{\"id\": \"A\"}").calls();
        List<ToolCall> second = made("{\"id\": \"B\"}").calls();

        assertThat(row.judge(new Conduct(List.of(first, second), "Done."))).isEmpty();
    }

    @Test
    void cannot_decode_arguments_that_are_no_object() {
        BfclRow row = row(BfclCategory.SIMPLE, "[{\"shop.order\": {\"id\": [\"A\"]}}]");

        assertThat(text(row.judge(made("{\"id\": ")))).isEqualTo("""
                BFCL ast_decoder:decoder_failed
                  the arguments of a call are no JSON object
                  expected  shop_order(id: "A")
                  made      shop_order("{\\"id\\": ")""");
    }

    @Test
    void accepts_no_call_where_no_function_is_of_use() {
        BfclRow row = row(BfclCategory.IRRELEVANCE, "[]");

        assertThat(row.judge(new Conduct(List.of(List.of()), "No."))).isEmpty();
        assertThat(row.judge(made("{\"id\": ")))
                .as("what cannot be read is no call")
                .isEmpty();
        assertThat(text(row.judge(made("{}")))).isEqualTo("""
                BFCL irrelevance_error:decoder_success
                  a tool was called; no function is of use here
                  expected  no call
                  made      shop_order()""");
    }

    @Test
    void accepts_any_call_where_a_function_is_of_use() {
        BfclRow row = row(BfclCategory.RELEVANCE, "[]");

        assertThat(row.judge(made("{\"anything\": 1}"))).isEmpty();
        assertThat(text(row.judge(made("{\"id\": ")))).isEqualTo("""
                BFCL relevance_error:decoder_failed
                  no tool was called; a function is of use here
                  expected  a call
                  made      shop_order("{\\"id\\": ")""");
    }

    @ParameterizedTest
    @CsvSource({
        "simple_python, SIMPLE",
        "live_multiple, MULTIPLE",
        "live_parallel_multiple, PARALLEL",
        "live_irrelevance, IRRELEVANCE",
        "live_relevance, RELEVANCE"
    })
    void tells_from_a_categorys_name_how_it_is_judged(String name, BfclCategory category) {
        assertThat(BfclCategory.of(name)).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [{"other": {}}] | a call of other is expected, which is not among the row's functions
                    [] | a row of this category has a function and one expected call, not 1 and 0
                    [{"shop.order": {"id": "A"}}] | the accepted values of shop.order.id are a list, not "A"
                    [{"shop.order": 5}] | the expected arguments of shop.order are an object, not 5
                    [{}] | an expected call is an object with the function's name as its one key, not {}
                    """)
    void rejects_a_malformed_row(String groundTruth, String message) {
        assertThatThrownBy(() -> row(BfclCategory.SIMPLE, groundTruth))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void rejects_a_function_without_a_name() {
        assertThatThrownBy(() -> BfclRow.of(BfclCategory.IRRELEVANCE, list("[{}]"), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a function is an object with a name, not {}");
    }
}
