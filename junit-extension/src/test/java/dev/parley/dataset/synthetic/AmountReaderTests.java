package dev.parley.dataset.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataset.synthetic.Amount.Bell;
import dev.parley.input.Faults;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountReaderTests {

    private final Faults faults = new Faults();

    private Amount read(AmountReader reader, String text) {
        Amount amount = reader.read("size", text, "here", faults).orElseThrow();
        assertThat(faults.none()).isTrue();
        return amount;
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "50, 50, 50", "20..80, 20, 80", "20 .. 80, 20, 80", "5..5, 5, 5", "1000000, 1000000, 1000000"
    })
    void a_number_or_a_range(String text, int least, int most) {
        assertThat(read(AmountReader.TOKENS, text)).isEqualTo(new Amount(least, most, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "50 +- 10, 50, 10, 1, 100",
        "50 ± 10, 50, 10, 1, 100",
        "50 +/- 4, 50, 4, 30, 70",
        "50+-4, 50, 4, 30, 70",
        "50 +- 10 in 20..80, 50, 10, 20, 80"
    })
    void a_mean_with_a_deviation_within_five_deviations_or_a_range(
            String text, int mean, int deviation, int least, int most) {
        assertThat(read(AmountReader.TOKENS, text))
                .isEqualTo(new Amount(least, most, Optional.of(new Bell(mean, deviation))));
    }

    @ParameterizedTest
    @CsvSource({"2s, 2000, 2000", "0s..1.5s, 0, 1500", "250ms..2 s, 250, 2000", "10m, 600000, 600000"})
    void a_time_is_in_milliseconds(String text, int least, int most) {
        assertThat(read(AmountReader.TIME, text)).isEqualTo(new Amount(least, most, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"2s +- 500ms, 2000, 500, 0, 4500", "2s ± 1s in 1s..4s, 2000, 1000, 1000, 4000"})
    void a_time_around_a_mean(String text, int mean, int deviation, int least, int most) {
        assertThat(read(AmountReader.TIME, text))
                .isEqualTo(new Amount(least, most, Optional.of(new Bell(mean, deviation))));
    }

    private String fault(AmountReader reader, String text) {
        assertThat(reader.read("size", text, "here", faults)).isEmpty();
        return faults.message("it").orElseThrow().replaceFirst("^it has ", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "",
                "fifty",
                "+- 10",
                "50 +-",
                "20..",
                "..80",
                "20...80",
                "50 in 20..80",
                "20..80 +- 5",
                "1e3",
                "50, 60"
            })
    void what_is_no_amount(String text) {
        assertThat(fault(AmountReader.TOKENS, text)).isEqualTo("""
                1 fault:
                  size is "%s" at here; write it like 50, 20..80, 50 +- 10 or 50 +- 10 in 20..80""".formatted(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "1.5", "1000001", "99999999999", "50ms"})
    void a_number_that_is_no_count_of_tokens(String text) {
        assertThat(fault(AmountReader.TOKENS, text)).isEqualTo("""
                1 fault:
                  size is "%1$s", and %1$s is not a whole number from 1 to 1000000 at here; mend the number""".formatted(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-1s", "11m", "1h", "0.0001s"})
    void a_number_that_is_no_time(String text) {
        assertThat(fault(AmountReader.TIME, text)).isEqualTo("""
                1 fault:
                  size is "%1$s", and %1$s is not a time of at most 10m such as 200ms, 1.5s or 2m at here; mend the number""".formatted(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            80..20             | , which begins above its end at here; write the smaller number first
            50 +- 10 in 80..20 | , which begins above its end at here; write the smaller number first
            50 +- 10 in 60..80 | , whose mean is outside of its range at here; widen the range
            90 +- 10 in 60..80 | , whose mean is outside of its range at here; widen the range
            """)
    void numbers_that_do_not_go_together(String text, String fault) {
        assertThat(fault(AmountReader.TOKENS, text)).isEqualTo("1 fault:\n  size is \"" + text + "\"" + fault);
    }

    @ParameterizedTest
    @ValueSource(strings = "2s +- 0s")
    void a_deviation_of_nothing(String text) {
        assertThat(fault(AmountReader.TIME, text)).isEqualTo("""
                1 fault:
                  size is "2s +- 0s", whose deviation is 0 at here; write the mean alone""");
    }

    @ParameterizedTest
    @ValueSource(strings = "0 +- -1 in 2.5..0")
    void every_number_that_is_wrong(String text) {
        assertThat(fault(AmountReader.TOKENS, text)
                        .lines()
                        .map(line -> line.replaceAll("^.*, and (\\S+) is not.*", "$1")))
                .containsExactly("4 faults:", "0", "-1", "2.5", "0");
    }
}
