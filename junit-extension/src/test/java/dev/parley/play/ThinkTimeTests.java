package dev.parley.play;

import static dev.parley.testkit.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.ToolChoice;
import dev.parley.testkit.ScriptedModel;
import dev.parley.testkit.TestSays;
import dev.parley.transcript.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The time that a user thinks before a turn. */
class ThinkTimeTests {

    private static final String[] TURNS = {
        "{user: Hello, expect: {calls: []}}",
        "{user: And?, think_time: 1.5}",
        "{user: Well., think_time: 20ms}",
        "{user: Bye.}"
    };

    private final List<String> seen = new ArrayList<>();

    private static ScriptedModel model() {
        return ScriptedModel.of(text("Hi."), text("So?"), text("Well."), text("Bye."));
    }

    private Stage stage(ScriptedModel model) {
        return Stage.of(model, TURNS)
                .says(new TestSays().choice(ToolChoice.AUTO))
                .pause(time -> seen.add(time + " after " + model.requests().size()));
    }

    @Test
    void passes_before_the_turn_that_has_it() {
        List<Turn> turns = stage(model()).turns();

        assertThat(seen).containsExactly("PT1.5S after 1", "PT0.02S after 2");
        assertThat(Stage.outcomes(turns)).isEqualTo("passed passed passed passed");
    }

    @Test
    void is_no_part_of_a_turns_duration() {
        List<Duration> unhurried =
                stage(model()).turns().stream().map(Turn::duration).toList();

        assertThat(unhurried).doesNotContain(Duration.ofMillis(1500)).allMatch(unhurried.get(0)::equals);
    }

    @Test
    void passes_once_for_turns_that_a_later_one_brings_with_it() {
        ConversationPlay play = stage(model()).play();

        play.turn(3);
        play.turn(1);

        assertThat(seen).containsExactly("PT1.5S after 1", "PT0.02S after 2");
    }

    @Test
    void does_not_pass_in_a_conversation_that_has_stopped() {
        ScriptedModel model = new ScriptedModel().fails("HTTP 500", Optional.empty());

        stage(model).turns();

        assertThat(seen).isEmpty();
    }

    @Test
    void an_interrupt_ends_it_with_the_conversation() {
        ScriptedModel model = model();
        List<Turn> turns = Stage.of(model, TURNS)
                .pause(time -> {
                    throw new InterruptedException("run cancelled");
                })
                .turns();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(model.requests()).hasSize(1);
        assertThat(Stage.outcomes(turns)).isEqualTo("passed errored aborted aborted");
        assertThat(turns.get(1).outcome().reason()).startsWith("""
                memory · turn 1 · ERROR, not the model: the user's think time broke off""");
    }
}
