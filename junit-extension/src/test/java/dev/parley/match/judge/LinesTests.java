package dev.parley.match.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTests {

    @Test
    void puts_the_label_before_each_value() {
        assertThat(Lines.labelled("made", List.of("a()", "b()"))).containsExactly("made      a()", "made      b()");
    }

    @Test
    void shows_ten_values_whole() {
        List<String> ten = Collections.nCopies(10, "a()");

        assertThat(Lines.few(ten)).isEqualTo(ten);
    }

    @Test
    void counts_what_it_leaves_out() {
        assertThat(Lines.few(Collections.nCopies(11, "a()"))).hasSize(11).endsWith("and 1 more");
    }
}
