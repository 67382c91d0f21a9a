package dev.parley.play;

import static dev.parley.testkit.Answers.call;
import static dev.parley.testkit.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.Answer;
import dev.parley.dataset.WrittenConversation;
import dev.parley.match.CallRules;
import dev.parley.match.Expectation;
import dev.parley.match.Mismatch;
import dev.parley.testkit.ScriptedModel;
import dev.parley.testkit.Written;
import dev.parley.transcript.Turn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A turn whose calls somebody else's rules judge. */
class JudgedByRulesTests {

    private static final Answer AGAINST_THE_SCHEMA = call("c1", "order_status", "{\"id\":17}");

    private static Turn played(ScriptedModel model, CallRules rules) {
        WrittenConversation written = Written.turns("{user: Go}");
        Expectation expectation = Expectation.NOTHING.judgedBy(rules);
        return Stage.of(
                        model,
                        written.withTurns(List.of(written.turns().get(0).withExpectation(Optional.of(expectation)))))
                .turns()
                .get(0);
    }

    @Test
    void no_call_is_held_against_the_tools_schema() {
        ScriptedModel model = ScriptedModel.of(AGAINST_THE_SCHEMA, text("Shipped."));

        Turn turn = played(model, conduct -> List.of());

        assertThat(turn.outcome().word()).isEqualTo("passed");
        assertThat(turn.reply()).isEqualTo("Shipped.");
    }

    @Test
    void the_turn_has_one_round_of_calls() {
        ScriptedModel model = ScriptedModel.of(AGAINST_THE_SCHEMA, text("Shipped."));

        played(model, conduct -> List.of());

        assertThat(model.requests()).hasSize(2);
        assertThat(model.requests().get(0).tools()).hasSize(2);
        assertThat(model.requests().get(1).tools()).isEmpty();
    }

    @Test
    void what_the_rules_say_fails_the_turn() {
        ScriptedModel model = ScriptedModel.of(AGAINST_THE_SCHEMA, text("Shipped."));

        Turn turn = played(
                model,
                conduct -> List.of(new Mismatch(
                        "wrong by the rules", List.of(conduct.calls().size() + " call made"), "none", "one")));

        assertThat(turn.outcome().reason()).isEqualTo("""
                memory · turn 0 · wrong by the rules                                    shop.yaml:4
                  1 call made
                  transcript
                    user    Go
                    model   order_status({"id":17})
                    result  {"status": "ok"}
                    model   Shipped.""");
    }
}
