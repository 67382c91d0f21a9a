package dev.parley.match.bfcl;

import static dev.parley.match.judge.Given.call;
import static dev.parley.match.judge.Given.expected;
import static dev.parley.match.judge.Given.is;
import static dev.parley.match.judge.Given.made;
import static dev.parley.match.judge.Given.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.json.Json;
import dev.parley.match.CallOrder;
import dev.parley.match.ExpectedCalls;
import dev.parley.match.ExtraCalls;
import dev.parley.match.judge.ExpectationJudge;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row as the expectation of a turn, and how it tells what is wrong with an argument. */
class BfclExpectationTests {

    private static final String SHOP = """
            [{"name": "shop.order", "parameters": {"type": "dict", "required": [], "properties": {
              "id": {"type": "string"}, "count": {"type": "integer"}, "note": {"type": "string"},
              "sizes": {"type": "array", "items": {"type": "integer"}},
              "to": {"type": "dict"}, "parts": {"type": "array", "items": {"type": "dict"}}}}}]""";

    private static List<?> list(String json) {
        return (List<?>) Objects.requireNonNull(Json.parse(json));
    }

    private static BfclRow row(BfclCategory category, String groundTruth) {
        return BfclRow.of(category, list(SHOP), list(groundTruth));
    }

    @Test
    void an_example_of_what_is_accepted_stands_for_the_calls() {
        BfclRow row = row(
                BfclCategory.SIMPLE,
                "[{\"shop.order\": {\"id\": [\"A\", \"B\"], \"count\": [1, \"\"], \"note\": []}}]");

        assertThat(row.expectation().calls())
                .contains(new ExpectedCalls(
                        List.of(expected("shop_order", "id", is("A"))), CallOrder.ANY, ExtraCalls.FAIL, false));
    }

    @Test
    void nothing_is_said_of_the_calls_where_any_will_do() {
        assertThat(row(BfclCategory.RELEVANCE, "[]").expectation().calls()).isEmpty();
    }

    @Test
    void no_call_is_expected_where_no_function_is_of_use() {
        assertThat(row(BfclCategory.IRRELEVANCE, "[]").expectation().calls())
                .contains(new ExpectedCalls(List.of(), CallOrder.ANY, ExtraCalls.FAIL, false));
    }

    @Test
    void the_row_judges_in_place_of_its_example() {
        BfclRow row = row(BfclCategory.SIMPLE, "[{\"shop.order\": {\"id\": [\"A\", \"B\"]}}]");

        assertThat(ExpectationJudge.judge(row.expectation(), made(call("shop_order", "{\"id\": \"B\"}"))))
                .isEmpty();
        assertThat(text(ExpectationJudge.judge(row.expectation(), made(call("shop_order", "{\"id\": \"C\"}")))))
                .isEqualTo("""
                        BFCL value_error:string
                          id = "C" is not accepted; accepted: "A" or "B"
                          (case, blanks and , . / - _ * ^ do not count)
                          expected  shop_order(id: "A" or "B")
                          made      shop_order(id = "C")""");
    }

    @ParameterizedTest(name = "{0} where {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "count": "5"           | "count": [5]                        | count = "5" is a string; the parameter takes an integer
            "count": 5.5           | "count": [5]                        | count = 5.5 is a float; the parameter takes an integer
            "count": null          | "count": [5]                        | count = null is null; the parameter takes an integer
            "count": true          | "count": [5]                        | count = true is a boolean; the parameter takes an integer
            "count": [5]           | "count": [5]                        | count = [5] is an array; the parameter takes an integer
            "count": {}            | "count": [5]                        | count = {} is an object; the parameter takes an integer
            "sizes": [1, "2"]      | "sizes": [[1, 2]]                   | sizes = [1,"2"] has an element that is not an integer
            "sizes": [2, 1]        | "sizes": [[1, 2]]                   | sizes = [2,1] is not accepted; accepted: [1,2]
            "count": 6             | "count": [5, ""]                    | count = 6 is not accepted; accepted: 5 or left out
            "to": {"zip": 1}       | "to": [{"city": ["Berlin"]}]        | to has the key "zip", which is not accepted to lacks the key "city"
            "to": {}               | "to": [{"city": ["Berlin"]}]        | to lacks the key "city"
            "to": {"city": "Bonn"} | "to": [{"city": ["Berlin", ""]}]    | to.city = "Bonn" is not accepted; accepted: "Berlin" or left out
            "to": {"city": "Bonn"} | "to": [{"city": 1}]                 | to.city = "Bonn" is not accepted; accepted: nothing
            "to": {}               | "to": [""]                          | to: no object is accepted
            "parts": []            | "parts": [[{"a": [1]}]]             | parts has 0 objects; accepted are 1
            "parts": [{"a": 1}, {"a": 2}] | "parts": [[{"a": [1]}, {"a": [1]}]] | parts[1].a = 2 is not accepted; accepted: 1
            """)
    void what_is_wrong_with_an_argument_is_told(String given, String accepted, String explanation) {
        BfclRow row = row(BfclCategory.SIMPLE, "[{\"shop.order\": {" + accepted + "}}]");

        assertThat(row.verdict(List.of(decoded("{" + given + "}"))))
                .isInstanceOfSatisfying(
                        BfclVerdict.Invalid.class,
                        invalid -> assertThat(String.join(" ", invalid.explanation()))
                                .isEqualTo(explanation));
    }

    private static BfclCall decoded(String arguments) {
        return BfclCall.decode(call("shop_order", arguments)).orElseThrow();
    }

    @ParameterizedTest(name = "{0} where {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "to": {"city": "Bonn"} | "to": [{"city": ["Berlin"]}, {"city": ["Bonn"]}]
            "parts": [{"a": 2}]    | "parts": [[{"a": [1]}], [{"a": [2]}]]
            "sizes": [2]           | "sizes": [[1], [2]]
            """)
    void one_of_several_accepted_values_is_enough(String given, String accepted) {
        BfclRow row = row(BfclCategory.SIMPLE, "[{\"shop.order\": {" + accepted + "}}]");

        assertThat(row.verdict(List.of(decoded("{" + given + "}")))).isInstanceOf(BfclVerdict.Valid.class);
    }
}
