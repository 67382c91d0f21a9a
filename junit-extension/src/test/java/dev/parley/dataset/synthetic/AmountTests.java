package dev.parley.dataset.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.dataset.synthetic.Amount.Bell;
import dev.parley.dataset.synthetic.Draws.Purpose;
import java.util.IntSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AmountTests {

    private static final int DRAWS = 20_000;

    private static int[] drawn(Amount amount) {
        return IntStream.range(0, DRAWS)
                .map(place -> amount.draw(Draws.of(42, Purpose.PROMPT_SIZE, place)))
                .toArray();
    }

    @Test
    void a_fixed_amount_is_what_every_draw_gives() {
        assertThat(drawn(Amount.of(50))).containsOnly(50);
    }

    @Test
    void every_number_of_a_range_is_drawn_about_as_often() {
        Map<Integer, Long> counts = IntStream.of(drawn(new Amount(20, 29, Optional.empty())))
                .boxed()
                .collect(Collectors.groupingBy(number -> number, Collectors.counting()));

        assertThat(counts).hasSize(10);
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isCloseTo(DRAWS / 10L, within(200L)));
    }

    @Test
    void a_bell_has_its_mean_and_its_deviation() {
        int[] drawn = drawn(new Amount(1, 1_000, Optional.of(new Bell(500, 50))));
        double mean = IntStream.of(drawn).average().orElseThrow();
        double variance = IntStream.of(drawn)
                .mapToDouble(number -> (number - mean) * (number - mean))
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(500, within(1.5));
        assertThat(Math.sqrt(variance)).isCloseTo(50, within(1.5));
    }

    @Test
    void a_bell_ends_where_its_range_ends() {
        IntSummaryStatistics drawn = IntStream.of(drawn(new Amount(45, 60, Optional.of(new Bell(50, 50)))))
                .summaryStatistics();

        assertThat(drawn.getMin()).isEqualTo(45);
        assertThat(drawn.getMax()).isEqualTo(60);
    }
}
