package dev.parley.reporting.console;

import static dev.parley.reporting.TimedSteps.broken;
import static dev.parley.reporting.TimedSteps.streamed;
import static dev.parley.reporting.TimedSteps.whole;
import static dev.parley.reporting.TimedSteps.withoutCall;
import static dev.parley.reporting.Transcripts.TEST;
import static dev.parley.reporting.Transcripts.cancelled;
import static dev.parley.reporting.Transcripts.turn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.ToolCall;
import dev.parley.chat.Variant;
import dev.parley.reporting.TimedSteps;
import dev.parley.reporting.Transcripts;
import dev.parley.reporting.figures.RunFigures;
import dev.parley.transcript.Mark;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.PlayedPart;
import dev.parley.transcript.Step;
import dev.parley.transcript.TestId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a run looks like on the console, but for its last line. */
class SummaryTests {

    private static final TestId OTHER = new TestId("shop.RefundTests", "asks_before_it_refunds()");
    private static final TestId THIRD = new TestId("ThirdTests", "x");
    private static final Outcome MISSING =
            new Outcome.Failed("memory · turn 1 · missing tool call              shop.yaml:11\n  …", Optional.empty());
    private static final Outcome ERRORED = new Outcome.Errored(
            "memory · turn 2 · ERROR, not the model: HTTP 429 from http://model\n  …", new Exception());

    private final RunFigures run = new RunFigures();

    @Test
    void one_test_that_passed_is_one_row() {
        passed(TEST, streamed(0, 12, 20), streamed(20, 15, 34));
        passed(TEST, streamed(60, 11, 1_000 - 60));
        assertShown("""
                Parley           tokens              TTFT          latency
                turns  requests  prompt  completion    p50    p95    p50     p95    time  test
                    2         3   3,600         102  12 ms  15 ms  34 ms  940 ms  1.00 s  OrderTests.answers
                """);
    }

    @Test
    void nothing_is_said_of_tokens_but_that_nobody_counted_them() {
        passed(TEST, whole(0, 20), whole(20, 34));
        assertShown("""
                Parley           latency
                turns  requests    p50    p95   time  test
                    1         2  20 ms  34 ms  54 ms  OrderTests.answers
                tokens   0 of 2 requests reported usage
                """);
    }

    @Test
    void what_a_filter_leaves_out_is_told() {
        run.add(TEST, new PlayedPart(12, 40, "tags = smoke"));
        passed(TEST, whole(0, 20));
        assertShown("""
                Parley           latency
                turns  requests    p50    p95   time  test
                    1         1  20 ms  20 ms  20 ms  OrderTests.answers
                tokens   0 of 1 request reported usage
                part     12 of 40 conversations, by tags = smoke
                """);
    }

    @Test
    void what_no_call_exercised_is_told() {
        run.add(TEST, Transcripts.offering());
        run.addCoverage(TEST, Transcripts.offering());
        assertThat(Summary.lines(run))
                .contains(
                        "coverage  1 of 2 tools, 1 of 3 parameters, 0 of 2 values; never: order_status.kind, cancel_order");
    }

    @Test
    void of_several_tests_and_variants_each_row_counts_what_its_own_calls_exercised() {
        TestId small = TEST.in(new Variant(Map.of("model", "small")));
        TestId large = TEST.in(new Variant(Map.of("model", "large")));
        for (TestId test : List.of(small, large, OTHER)) {
            passed(test, whole(0, 20));
        }
        run.addCoverage(small, Transcripts.offering());
        run.addCoverage(large, Transcripts.offering(new ToolCall("call_2", "cancel_order", "{\"id\":\"A-17\"}")));
        assertShown("""
                Parley called                                latency
                turns   tools  parameters  values  requests    p50    p95   time  test
                    1  1 of 2      1 of 3  0 of 2         1  20 ms  20 ms  20 ms  OrderTests.answers [small]
                    1  1 of 2      1 of 3  0 of 2         1  20 ms  20 ms  20 ms  OrderTests.answers [large]
                    1       -           -       -         1  20 ms  20 ms  20 ms  RefundTests.asks_before_it_refunds
                    3  2 of 2      2 of 3  0 of 2         3  20 ms  20 ms  20 ms  total
                tokens   0 of 3 requests reported usage
                coverage  2 of 2 tools, 2 of 3 parameters, 0 of 2 values; never: order_status.kind
                """);
    }

