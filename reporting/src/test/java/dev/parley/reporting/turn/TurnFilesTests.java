package dev.parley.reporting.turn;

import static dev.parley.reporting.Transcripts.text;
import static dev.parley.reporting.Transcripts.toolTurn;
import static dev.parley.reporting.Transcripts.turn;
import static dev.parley.reporting.Transcripts.unanswered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.Exchange;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Turn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnFilesTests {

    private static final String STREAMED = "{\"stream\": true}";

    private static List<String> names(Exchange exchange) {
        return TurnFiles.of(exchange, "1").stream().map(TurnFile::name).toList();
    }

    private static TurnFile file(Exchange exchange, String name) {
        return TurnFiles.of(exchange, "1").stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_streamed_request_has_its_answer_put_together_and_its_stream_as_it_came() {
        Exchange exchange = Played.answered(STREAMED, text("Hi."));

        assertThat(names(exchange)).containsExactly("1 request.json", "1 answer.json", "1 stream.txt", "1 curl.sh");
        assertThat(file(exchange, "1 request.json"))
                .isEqualTo(new TurnFile("1 request.json", "application/json", "json", "{\n  \"stream\": true\n}"));
        assertThat(file(exchange, "1 answer.json").content())
                .isEqualTo("{\n  \"text\": \"Hi.\",\n  \"finish_reason\": \"stop\"\n}");
        assertThat(file(exchange, "1 stream.txt"))
                .isEqualTo(new TurnFile("1 stream.txt", "text/plain", "txt", "data: [DONE]\n\n"));
        assertThat(file(exchange, "1 curl.sh").mediaType()).isEqualTo("text/plain");
    }

    @Test
    void an_answer_in_one_piece_is_shown_as_the_server_sent_it() {
        Exchange exchange = Played.raw("{}", "{\"choices\":[{\"index\":0}]}");

        assertThat(names(exchange)).containsExactly("1 request.json", "1 answer.json", "1 curl.sh");
        assertThat(file(exchange, "1 answer.json").content()).isEqualTo("""
                {
                  "choices": [
                    {
                      "index": 0
                    }
                  ]
                }""");
    }

    @Test
    void what_is_no_json_is_kept_as_it_came() {
        Exchange exchange = Played.raw("{}", "<h1>Bad Gateway</h1>");

        assertThat(names(exchange)).containsExactly("1 request.json", "1 answer.txt", "1 curl.sh");
        assertThat(file(exchange, "1 answer.txt").content()).isEqualTo("<h1>Bad Gateway</h1>");
    }

    @Test
    void a_stream_that_broke_off_before_an_answer_is_a_stream_all_the_same() {
        assertThat(names(Played.raw(STREAMED, "data: {\"cho")))
                .containsExactly("1 request.json", "1 stream.txt", "1 curl.sh");
    }

    @Test
    void where_nothing_came_back_there_is_no_answer() {
        assertThat(names(unanswered())).containsExactly("1 request.json", "1 curl.sh");
    }

    @Test
    void half_of_a_surrogate_pair_survives_as_an_escape() {
        Exchange exchange = Played.raw("{\"prompt\": \"\\ud83d!\"}", "");

        assertThat(file(exchange, "1 request.json").content()).isEqualTo("{\n  \"prompt\": \"\\ud83d!\"\n}");
    }

    @Test
    void a_turn_has_its_transcript_and_where_there_is_one_a_comparison() {
        Outcome failed = new Outcome.Failed("wrong reply", Optional.of(new Outcome.Difference("a", "b")));
        Turn turn = turn(0, "Hi", failed);

        assertThat(TurnFiles.of(toolTurn())).extracting(TurnFile::name).containsExactly("transcript.html");
        assertThat(TurnFiles.of(turn))
                .containsExactly(
                        new TurnFile("transcript.html", "text/html", "html", TranscriptHtml.of(turn)),
                        new TurnFile(
                                "expected and actual.html",
                                "text/html",
                                "html",
                                ComparisonHtml.of("memory · turn 0", new Outcome.Difference("a", "b"))));
    }
}
