package dev.parley.samples.guidellm;

import static dev.parley.chat.Api.RESPONSES;
import static dev.parley.chat.MissingToolCall.CONTINUE;
import static dev.parley.chat.ToolChoice.REQUIRED;
import static dev.parley.chat.ToolsOffered.TOOL_TURNS;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.Endpoint;
import dev.parley.ToolLoop;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;

/**
 * What GuideLLM plays too, in its shape on the wire, for {@code samples/guidellm/run.sh}, which compares the requests of both.
 * The model's name says which dataset a request belongs to.
 */
@Tag("guidellm")
@ToolLoop(offered = TOOL_TURNS, maxRounds = 1)
class SideBySideTests {

    @ConversationTest(dataset = "columns.jsonl", toolChoice = REQUIRED)
    @Endpoint(model = "columns")
    Stream<DynamicNode> tools_of_their_own_for_each_turn(Conversations conversations) {
        return conversations.tests();
    }

    @ConversationTest(dataset = "results.jsonl", toolChoice = REQUIRED)
    @Endpoint(model = "results", maxTokens = 64)
    Stream<DynamicNode> lists_of_results_and_targets_of_tokens(Conversations conversations) {
        return conversations.tests();
    }

    @ConversationTest(dataset = "ragged.jsonl", toolChoice = REQUIRED)
    @Endpoint(model = "ragged")
    Stream<DynamicNode> conversations_of_different_shapes(Conversations conversations) {
        return conversations.tests();
    }

    @ConversationTest(dataset = "missing-call.jsonl", toolChoice = REQUIRED, onMissingToolCall = CONTINUE)
    @Endpoint(model = "missing-call")
    Stream<DynamicNode> a_call_that_is_not_made(Conversations conversations) {
        return conversations.tests();
    }

    @ConversationTest(dataset = "responses.jsonl", toolChoice = REQUIRED)
    @Endpoint(model = "responses", api = RESPONSES)
    Stream<DynamicNode> the_responses_api(Conversations conversations) {
        return conversations.tests();
    }
}
