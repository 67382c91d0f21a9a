package dev.parley.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.RequestAim;
import dev.parley.chat.ToolDefinition;
import dev.parley.testkit.TestSays;
import dev.parley.testkit.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the requests of a turn offer, one after another: tools, tool choice, the target of output tokens. */
class OffersTests {

    private static final String TARGET = "\"output_tokens_count_0\": 8";
    private static final String TOOL_TURN = "{\"prompt_0\": \"a\", \"tools_0\": [{\"name\": \"f\"}], " + TARGET + "}";
    private static final String OPEN_TURN =
            "{\"prompt_0\": \"a\", " + TARGET + ", \"prompt_1\": \"b\", \"tools_1\": [{\"name\": \"g\"}]}";

    /** Returns the offers of a row's first turn: of its first request and after each round up to one too many. */
    private static List<String> offers(TestSays says, String row) {
        PlannedTurn turn =
                new Planner(says.settings()).plan(Written.row(row)).turns().get(0);
        List<String> offers = new ArrayList<>();
        offers.add(words(turn.firstOffer()));
        for (int round = 1; round <= turn.loop().maxRounds(); round++) {
            offers.add(words(turn.offerAfterRound(round)));
        }
        return offers;
    }

    private static String words(Offer offer) {
        String tools = offer.tools().stream().map(ToolDefinition::name).collect(Collectors.joining(" "));
        return (tools.isEmpty() ? "no tools" : tools + ", " + offer.choice())
                + (offer.aim() == RequestAim.TOOL_CALL ? ", wants a call" : "")
                + (offer.outputTokens().isPresent()
                        ? ", " + offer.outputTokens().getAsInt() + " tokens"
                        : "");
    }

    @Test
    void after_one_round_the_result_goes_without_tools_and_with_the_target() {
        assertThat(offers(new TestSays().maxRounds(1), TOOL_TURN))
                .containsExactly("f, auto, wants a call", "no tools, 8 tokens");
    }

    @Test
    void before_the_last_round_the_tools_go_out_again() {
        assertThat(offers(new TestSays().maxRounds(2), TOOL_TURN))
                .containsExactly("f, auto, wants a call", "f, auto, wants a call", "no tools, 8 tokens");
    }

    @Test
    void nine_of_ten_results_go_with_the_tools() {
        List<String> offers = offers(new TestSays().maxRounds(10), TOOL_TURN);

        assertThat(offers.subList(0, 10)).containsOnly("f, auto, wants a call");
        assertThat(offers.subList(10, offers.size())).containsExactly("no tools, 8 tokens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"required", "f"})
    void a_forcing_choice_is_for_the_first_request_alone(String choice) {
        TestSays says = new TestSays().maxRounds(2).choice(TestSays.selection(choice));

        assertThat(offers(says, TOOL_TURN))
                .containsExactly(
                        "f, " + TestSays.selection(choice) + ", wants a call",
                        "f, auto, wants a call",
                        "no tools, 8 tokens");
    }

    @Test
    void a_turn_that_expects_nothing_keeps_its_target() {
        assertThat(offers(new TestSays().maxRounds(2), OPEN_TURN))
                .containsExactly(
                        "order_status cancel_order, auto, 8 tokens",
                        "order_status cancel_order, auto, wants a call",
                        "no tools, 8 tokens");
    }

    @Test
    void a_turn_under_none_keeps_its_target_and_carries_its_tools() {
        TestSays says = new TestSays().choice(TestSays.selection("none"));

        assertThat(offers(says, TOOL_TURN).get(0)).isEqualTo("f, none, 8 tokens");
    }

    @Test
    void a_turn_without_a_target_has_none_in_any_request() {
        assertThat(offers(new TestSays().maxRounds(1), "{\"prompt_0\": \"a\", \"tools_0\": [{\"name\": \"f\"}]}"))
                .containsExactly("f, auto, wants a call", "no tools");
    }
}
