package dev.parley.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.ToolCall;
import dev.parley.match.Conduct;
import dev.parley.match.Expectation;
import dev.parley.match.Mismatch;
import dev.parley.match.judge.ExpectationJudge;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every key of {@code expect}, from the file to the words of the mismatch. */
class ExpectKeysTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $regex              | {$regex: "^A"}                              | "A-17"                 | "B"
            $one_of             | {$one_of: [1, {$regex: "^o"}]}              | "one"                  | "two"
            $any                | {$any: true}                                | null                   |
            $absent             | {$absent: true}                             |                        | null
            $approx             | {$approx: [12.5, 0.1]}                      | 12.6                   | 12.61
            $approx of a text   | {$approx: [12, 1]}                          | 12                     | "12"
            $type string        | {$type: string}                             | ""                     | 1
            $type number        | {$type: number}                             | 1.5                    | "1.5"
            $type integer       | {$type: integer}                            | 2.0                    | 2.5
            $type boolean       | {$type: boolean}                            | false                  | 0
            $type object        | {$type: object}                             | {}                     | []
            $type array         | {$type: array}                              | [1]                    | "1"
            $type null          | {$type: "null"}                             | null                   | ""
            $ignore_case        | {$ignore_case: Straße}                      | "STRASSE"              | "Stra-sse"
            $ignore_punctuation | {$ignore_punctuation: "New York, N.Y."}     | "new york ny"          | "New Yorck"
            $date_within        | {$date_within: [2026-12-01, 2026-12-24]}    | "2026-12-24T23:00:00Z" | "2026-12-25"
            $date_within times  | {$date_within: ["2026-12-01T10:00:00Z", "2026-12-01T12:00:00Z"]} | "2026-12-01T12:30:00+01:00" | "2026-12-01T14:30:00+01:00"
            $date_within text   | {$date_within: [2026-12-01, 2026-12-24]}    | "2026-12-02"           | "tomorrow"
            in an object        | {city: {$regex: "^B"}, zip: 1}              | {"zip":1.0,"city":"Berlin"} | {"zip":1,"city":"Bern","x":1}
            absent in an object | {city: {$absent: true}, zip: {$any: true}}  | {"zip":1}              | {"zip":1,"city":"Bern"}
            in a list           | [1, {n: {$type: integer}}]                  | [1,{"n":2}]            | [1,{"n":2},3]
            deep in both        | {a: [{b: [{$ignore_case: x}]}]}             | {"a":[{"b":["X"]}]}    | {"a":[{"b":["y"]}]}
            a dollar of its own | {age: {$gt: 3}}                             | {"age":{"$gt":3}}      | {"age":4}
            """)
    void matchers(String word, String matcher, String accepted, String refused) throws IOException {
        String expect = "{calls: [{name: f, arguments: {x: " + matcher + "}}]}";

        assertThat(judged(expect, call(argument(accepted)))).as(word).isEqualTo("as expected");
        assertThat(judged(expect, call(argument(refused)))).as(word).startsWith("wrong argument");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            contains          | {contains: a}                             | abc           | bc
            not_contains      | {not_contains: [x, y]}                    | abc           | aby
            matches           | {matches: "(?i)^A"}                       | abc           | ba
            matches, a list   | {matches: [a, "c$"]}                      | abc           | ab
            equals            | {equals: abc}                             | ` abc`        | Abc
            equals, a list    | {equals: [abc, abd]}                      | abd           | abe
            json, a path      | {json: {"$.items[0].price": 12.5}}        | {"items":[{"price":12.50}]} | {"items":[]}
            json, matchers    | {json: {"$.a": {$regex: "^x"}, "$['b c']": null}} | {"a":"xy","b c":null} | {"a":"xy"}
            json, the whole   | {json: {a: {$any: true}}}                 | {"a":1}       | {"a":1,"b":2}
            json, its type    | {json: {$type: array}}                    | [1]           | 1
            json, no path     | {json: [1, 2]}                            | [1, 2]        | oops
            """)
    void replies(String word, String reply, String accepted, String refused) throws IOException {
        String expect = "{reply: " + reply + "}";

        assertThat(judged(expect, new Conduct(List.of(), accepted))).as(word).isEqualTo("as expected");
        assertThat(judged(expect, new Conduct(List.of(), refused))).as(word).contains("\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            order           | {calls: [{name: g}, {name: f}]}                                 | g f  | f g
            order: in_order | {order: in_order, calls: [{name: g}, {name: f}]}                | g f  | f g
            order: any      | {order: any, calls: [{name: g}, {name: f}]}                     | f g  | f f
            extra           | {calls: [{name: f}]}                                            | f    | f g
            extra: fail     | {extra: fail, calls: [{name: f}]}                               | f    | f g
            extra: allow    | {extra: allow, calls: [{name: f}]}                              | g f  | g
            same_step       | {same_step: true, calls: [{name: f}, {name: g}]}                | f+g  | f g
            never           | {never: [g]}                                                    | f    | f g
            calls: []       | {calls: []}                                                     | ``   | f
            """)
    void calls(String word, String expect, String accepted, String refused) throws IOException {
        assertThat(judged(expect, conduct(accepted))).as(word).isEqualTo("as expected");
        assertThat(judged(expect, conduct(refused))).as(word).contains("\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {name: f, arguments: {x: 1}}              | as expected
            {name: f, arguments: {x: 1}, only: false} | as expected
            {name: f, arguments: {x: 1}, only: true}  | wrong argument in f (call 1 of 1)
            {name: f, only: true}                     | wrong arguments in f (call 1 of 1)
            """)
    void only_says_that_no_other_arguments_are_allowed(String call, String title) throws IOException {
        assertThat(judged("{calls: [" + call + "]}", call("{\"x\": 1, \"y\": 2}"))
                        .lines()
                        .findFirst())
                .contains(title);
    }

    @Test
    void the_failing_place_inside_an_argument_is_named() throws IOException {
        String expect = """
                {calls: [{name: f, only: true, arguments: {
                  to: {city: {$regex: ^Berlin}, zip: "10115", name: {$any: true}},
                  lines: [{count: {$approx: [2, 0.5]}}, {count: {$one_of: [1, 2]}}],
                  when: {$date_within: [2026-12-01, 2026-12-24]},
                  note: {$ignore_case: Thanks}}}]}""";

        assertThat(judged(expect.replace("\n", " "), call("""
                {"to": {"city": "Bern", "zip": "10115", "floor": 2},
                 "lines": [{"count": 2}, {"count": 3}], "when": "Friday", "note": "No", "gift": true}"""))).isEqualTo("""
                        wrong arguments in f (call 1 of 1)
                          to.city          expected ~ /^Berlin/                            actual "Bern"     <--
                          to.name          expected anything                               actual (absent)   <--
                          to.floor         expected (absent), not listed                   actual 2          <--
                          lines[1].count   expected one of 1, 2                            actual 3          <--
                          when             expected a date from 2026-12-01 to 2026-12-24   actual "Friday"   <--
                          note             expected "Thanks" in any case                   actual "No"       <--
                          gift             expected (absent), not listed                   actual true       <--""");
    }

    @Test
    void wrong_json_is_shown_by_path() throws IOException {
        assertThat(judged(
                        "{reply: {json: {$.total: 3, \"$.items[0].price\": {$approx: [12.5, 0.1]}}}}",
                        new Conduct(List.of(), "{\"total\": 3, \"items\": [{\"price\": 13}]}")))
                .isEqualTo("""
                        reply has wrong JSON
                          $.total            3   as expected
                          $.items[0].price   expected 12.5 ± 0.1   actual 13   <--""");
    }

    @Test
    void a_reply_that_is_no_json_is_shown() throws IOException {
        assertThat(judged("{reply: {json: {$.total: 3}}}", new Conduct(List.of(), "Total: 3")))
                .isEqualTo("""
                        reply is no JSON
                          the reply is no JSON: Unrecognized token 'Total': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
                          expected  $.total = 3
                          answered  "Total: 3\"""");
    }

    @Test
    void another_reply_is_shown_beside_what_it_should_be() throws IOException {
        assertThat(judged(
                        "{reply: {equals: [yes it is, no], matches: \"^[a-z]+$\"}}",
                        new Conduct(List.of(), "maybe so")))
                .isEqualTo("""
                        reply does not match a pattern
                          expected  ~ /^[a-z]+$/
                          answered  "maybe so"
                        reply is another text
                          expected  "yes it is"
                          expected  "no"
                          answered  "maybe so\"""");
    }

    @Test
    void the_example_of_the_guide_is_read() throws URISyntaxException {
        Checked checked = Checked.resource("expect-keys.yaml");
        Expectation expectation =
                checked.conversations().get(0).turns().get(0).expectation().orElseThrow();
        List<ToolCall> calls = List.of(new ToolCall("call_1", "book_table", """
                {"guests": 4, "day": "2026-12-05", "place": {"city": "BERLIN", "street": "Am Zoo 1"},
                 "dishes": ["soup", "rice"], "budget": 99.5, "name": "o'neill"}"""));

        assertThat(checked.faults()).isEmpty();
        assertThat(ExpectationJudge.judge(
                        expectation, new Conduct(List.of(calls), "{\"booked\": true, \"tables\": [{\"seats\": 6}]}")))
                .isEmpty();
    }

    private String judged(String expect, Conduct conduct) throws IOException {
        Checked checked = Checked.text(folder, "e.yaml", "- turns: [{user: hi, expect: " + expect + "}]\n");
        assertThat(checked.faults()).isEmpty();
        Expectation expectation = checked.turn().expectation().orElseThrow();
        List<Mismatch> mismatches = ExpectationJudge.judge(expectation, conduct);
        return mismatches.isEmpty()
                ? "as expected"
                : mismatches.stream()
                        .map(each -> each.title() + "\n  " + String.join("\n  ", each.details()))
                        .collect(Collectors.joining("\n"));
    }

    private static String argument(String value) {
        return value == null ? "{}" : "{\"x\":" + value + "}";
    }

    private static Conduct call(String arguments) {
        return new Conduct(List.of(List.of(new ToolCall("call_1", "f", arguments))), "");
    }

    /** Calls of an answer are joined by a plus, answers by a blank. */
    private static Conduct conduct(String answers) {
        return new Conduct(
                answers.isEmpty()
                        ? List.of()
                        : List.of(answers.split(" ")).stream()
                                .map(answer -> List.of(answer.split("\\+")).stream()
                                        .map(name -> new ToolCall("call_1", name, "{}"))
                                        .toList())
                                .toList(),
                "");
    }
}