    @Test
    void each_variant_of_a_test_has_a_row() {
        passed(TEST.in(new Variant(Map.of("model", "small"))), whole(0, 20));
        passed(TEST.in(new Variant(Map.of("model", "large"))), whole(0, 30));
        assertShown("""
                Parley           latency
                turns  requests    p50    p95   time  test
                    1         1  20 ms  20 ms  20 ms  OrderTests.answers [small]
                    1         1  30 ms  30 ms  30 ms  OrderTests.answers [large]
                    2         2  20 ms  30 ms  30 ms  total
                tokens   0 of 2 requests reported usage
                """);
    }

    @Test
    void several_tests_have_a_row_each_and_a_total() {
        passed(TEST, streamed(0, 12, 20), streamed(20, 15, 34));
        passed(OTHER, streamed(1_000, 31, 40));
        assertShown("""
                Parley           tokens              TTFT          latency
                turns  requests  prompt  completion    p50    p95    p50    p95    time  test
                    1         2   2,400          68  12 ms  15 ms  20 ms  34 ms   54 ms  OrderTests.answers
                    1         1   1,200          34  31 ms  31 ms  40 ms  40 ms   40 ms  RefundTests.asks_before_it_refunds
                    2         3   3,600         102  15 ms  31 ms  34 ms  40 ms  1.04 s  total
                """);
    }

    @Test
    void a_run_that_went_wrong_shows_where_to_look() {
        run.add(OTHER, turn(1, "Go", MISSING, withoutCall(MISSING)));
        passed(TEST, streamed(0, 12, 20), streamed(20, 15, 34));
        run.add(TEST, turn(1, "Go", MISSING, withoutCall(MISSING)));
        run.add(TEST, turn(2, "Go", ERRORED, broken(60, 30)));
        run.add(TEST, cancelled(3));
        passed(OTHER, whole(5_000, 75_000));
        assertShown("""
                Parley                                   calls              tokens              TTFT          latency
                turns  passed  failed  aborted  errored  missing  requests  prompt  completion    p50    p95    p50     p95        time
                RefundTests.asks_before_it_refunds
                    2       1       1        0        0        1         2   1,200          34  10 ms  10 ms  20 ms  75.0 s  1 min 20 s
                OrderTests.answers
                    4       1       1        1        1        1         4   3,600         102  12 ms  15 ms  20 ms   34 ms       90 ms
                total
                    6       2       2        1        1        2         6   4,800         136  10 ms  15 ms  20 ms  75.0 s  1 min 20 s
                Steps     TTFT          ITL         latency
                requests    p50    p95   p50   p95    p50     p95  step
                       3  12 ms  15 ms  0 ms  1 ms  34 ms  75.0 s  standard
                       2  10 ms  10 ms  0 ms  0 ms  20 ms   20 ms  client_tool_call
                tokens   4 of 6 requests reported usage
                RefundTests.asks_before_it_refunds
                slow     memory · turn 0  75.0 s  shop.yaml:10
                failed   memory · turn 1 · missing tool call  shop.yaml:11
                OrderTests.answers
                failed   memory · turn 1 · missing tool call  shop.yaml:11
                errored  memory · turn 2 · ERROR, not the model: HTTP 429 from http://model  shop.yaml:12
                """);
    }

    @Test
    void steps_of_several_kinds_have_a_table_of_their_own() {
        passed(TEST, TimedSteps.call(0, 300), streamed(300, 12, 672));
        assertShown("""
                Parley           tokens              TTFT          latency
                turns  requests  prompt  completion    p50    p95     p50     p95    time  test
                    1         2   1,200          34  12 ms  12 ms  300 ms  672 ms  972 ms  OrderTests.answers
                Steps     TTFT          ITL           latency
                requests    p50    p95    p50    p95     p50     p95  step
                       1  12 ms  12 ms  20 ms  20 ms  672 ms  672 ms  standard
                       1      -      -      -      -  300 ms  300 ms  client_tool_call
                tokens   1 of 2 requests reported usage
                """);
    }

