package dev.parley.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.ToolDefinition;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenResult;
import dev.parley.dataset.WrittenResults;
import dev.parley.dataset.WrittenTurn;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows as GuideLLM reads them. */
class UpstreamRowsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "column-aliases.jsonl",
                "empty-cells.jsonl",
                "results-by-function.jsonl",
                "results-by-position.jsonl",
                "sparse-tools-as-text.jsonl"
            })
    void read_without_faults(String name) throws URISyntaxException {
        assertThat(Checked.resource(name).faults()).isEmpty();
    }

    @Test
    void names_of_columns_may_differ_in_case_and_separator() throws URISyntaxException {
        WrittenConversation conversation =
                Checked.resource("column-aliases.jsonl").conversation();

        assertThat(conversation.system()).contains("Sys");
        assertThat(conversation.turns())
                .extracting(turn -> turn.user().orElseThrow())
                .containsExactly("one", "two");
        assertThat(conversation.turns())
                .extracting(WrittenTurn::outputTokens)
                .containsExactly(OptionalInt.empty(), OptionalInt.of(7));
        assertThat(conversation.turns().get(1).results())
                .isEqualTo(new WrittenResults.ByPosition(List.of(new WrittenResult.Content("rain"))));
    }

    @Test
    void turns_whose_cells_are_all_empty_vanish() throws URISyntaxException {
        assertThat(Checked.resource("empty-cells.jsonl").conversations())
                .extracting(conversation -> conversation.turns().stream()
                        .map(turn -> turn.index() + " from " + turn.column().orElseThrow())
                        .toList())
                .containsExactly(List.of("0 from 0", "1 from 2"), List.of("0 from 0"));
    }

    @Test
    void empty_cells_are_absent() throws URISyntaxException {
        WrittenTurn turn = Checked.resource("empty-cells.jsonl")
                .conversations()
                .get(0)
                .turns()
                .get(0);

        assertThat(turn.tools()).isEmpty();
        assertThat(turn.results()).isEqualTo(WrittenResults.NONE);
        assertThat(turn.toolChoice()).isEmpty();
        assertThat(turn.expectation()).isEmpty();
    }

    @Test
    void an_object_holds_results_by_function() throws URISyntaxException {
        WrittenResults results =
                Checked.resource("results-by-function.jsonl").turn().results();

        assertThat(results.find("get_weather", 4, 3)).contains(new WrittenResult.Content("{\"temp\":21}"));
        assertThat(results.find("get_data", 0, 0)).isEmpty();
    }

    @Test
    void a_list_holds_results_by_position() throws URISyntaxException {
        assertThat(Checked.resource("results-by-position.jsonl").turn().results())
                .isEqualTo(new WrittenResults.ByPosition(List.of(
                        new WrittenResult.Content("{\"temp\":21,\"wind\":[1,2]}"),
                        new WrittenResult.Content("42"),
                        new WrittenResult.Content("true"))));
    }

    @Test
    void a_text_is_one_result_even_if_it_holds_json() throws URISyntaxException {
        assertThat(Checked.resource("sparse-tools-as-text.jsonl").turn().results())
                .isEqualTo(new WrittenResults.ByPosition(List.of(new WrittenResult.Content("{\"temp\": 21}"))));
    }

    @Test
    void tools_may_be_json_text_and_stay_with_their_turn() throws URISyntaxException {
        assertThat(Checked.resource("sparse-tools-as-text.jsonl").conversation().turns())
                .extracting(turn -> turn.tools()
                        .map(tools -> tools.stream().map(ToolDefinition::name).toList()))
                .containsExactly(
                        Optional.of(List.of("get_weather", "send_mail")),
                        Optional.empty(),
                        Optional.of(List.of("send_mail")),
                        Optional.empty());
    }
}
