package dev.parley.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternSampleTests {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ^abc$                ; abc
            ^[A-Z]-\\d+$         ; A-0
            ^\\w{3}$             ; aaa
            ^\\d{2,4}$           ; 00
            ^(cat|dog)s?$        ; cat
            ^(?:ab){2}c*$        ; abab
            ^[^a-z]$             ; A
            ^\\p{Lu}\\.$         ; A.
            ^(?<year>\\d{4})$    ; 0000
            ^(?=x)x\\b$          ; x
            """)
    void makes_up_a_short_text_that_matches(String pattern, String text) {
        assertThat(PatternSample.of(pattern, made -> made.matches(pattern))).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(a)\\1$", "^(?!x)x$", "[a", "\\", "a{2", "^\\u{1F600}$", ")(", "(cat"})
    void makes_nothing_up_where_nothing_fits(String pattern) {
        assertThat(PatternSample.of(pattern, made -> false)).isEmpty();
    }
}
