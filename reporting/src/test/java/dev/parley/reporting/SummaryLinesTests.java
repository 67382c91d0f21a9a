package dev.parley.reporting;

import static dev.parley.reporting.Transcripts.TEST;
import static dev.parley.reporting.Transcripts.conversation;
import static dev.parley.reporting.Transcripts.turn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reporting.figures.Figures;
import dev.parley.reporting.figures.OutcomeCount;
import dev.parley.reporting.figures.Percentiles;
import dev.parley.reporting.figures.Tokens;
import dev.parley.transcript.Conversation;
import dev.parley.transcript.Outcome;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryLinesTests {

    private static final Conversation PASSED =
            conversation(turn(0, "Hi", Outcome.PASSED), turn(1, "Bye", Outcome.PASSED));

    @Test
    void a_conversation_says_how_it_ended_and_counts_its_turns() {
        assertThat(JsonLine.of(SummaryLines.ofConversation(TEST, PASSED)))
                .isEqualTo(
                        "{\"type\":\"conversation\","
                                + "\"id\":\"shop.OrderTests#answers(dev.parley.Conversations)/memory\","
                                + "\"test\":\"shop.OrderTests#answers(dev.parley.Conversations)\","
                                + "\"conversation\":\"memory\",\"place\":\"shop.yaml:9:3\",\"outcome\":\"passed\",\"turns\":2}");
    }

    @Test
    void a_conversation_says_which_check_of_its_own_failed() {
        Conversation failed = PASSED.atBest(new Outcome.Failed("too many words", Optional.empty()));
        assertThat(JsonLine.of(SummaryLines.ofConversation(TEST, failed)))
                .isEqualTo("{\"type\":\"conversation\","
                        + "\"id\":\"shop.OrderTests#answers(dev.parley.Conversations)/memory\","
                        + "\"test\":\"shop.OrderTests#answers(dev.parley.Conversations)\","
                        + "\"conversation\":\"memory\",\"place\":\"shop.yaml:9:3\",\"outcome\":\"failed\","
                        + "\"reason\":\"too many words\",\"turns\":2}");
    }

    @Test
    void a_test_says_its_figures() {
        Figures figures = new Figures(
                new OutcomeCount(20, 1, 2, 1),
                2,
                43,
                new Tokens(12_345, 678, 41),
                times(12, 340),
                times(20, 1_500),
                Duration.ofSeconds(70));
        assertThat(JsonLine.of(SummaryLines.ofTest(TEST, figures)))
                .isEqualTo("{\"type\":\"test\",\"test\":\"shop.OrderTests#answers(dev.parley.Conversations)\","
                        + "\"turns\":24,\"outcomes\":{\"passed\":20,\"failed\":1,\"aborted\":2,\"errored\":1},"
                        + "\"missing_tool_calls\":2,\"requests\":43,"
                        + "\"usage\":{\"requests\":41,\"prompt_tokens\":12345,\"completion_tokens\":678},"
                        + "\"ttft_ms\":{\"p50\":12.000,\"p95\":340.000},"
                        + "\"latency_ms\":{\"p50\":20.000,\"p95\":1500.000},\"wall_ms\":70000.000}");
    }

    @Test
    void a_test_leaves_out_times_that_nobody_measured() {
        Figures figures = new Figures(
                new OutcomeCount(0, 0, 1, 0),
                0,
                0,
                new Tokens(0, 0, 0),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO);
        assertThat(SummaryLines.ofTest(TEST, figures)).doesNotContainKeys("ttft_ms", "latency_ms");
    }

    private static Optional<Percentiles> times(long p50, long p95) {
        return Optional.of(new Percentiles(Duration.ofMillis(p50), Duration.ofMillis(p95)));
    }
}
