package dev.parley.match.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTests {

    @ParameterizedTest
    @CsvSource({"abc, abd, 2", "abc, abc, 3", "ab, abc, 2", "x, y, 0"})
    void finds_the_first_difference(String left, String right, int position) {
        assertThat(Difference.firstDifference(left, right)).isEqualTo(position);
    }
}
