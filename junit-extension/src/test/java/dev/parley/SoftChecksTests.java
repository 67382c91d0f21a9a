package dev.parley;

import static dev.parley.assertj.ParleySoftAssertions.assertSoftly;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.assertj.ParleySoftAssertions;
import dev.parley.testkit.Run;
import dev.parley.testkit.ScriptedAnswer;
import dev.parley.testkit.ScriptedServer;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Soft assertions in checks: in a block of one check, or collected over a whole test method. */
class SoftChecksTests {

    private static final String TURN_0 = "paris · turn 0 · What is the weather in Paris?";
    private static final String TURN_1 = "paris · turn 1 · Thank you.";

    static class BlockTestCase {
        @ConversationTest(dataset = "paris.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations
                    .eachTurn(turn -> assertSoftly(softly -> {
                        softly.assertThat(turn).called("get_weather");
                        softly.assertThat(turn).replied("It rains.");
                    }))
                    .tests();
        }
    }

    @ExtendWith(SoftAssertionsExtension.class)
    static class InjectedTestCase {

        @InjectSoftAssertions
        @SuppressWarnings("NullAway.Init") // the extension sets it
        private ParleySoftAssertions softly;

        @ConversationTest(dataset = "paris.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations
                    .eachTurn(turn -> softly.assertThat(turn).replied("It snows."))
                    .tests();
        }
    }

    private static Run run(Class<?> testCase) throws IOException {
        try (ScriptedServer server = ScriptedServer.start(List.of(
                ScriptedAnswer.call("c1", "get_weather", "{\"city\":\"Paris\"}"),
                ScriptedAnswer.text("It rains."),
                ScriptedAnswer.text("Welcome.")))) {
            return Run.of(testCase, server);
        }
    }

    @Test
    void a_block_fails_its_own_turn_with_all_that_is_wrong() throws IOException {
        Run run = run(BlockTestCase.class);

        assertThat(run.leaves()).containsExactly(TURN_0 + ": passed", TURN_1 + ": failed");
        assertThat(run.message(TURN_1))
                .startsWith("paris · turn 1 · check failed ")
                .contains(
                        "expected the calls [get_weather] in this order",
                        "expected a reply that contains \"It rains.\"");
    }

    @Test
    void injected_ones_fail_the_method_once_all_leaves_have_run() throws IOException {
        Run run = run(InjectedTestCase.class);

        assertThat(run.leaves()).containsExactly(TURN_0 + ": passed", TURN_1 + ": passed");
        assertThat(run.message("plays"))
                .contains(
                        "[paris · turn 0] expected a reply that contains \"It snows.\", got \"It rains.\"",
                        "[paris · turn 1] expected a reply that contains \"It snows.\", got \"Welcome.\"");
    }
}
