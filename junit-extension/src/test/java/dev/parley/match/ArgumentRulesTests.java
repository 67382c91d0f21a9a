package dev.parley.match;

import static dev.parley.match.judge.Given.expected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.match.judge.Description;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentRulesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            note    | f(note is ignored; no others)
            f.note  | f(note is ignored; no others)
            g.note  | f()
            f.a.b   | f()
            """)
    void an_exact_call_names_the_ignored_arguments_that_are_its_own(String ignored, String call) {
        ArgumentRules rules = new ArgumentRules(ArgumentComparison.EXACT, Map.of(), Set.of(ignored));

        assertThat(Description.describe(rules.applied(expected("f")))).isEqualTo(call);
    }
}
