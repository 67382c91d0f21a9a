package dev.parley.match.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentTests {

    @Test
    void pairs_nothing_where_there_are_no_rows() {
        assertThat(Assignment.heaviest(new long[0][])).isEmpty();
    }

    @Test
    void leaves_rows_alone_where_there_are_no_columns() {
        assertThat(Assignment.heaviest(new long[2][0])).containsExactly(-1, -1);
    }

    @Test
    void gives_up_the_heaviest_pair_for_a_heavier_whole() {
        assertThat(Assignment.heaviest(new long[][] {{5, 4}, {4, 1}})).containsExactly(1, 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void is_as_heavy_as_the_best_of_all_assignments(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            long[][] weights = weights(random);

            int[] columns = Assignment.heaviest(weights);

            assertThat(weight(weights, columns))
                    .as("seed %d, round %d: %s", seed, round, Arrays.deepToString(weights))
                    .isEqualTo(heaviestFrom(0, weights, new boolean[weights[0].length]));
        }
    }

    private static long[][] weights(Random random) {
        int rows = 1 + random.nextInt(5);
        int columns = 1 + random.nextInt(5);
        int most = random.nextBoolean() ? 3 : 1000;
        long[][] weights = new long[rows][];
        Arrays.setAll(weights, row -> random.longs(columns, 1, most + 1L).toArray());
        return weights;
    }

    /** Adds the weights of the pairs; a column that is taken twice throws. */
    private static long weight(long[][] weights, int[] columns) {
        boolean[] taken = new boolean[weights[0].length];
        long sum = 0;
        for (int row = 0; row < columns.length; row++) {
            if (columns[row] >= 0) {
                assertThat(taken[columns[row]]).isFalse();
                taken[columns[row]] = true;
                sum += weights[row][columns[row]];
            }
        }
        return sum;
    }

    private static long heaviestFrom(int row, long[][] weights, boolean[] taken) {
        if (row == weights.length) {
            return 0;
        }
        long best = heaviestFrom(row + 1, weights, taken);
        for (int column = 0; column < taken.length; column++) {
            if (!taken[column]) {
                taken[column] = true;
                best = Math.max(best, weights[row][column] + heaviestFrom(row + 1, weights, taken));
                taken[column] = false;
            }
        }
        return best;
    }
}
