package dev.parley.samples;

import static dev.parley.chat.ResultsSent.WITH_NEXT_TURN;
import static dev.parley.chat.ToolLoopMode.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.SimulatedModel;
import dev.parley.ToolLoop;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** Who runs the tools, and when their results are sent. */
@SimulatedModel
class ToolLoopTests {

    @ToolLoop(mode = SERVER)
    @ConversationTest(dataset = "status-questions.yaml")
    Stream<DynamicNode> the_server_runs_the_tools(Conversations conversations) {
        return conversations
                .eachTurn(turn -> assertThat(turn.calls()).isEmpty())
                .tests();
    }

    @ToolLoop(results = WITH_NEXT_TURN)
    @ConversationTest(dataset = "status-questions.yaml", tools = ShopTools.class)
    Stream<DynamicNode> results_go_with_the_next_turn(Conversations conversations) {
        return conversations
                .eachTurn(turn -> assertThat(turn.steps()).hasSize(1))
                .tests();
    }
}
