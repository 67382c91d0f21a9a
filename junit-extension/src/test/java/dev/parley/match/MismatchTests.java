package dev.parley.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MismatchTests {

    @Test
    void what_would_break_a_line_or_colour_a_terminal_is_spelled_out() {
        Mismatch mismatch = new Mismatch(
                "missing call of a\nb",
                List.of("expected  a\r\nb()", "made      \u001b[31mf()\u2028", "ä → \"x\""),
                "a\nb",
                "");

        assertThat(mismatch.title()).isEqualTo("missing call of a\\u000ab");
        assertThat(mismatch.details())
                .containsExactly("expected  a\\u000d\\u000ab()", "made      \\u001b[31mf()\\u2028", "ä → \"x\"");
        assertThat(mismatch.expected())
                .as("a comparison view has lines of its own")
                .isEqualTo("a\nb");
    }
}
