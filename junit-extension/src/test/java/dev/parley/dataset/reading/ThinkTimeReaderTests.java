package dev.parley.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataset.WrittenTurn;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThinkTimeReaderTests {

    @TempDir
    private Path folder;

    private Checked turns(String... turns) throws IOException {
        return Checked.text(
                folder, "shop.yaml", "conversations:\n- id: memory\n  turns:\n  - " + String.join("\n  - ", turns));
    }

    private Checked row(String json) throws IOException {
        return Checked.text(folder, "rows.jsonl", json);
    }

    @ParameterizedTest
    @CsvSource({"2, PT2S", "0.25, PT0.25S", "0, PT0S", "'\"1.5\"', PT1.5S", "200ms, PT0.2S", "2m, PT2M", "null, PT0S"})
    void is_a_number_of_seconds_or_a_time_with_its_unit(String written, String time) throws IOException {
        assertThat(turns("user: Hello", "{user: And?, think_time: " + written + "}")
                        .conversation()
                        .turns()
                        .get(1)
                        .thinkTime())
                .hasToString(time);
    }

    @ParameterizedTest
    @CsvSource({"-1, -1", "true, true", "601, 601", "0.0001, 0.0001", "soon, '\"soon\"'", "[2], '[2]'"})
    void what_is_no_time(String written, String shown) throws IOException {
        assertThat(turns("user: Hello", "{user: And?, think_time: " + written + "}")
                        .faults())
                .isEqualTo("\"think_time\" is " + shown + " at shop.yaml:5:30, conversation \"memory\", turn 1; write a"
                        + " number of seconds, or a time of at most 10m such as 200ms, 1.5s or 2m");
    }

    @Test
    void the_example_of_the_guide() throws URISyntaxException {
        assertThat(Checked.resource("someone-who-thinks.yaml").conversation().turns())
                .extracting(WrittenTurn::thinkTime)
                .asString()
                .isEqualTo("[PT0S, PT1.5S]");
    }

    @Test
    void the_first_turn_has_none() throws IOException {
        assertThat(turns("{user: Hello, think_time: 2}").faults())
                .isEqualTo(
                        "\"think_time\" stands on turn 0, which comes first at shop.yaml:4:31, conversation \"memory\","
                                + " turn 0; move it to a later turn");
    }

    @Test
    void a_column_speaks_of_the_time_before_its_turn() throws IOException {
        assertThat(row("{\"prompt_0\": \"a\", \"prompt_1\": \"b\", \"think_time_1\": 2}")
                        .conversation()
                        .turns())
                .extracting(WrittenTurn::thinkTime)
                .asString()
                .isEqualTo("[PT0S, PT2S]");
    }

    @Test
    void upstreams_column_speaks_of_the_time_after_its_turn() throws IOException {
        assertThat(row("{\"prompt_0\": \"a\", \"prompt_1\": \"b\", \"prompt_2\": \"c\", \"requeue_delay_0\": 2,"
                                + " \"requeue_delay_2\": 0.5}")
                        .conversation()
                        .turns())
                .extracting(WrittenTurn::thinkTime)
                .asString()
                .isEqualTo("[PT0S, PT2S, PT0S]");
    }

    @Test
    void a_bad_delay_is_a_fault_on_the_last_turn_too() throws IOException {
        assertThat(row("{\"prompt_0\": \"a\", \"requeue_delay_0\": -2}").faults())
                .isEqualTo("\"requeue_delay_0\" is -2 at rows.jsonl:1:38, turn 0, column requeue_delay_0;"
                        + " write a number of seconds, or a time of at most 10m such as 200ms, 1.5s or 2m");
    }

    @Test
    void both_at_once() throws IOException {
        assertThat(row("{\"prompt_0\": \"a\", \"requeue_delay_0\": 2, \"prompt_1\": \"b\", \"think_time_1\": 2}")
                        .faults())
                .isEqualTo(
                        "\"think_time_1\" stands behind the requeue_delay of the turn before at rows.jsonl:1:74, turn 1,"
                                + " column think_time_1; keep one of them");
    }
}
