package dev.parley.match.value;

import static dev.parley.match.judge.Given.ABSENT;
import static dev.parley.match.judge.Given.ANYTHING;
import static dev.parley.match.judge.Given.expected;
import static dev.parley.match.judge.Given.is;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parley.match.judge.Description;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an argument should be, as an expected call tells it. */
class MatcherWordsTests {

    @ParameterizedTest
    @MethodSource
    void a_call_says_what_its_argument_should_be(ArgumentMatcher matcher, String call) {
        assertThat(Description.describe(expected("f", "x", matcher))).isEqualTo(call);
    }

    static Stream<Arguments> a_call_says_what_its_argument_should_be() {
        Map<String, ArgumentMatcher> members = new LinkedHashMap<>();
        members.put("a", is(1L));
        members.put("b", ABSENT);
        ValueMatcher one = new ArgumentMatcher.EqualTo(1L);
        ValueMatcher text = new ValueMatcher.OfType(JsonType.STRING);
        ValueMatcher december = new DateWithin(
                IsoDate.parse("2026-12-01").orElseThrow(),
                IsoDate.parse("2026-12-24").orElseThrow());
        return Stream.of(
                arguments(ANYTHING, "f(x is anything)"),
                arguments(new ArgumentMatcher.Ignored(), "f(x is ignored)"),
                arguments(new ValueMatcher.OneOf(List.of(one, text)), "f(x is one of 1, a text)"),
                arguments(new ValueMatcher.Approx(new BigDecimal("12.5"), new BigDecimal("0.1")), "f(x = 12.5 ± 0.1)"),
                arguments(new ValueMatcher.Members(members), "f(x = {a = 1, b is absent})"),
                arguments(new ValueMatcher.Elements(List.of(one, text)), "f(x = [1, a text])"),
                arguments(new LooseText("Hi", LooseText.Ignored.CASE), "f(x = \"Hi\" in any case)"),
                arguments(
                        new LooseText("Hi", LooseText.Ignored.PUNCTUATION),
                        "f(x = \"Hi\" in any case and punctuation)"),
                arguments(december, "f(x is a date from 2026-12-01 to 2026-12-24)"));
    }

    @ParameterizedTest
    @CsvSource({
        "STRING, a text",
        "NUMBER, a number",
        "INTEGER, a whole number",
        "BOOLEAN, a boolean",
        "OBJECT, an object",
        "ARRAY, a list",
        "NULL, null"
    })
    void a_type_is_told_in_words(JsonType type, String words) {
        assertThat(Description.describe(expected("f", "x", new ValueMatcher.OfType(type))))
                .isEqualTo("f(x is " + words + ")");
    }
}
