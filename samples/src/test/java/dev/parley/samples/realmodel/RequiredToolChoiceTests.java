package dev.parley.samples.realmodel;

import static dev.parley.chat.ToolChoice.REQUIRED;
import static dev.parley.transcript.StepKind.TOOL_RESPONSE_INJECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.Endpoint;
import dev.parley.chat.Exchange;
import dev.parley.transcript.Step;
import dev.parley.transcript.Turn;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.DynamicNode;

/** The server has to call: the call is made, it is valid, {@link WeatherTools} answers it, and the result goes back. */
@RealModel
class RequiredToolChoiceTests {

    @ConversationTest(dataset = "weather.yaml", tools = WeatherTools.class, toolChoice = REQUIRED)
    Stream<DynamicNode> streamed(Conversations conversations) {
        return checked(conversations);
    }

    @ConversationTest(dataset = "weather.yaml", tools = WeatherTools.class, toolChoice = REQUIRED)
    @Endpoint(stream = false)
    Stream<DynamicNode> in_one_piece(Conversations conversations) {
        return checked(conversations);
    }

    private static Stream<DynamicNode> checked(Conversations conversations) {
        return conversations
                .eachTurn(RequiredToolChoiceTests::sendsResultsBack)
                .turn(1, RequiredToolChoiceTests::keepsResultInHistory)
                .tests();
    }

    private static void sendsResultsBack(Turn turn) {
        turn.steps().stream()
                .filter(step -> step.kind() == TOOL_RESPONSE_INJECTION)
                .forEach(step -> assertThatMessagesOf(step)
                        .last()
                        .extracting("content")
                        .asString()
                        .contains("\"temperature\":"));
    }

    private static void keepsResultInHistory(Turn turn) {
        assertThatMessagesOf(turn.steps().get(0))
                .extracting("role")
                .containsExactly("user", "assistant", "tool", "assistant", "user");
    }

    private static ListAssert<Object> assertThatMessagesOf(Step step) {
        Exchange exchange = step.exchange().orElseThrow();
        return assertThat(exchange.requestBody()).extractingByKey("messages", LIST);
    }
}
