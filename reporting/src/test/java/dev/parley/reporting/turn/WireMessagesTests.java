package dev.parley.reporting.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Both APIs say the same conversation in words of their own. */
class WireMessagesTests {

    private static List<MessageView> messages(String request) {
        return WireMessages.of(Json.copyOf((Map<?, ?>) Objects.requireNonNull(Json.parse(request))));
    }

    @Test
    void a_conversation_reads_the_same_in_either_api() {
        String chat = """
                {"messages": [
                  {"role": "system", "content": "You are the shop assistant."},
                  {"role": "user", "content": "Where is order A-17?"},
                  {"role": "assistant", "content": null, "tool_calls": [
                    {"id": "c1", "type": "function", "function": {"name": "order_status", "arguments": "{}"}}]},
                  {"role": "tool", "tool_call_id": "c1", "content": "shipped"},
                  {"role": "assistant", "content": "It has shipped."},
                  {"role": "user", "content": [{"type": "text", "text": "Thank you."}]}]}""";
        String responses = """
                {"instructions": "You are the shop assistant.",
                 "input": [
                  {"role": "user", "content": "Where is order A-17?"},
                  {"type": "function_call", "call_id": "c1", "name": "order_status", "arguments": "{}"},
                  {"type": "function_call_output", "call_id": "c1", "output": "shipped"},
                  {"role": "assistant", "content": "It has shipped."},
                  {"role": "user", "content": [{"type": "input_text", "text": "Thank you."}]}]}""";

        assertThat(messages(responses)).hasSize(6).isEqualTo(messages(chat));
    }

    @Test
    void an_item_that_nobody_knows_is_shown_as_json() {
        assertThat(messages("""
                {"input": [{"type": "reasoning", "id": "r1"}]}"""))
                .containsExactly(MessageView.said("message", "{\n  \"type\": \"reasoning\",\n  \"id\": \"r1\"\n}"));
    }
}
