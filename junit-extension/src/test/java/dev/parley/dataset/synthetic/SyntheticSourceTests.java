package dev.parley.dataset.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.parley.chat.ToolDefinition;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenResults;
import dev.parley.dataset.WrittenTurn;
import dev.parley.input.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SyntheticSourceTests {

    private static final ToolDefinition OTHER = ToolDefinition.of("order_status", Optional.empty(), Map.of());

    private static WrittenConversation first(Given given) {
        return given.conversations().get(0);
    }

    private static WrittenTurn turn(int index, Given given) {
        return first(given).turns().get(index);
    }

    /** A change of these texts is a change of everybody's conversations: say it in the changelog. */
    @Test
    void the_texts_are_the_same_on_every_machine() {
        assertThat(Parts.of(Given.ALL.with("conversations", "1").with("turns", "2")))
                .containsExactly(
                        entry("output 0.0", "OptionalInt[35]"),
                        entry("output 0.1", "OptionalInt[41]"),
                        entry(
                                "prefix 0",
                                "0: Every old office brings one team before your foreign garden. Your early group"),
                        entry(
                                "prompt 0.0",
                                "0.0 Every narrow company holds every forest around the quiet building. The early answer"
                                        + " follows another village before another long company. One final question"
                                        + " opens your project with this direct island. Each young island"),
                        entry(
                                "prompt 0.1",
                                "0.1 Every modern report supports that engine around another single forest. The old village"
                                        + " explains that message with another single record. That young office includes"
                                        + " your summer under another"),
                        entry(
                                "result 0.0",
                                "{\"result\":\"Every large music covers each bridge after another new winter. One modern record"
                                        + " opens one music with that old train.\"}"),
                        entry(
                                "result 0.1",
                                "{\"result\":\"Each old company needs our report with their recent teacher. The small machine"
                                        + " keeps each\"}"),
                        entry("think 0.0", "PT0S"),
                        entry("think 0.1", "PT1.668S"));
    }

    @Test
    void conversations_and_turns_are_numbered() {
        List<WrittenConversation> conversations = Given.ALL.conversations();

        assertThat(conversations).extracting(WrittenConversation::id).containsExactly("synthetic-0", "synthetic-1");
        assertThat(conversations.get(1).turns())
                .extracting(turn -> turn.place().toString())
                .containsExactly("@Synthetic:2:1", "@Synthetic:2:2", "@Synthetic:2:3");
    }

    @Test
    void the_tags_say_how_tokens_were_counted() {
        assertThat(first(Given.ALL).tags()).containsExactly("synthetic", "tokens-estimate");
    }

    @Test
    void each_prompt_begins_with_numbers_that_no_other_has() {
        assertThat(Given.ALL.conversations().stream()
                        .flatMap(conversation -> conversation.turns().stream())
                        .map(turn -> turn.userText().orElseThrow().split(" ", 2)[0]))
                .containsExactly("0.0", "0.1", "0.2", "1.0", "1.1", "1.2");
    }

    @Test
    void a_prompt_is_never_shorter_than_its_numbers() {
        assertThat(turn(2, Given.ALL.with("promptTokens", "1")).userText()).contains("0.2");
    }

    @Test
    void the_first_turn_has_sizes_of_its_own() {
        Given given = Given.ALL
                .with("promptTokens", "20")
                .with("firstPromptTokens", "300")
                .with("outputTokens", "30")
                .with("firstOutputTokens", "7");

        assertThat(first(given).turns())
                .extracting(turn -> TokenCounter.ESTIMATE.count(turn.userText().orElseThrow()))
                .containsExactly(300, 20, 20);
        assertThat(first(given).turns())
                .extracting(turn -> turn.outputTokens().orElseThrow())
                .containsExactly(7, 30, 30);
    }

    @Test
    void nobody_thinks_before_the_first_turn() {
        assertThat(first(Given.ALL.with("thinkTime", "2s")).turns())
                .extracting(WrittenTurn::thinkTime)
                .containsExactly(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    @Test
    void conversations_take_the_system_prompts_in_turn() {
        List<Optional<String>> prompts = Given.ALL.with("conversations", "5").conversations().stream()
                .map(WrittenConversation::system)
                .toList();

        assertThat(prompts.stream().distinct()).hasSize(2);
        assertThat(prompts.get(4)).isEqualTo(prompts.get(0)).isNotEqualTo(prompts.get(1));
    }

    @Test
    void nothing_is_generated_that_has_no_size() {
        Given given = Given.ALL
                .with("outputTokens", "")
                .with("toolResultTokens", "")
                .with("prefixTokens", "")
                .with("thinkTime", "");

        assertThat(first(given).system()).isEmpty();
        assertThat(turn(1, given).outputTokens()).isEmpty();
        assertThat(turn(1, given).results()).isEqualTo(WrittenResults.NONE);
        assertThat(turn(1, given).thinkTime()).isZero();
    }

    @Test
    void a_result_has_at_least_one_word() {
        assertThat(Parts.result(turn(0, Given.ALL.with("toolResultTokens", "1"))))
                .matches("\\{\"result\":\"[A-Z][a-z]+\"}");
    }

    @Test
    void a_result_is_an_object_of_the_size_as_a_whole() {
        String result = Parts.result(turn(0, Given.ALL.with("toolResultTokens", "12")));

        assertThat(result).matches("\\{\"result\":\"[A-Za-z .]+\"}");
        assertThat(TokenCounter.ESTIMATE.count(result)).isEqualTo(12);
    }

    @Test
    void tools_of_the_test_are_offered_instead_of_the_generated_one() {
        SyntheticTools none = SyntheticTools.of(List.of(), List.of());
        SyntheticTools declared = SyntheticTools.of(List.of(OTHER), List.of());

        assertThat(none.own()).contains(List.of(SyntheticTools.GET_DATA));
        assertThat(declared.own()).isEmpty();
        assertThat(declared.answered()).containsExactly("order_status");
    }

    @Test
    void calls_that_a_java_method_answers_get_no_generated_result() {
        ToolDefinition file = ToolDefinition.of("find_book", Optional.empty(), Map.of());

        SyntheticTools tools = SyntheticTools.of(List.of(OTHER, file), List.of(OTHER));
        WrittenResults results = new SyntheticSource(Given.ALL.settings(), tools)
                .conversations()
                .findFirst()
                .orElseThrow()
                .turns()
                .get(0)
                .results();

        assertThat(results.find("order_status", 0, 0)).isEmpty();
        assertThat(results.find("find_book", 0, 0)).isPresent().isEqualTo(results.find("find_book", 3, 2));
    }

    @Test
    void a_check_sees_what_is_played() {
        SyntheticSource source = new SyntheticSource(Given.ALL.settings(), SyntheticTools.of(List.of(), List.of()));
        List<WrittenConversation> seen = new ArrayList<>();
        Faults faults = new Faults();

        source.check(faults, seen::add);

        assertThat(faults.none()).isTrue();
        assertThat(seen).isEqualTo(source.conversations().toList()).hasSize(2);
    }
}
