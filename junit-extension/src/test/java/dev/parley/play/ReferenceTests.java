package dev.parley.play;

import static dev.parley.testkit.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testkit.ScriptedModel;
import dev.parley.testkit.TestSays;
import dev.parley.testkit.Written;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Turn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a recorded chat answered then: kept beside what is answered now, and never compared. */
class ReferenceTests {

    private static final String ROW = """
            {"id": "chat", "messages": [
             {"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Hello!"},
             {"role": "user", "content": "Bye"}]}""".replace("\n", "");

    @Test
    void a_turn_knows_the_answer_that_was_recorded() {
        List<Turn> turns = Stage.of(ScriptedModel.of(text("Welcome."), text("Bye.")), Written.row(ROW))
                .says(new TestSays().choice(TestSays.selection("none")))
                .turns();

        assertThat(turns).extracting(turn -> turn.reference().orElse("none")).containsExactly("Hello!", "none");
        assertThat(turns).extracting(Turn::reply).containsExactly("Welcome.", "Bye.");
        assertThat(turns).extracting(Turn::outcome).containsOnly(Outcome.PASSED);
    }

    @Test
    void a_turn_that_was_not_played_knows_it_too() {
        ScriptedModel model = ScriptedModel.of().fails("HTTP 500", Optional.empty());

        assertThat(Stage.of(model, Written.row(ROW)).turns().get(0).reference()).contains("Hello!");
    }
}