    @Test
    void marks_are_counted_by_turns() {
        Step step = whole(0, 20);
        passed(
                TEST,
                new Step(
                        step.kind(),
                        step.outcome(),
                        Set.of(Mark.CONTENT_FILTER, Mark.REFUSED, Mark.MISSING_TOOL_CALL),
                        step.exchange(),
                        List.of()));
        assertThat(Summary.lines(run)).endsWith("marks    refused: 1 turn, content filter: 1 turn");
    }

    @Test
    void a_test_that_lacks_a_figure_of_the_others_shows_a_dash() {
        passed(TEST, streamed(0, 12, 20));
        passed(new TestId("FaqTests", "asks"), whole(20, 30));
        run.add(THIRD, cancelled(0));
        assertShown("""
                Parley                            tokens              TTFT          latency
                turns  passed  aborted  requests  prompt  completion    p50    p95    p50    p95   time  test
                    1       1        0         1   1,200          34  12 ms  12 ms  20 ms  20 ms  20 ms  OrderTests.answers
                    1       1        0         1       -           -      -      -  30 ms  30 ms  30 ms  FaqTests.asks
                    1       0        1         0       -           -      -      -      -      -      -  ThirdTests.x
                    3       2        1         2   1,200          34  12 ms  12 ms  20 ms  30 ms  50 ms  total
                tokens   1 of 2 requests reported usage
                """);
    }

    @Test
    void tests_that_are_called_the_same_are_told_apart() {
        passed(TEST, whole(0, 20));
        passed(new TestId("refund.OrderTests", "answers()"), whole(20, 20));
        assertThat(Summary.lines(run))
                .element(2)
                .asString()
                .endsWith("  shop.OrderTests#answers(dev.parley.Conversations)");
        assertThat(Summary.lines(run)).element(3).asString().endsWith("  refund.OrderTests#answers()");
    }

    @Test
    void the_slowest_turns_are_named_from_a_second_on() {
        IntStream.of(999, 1_000, 12_345, 2_000, 1_500)
                .forEach(duration -> run.add(TEST, turn(duration, "Go", Outcome.PASSED, whole(0, duration))));
        assertThat(Summary.lines(run))
                .endsWith(
                        "slow     memory · turn 12345  12.3 s  shop.yaml:12355",
                        "slow     memory · turn 2000  2.00 s  shop.yaml:2010",
                        "slow     memory · turn 1500  1.50 s  shop.yaml:1510");
    }

    @Test
    void failures_of_tests_that_ran_at_the_same_time_stand_together() {
        Outcome why = new Outcome.Failed("why", Optional.empty());
        run.add(TEST, turn(0, "Go", why));
        run.add(OTHER, turn(0, "Go", why));
        run.add(TEST, turn(1, "Go", why));
        assertThat(Summary.lines(run))
                .endsWith(
                        "OrderTests.answers",
                        "failed   memory · turn 0 · why  shop.yaml:10",
                        "failed   memory · turn 1 · why  shop.yaml:11",
                        "RefundTests.asks_before_it_refunds",
                        "failed   memory · turn 0 · why  shop.yaml:10");
    }

    @Test
    void ten_failures_are_named_and_the_others_counted() {
        IntStream.range(0, 1_013).forEach(index -> run.add(TEST, turn(index, "Go", MISSING)));
        assertThat(Summary.lines(run))
                .hasSize(14)
                .startsWith(
                        "Parley",
                        "turns  failed  requests  time  test",
                        "1,013   1,013         0     -  OrderTests.answers")
                .endsWith(
                        "failed   memory · turn 9 · memory · turn 1 · missing tool call shop.yaml:11 …  shop.yaml:19",
                        "         … and 1,003 more");
    }

    private void passed(TestId test, Step... steps) {
        run.add(test, turn(0, "Go", Outcome.PASSED, steps));
    }

    private void assertShown(String lines) {
        assertThat(String.join("\n", Summary.lines(run)) + "\n").isEqualTo(lines);
    }
}
