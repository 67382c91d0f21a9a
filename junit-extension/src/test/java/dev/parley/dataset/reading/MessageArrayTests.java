package dev.parley.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.Message;
import dev.parley.chat.RecordedCalls;
import dev.parley.chat.RecordedMessages;
import dev.parley.chat.ToolCall;
import dev.parley.dataset.Recording;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenResult;
import dev.parley.dataset.WrittenResults;
import dev.parley.dataset.WrittenTurn;
import dev.parley.match.CallOrder;
import dev.parley.match.Expectation;
import dev.parley.match.ExpectedCall;
import dev.parley.match.ExpectedCalls;
import dev.parley.match.ExpectedReply;
import dev.parley.match.ExtraCalls;
import dev.parley.match.value.ArgumentMatcher;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded chats, in OpenAI's format and ShareGPT's. */
class MessageArrayTests {

    private static final Recorded VERBATIM = new Recorded(RecordedMessages.VERBATIM, RecordedCalls.KEEP);
    private static final Recorded EXPECT = new Recorded(RecordedMessages.TURNS, RecordedCalls.EXPECT);
    private static final ToolCall A_17 = new ToolCall("c1", "order_status", "{\"id\": \"A-17\"}");
    private static final ToolCall B_2 = new ToolCall("c2", "order_status", "{\"id\": \"B-2\"}");

    @TempDir
    private Path folder;

    private static WrittenConversation chat(int row, Recorded recorded) throws URISyntaxException {
        Checked checked = Checked.resource("chats.jsonl", recorded);
        assertThat(checked.faults()).isEmpty();
        return checked.conversations().get(row);
    }

    private String faults(String messages, Recorded recorded) throws IOException {
        return Checked.text(folder, "a.yaml", "- {id: x, messages: " + messages + "}", recorded)
                .faults();
    }

    @Test
    void each_user_message_starts_a_turn_and_system_messages_stand_before_all() throws URISyntaxException {
        WrittenConversation chat = chat(0, Recorded.DEFAULT);

        assertThat(chat.system()).contains("Be brief.");
        assertThat(chat.turns())
                .extracting(WrittenTurn::user)
                .containsExactly(
                        Optional.of("Hello"),
                        Optional.of(List.of(Map.of("type", "text", "text", "Where are A-17 and B-2?"))));
    }

    @Test
    void calls_and_answers_are_kept_and_expected_of_nobody() throws URISyntaxException {
        List<WrittenTurn> turns = chat(0, Recorded.DEFAULT).turns();

        assertThat(turns)
                .extracting(turn -> turn.recording().orElseThrow())
                .containsExactly(
                        new Recording(List.of(), Optional.of("Hi"), List.of()),
                        new Recording(List.of(A_17, B_2), Optional.of("Shipped and lost."), List.of()));
        assertThat(turns).extracting(WrittenTurn::expectation).containsOnly(Optional.empty());
    }

    @Test
    void results_go_by_the_ids_of_their_calls() throws URISyntaxException {
        assertThat(chat(0, Recorded.DEFAULT).turns().get(1).results())
                .isEqualTo(new WrittenResults.ByPosition(List.of(
                        new WrittenResult.Content("{\"state\":\"shipped\"}"), new WrittenResult.Content("lost"))));
    }

    @Test
    void a_call_without_a_result_leaves_a_gap() throws IOException {
        WrittenResults results = Checked.text(folder, "a.yaml", """
                - messages:
                  - {role: user, content: hi}
                  - {role: assistant, tool_calls: [{id: a, function: {name: f}}, {id: b, function: {name: f}}]}
                  - {role: tool, tool_call_id: b, content: done}
                """).turn().results();

        assertThat(results)
                .isEqualTo(new WrittenResults.ByPosition(
                        List.of(new WrittenResult.Placeholder(), new WrittenResult.Content("done"))));
    }

    @Test
    void tools_go_to_the_turns_with_recorded_calls() throws URISyntaxException {
        assertThat(chat(0, Recorded.DEFAULT).turns())
                .extracting(turn -> turn.tools().isPresent())
                .containsExactly(false, true);
    }

    @Test
    void without_recorded_calls_tools_go_to_the_first_turn() throws IOException {
        WrittenConversation chat = Checked.text(folder, "a.yaml", """
                - tools: [{name: f}]
                  messages: [{role: user, content: one}, {role: assistant, content: x}, {role: user, content: two}]
                """).conversation();

        assertThat(chat.turns()).extracting(turn -> turn.tools().isPresent()).containsExactly(true, false);
    }

    @Test
    void sharegpt_is_read_alike() throws URISyntaxException {
        WrittenConversation chat = chat(1, Recorded.DEFAULT);
        WrittenTurn first = chat.turns().get(0);

        assertThat(chat.system()).contains("Be kind.");
        assertThat(chat.turns())
                .extracting(WrittenTurn::user)
                .containsExactly(Optional.of("Where is A-17?"), Optional.of("Thanks"));
        assertThat(first.recording())
                .contains(new Recording(
                        List.of(new ToolCall("", "order_status", "{\"id\":\"A-17\"}")),
                        Optional.of("Shipped."),
                        List.of()));
        assertThat(first.results())
                .isEqualTo(new WrittenResults.ByPosition(List.of(new WrittenResult.Content("shipped"))));
    }

    @Test
    void recorded_calls_are_expected_where_the_test_says_so() throws URISyntaxException {
        List<WrittenTurn> turns = chat(0, EXPECT).turns();

        assertThat(turns.get(0).expectation()).isEmpty();
        assertThat(turns.get(1).expectation())
                .contains(new Expectation(
                        Optional.of(new ExpectedCalls(
                                List.of(expected("A-17"), expected("B-2")), CallOrder.ANY, ExtraCalls.FAIL, false)),
                        List.of(),
                        ExpectedReply.ANYTHING));
    }

    private static ExpectedCall expected(String id) {
        return new ExpectedCall("order_status", Map.of("id", new ArgumentMatcher.EqualTo(id)));
    }

    @Test
    void an_array_can_be_sent_as_it_is() throws IOException {
        WrittenConversation chat = Checked.text(folder, "a.yaml", """
                system: of the file
                tools: [{name: f}]
                conversations:
                - messages:
                  - {role: developer, content: of the row}
                  - {role: user, content: one, name: Ann}
                  - {role: assistant, content: two}
                  - {role: user, content: three}
                """, VERBATIM).conversation();

        assertThat(chat.system()).isEmpty();
        assertThat(chat.turns()).hasSize(1);
        assertThat(chat.turns().get(0).userText()).contains("three");
        assertThat(chat.turns().get(0).messages())
                .containsExactly(
                        new Message.Verbatim(Map.of("role", "developer", "content", "of the row")),
                        new Message.Verbatim(Map.of("role", "user", "content", "one", "name", "Ann")),
                        new Message.Verbatim(Map.of("role", "assistant", "content", "two")),
                        new Message.Verbatim(Map.of("role", "user", "content", "three")));
    }

    @Test
    void an_array_without_a_system_message_has_the_file_s() throws IOException {
        WrittenConversation chat = Checked.text(folder, "a.yaml", """
                system: of the file
                conversations: [{messages: [{role: user, content: one}]}]
                """, VERBATIM).conversation();

        assertThat(chat.system()).contains("of the file");
    }

    @Test
    void a_file_may_be_one_bare_array() throws IOException {
        WrittenConversation chat = Checked.text(folder, "a.json", "[{\"role\": \"user\", \"content\": \"hi\"}]")
                .conversation();

        assertThat(chat.turns()).extracting(WrittenTurn::user).containsExactly(Optional.of("hi"));
    }

    @Test
    void the_second_pass_reads_the_same() throws URISyntaxException {
        Checked checked = Checked.resource("chats.jsonl", EXPECT);

        assertThat(checked.again()).isEqualTo(checked.conversations());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            hi | "messages" is "hi" at a.yaml:1:21, conversation "x"; write a list of messages
            [12] | "messages[0]" is 12 at a.yaml:1:22, conversation "x"; write an object with role and content, or with from and value
            [{content: hi}] | "messages[0]" does not say who says it at a.yaml:1:22, conversation "x"; write an object with role and content, or with from and value
            [{role: usr, content: hi}] | "role" is "usr" at a.yaml:1:29, conversation "x"; did you mean "user"?
            [{role: 5, content: hi}] | "role" is 5 at a.yaml:1:29, conversation "x"; known are system, developer, user, human, assistant, gpt, function_call, tool, observation, function
            [{role: user, from: human, content: hi}] | "role" and "from" are the same key at a.yaml:1:35, conversation "x", turn 0; keep one of them
            [{role: user, content: hi, valu: hi}] | unknown key "valu" at a.yaml:1:48, conversation "x", turn 0; did you mean "value"?
            [{role: user}] | a turn with neither a user text nor tools nor tool results at a.yaml:1:22, conversation "x", turn 0; say what the user says, or leave the turn out
            [{role: user, content: 5}] | "content" is 5 at a.yaml:1:44, conversation "x", turn 0; write a text, or a list of parts, each an object with type
            [{role: system, content: a}] | "messages" has no message of the user at a.yaml:1:21, conversation "x"; write at least one
            [{role: system, content: 5}, {role: user, content: a}] | "content" is 5 at a.yaml:1:46, conversation "x"; write a text, or a list of text parts
            [{role: assistant, content: a}, {role: user, content: a}] | "messages[0]" comes before the first message of the user at a.yaml:1:22, conversation "x"; take it out, or send the array as it is: @Dataset(messages = VERBATIM)
            [{role: user, content: a}, {role: system, content: b}] | "messages[1]" is a system message in the middle of the chat at a.yaml:1:48, conversation "x", turn 0; move it to the front, or send the array as it is: @Dataset(messages = VERBATIM)
            [{role: user, content: a}, {role: assistant, content: 5}] | "content" is 5 at a.yaml:1:75, conversation "x", turn 0; write a text, or a list of text parts
            [{role: user, content: a}, {role: assistant, tool_calls: 5}] | "tool_calls" is 5 at a.yaml:1:78, conversation "x", turn 0; write a list of calls
            [{role: user, content: a}, {role: assistant, tool_calls: [5]}] | "tool_calls[0]" is 5 at a.yaml:1:79, conversation "x", turn 0; write an object with name and arguments
            [{role: user, content: a}, {role: assistant, tool_calls: [{id: c}]}] | a call without a name: {"id":"c"} at a.yaml:1:79, conversation "x", turn 0; write an object with name and arguments
            [{role: user, content: a}, {role: assistant, tool_calls: [{function: {name: f, arguments: 5}}]}] | "arguments" is 5 at a.yaml:1:111, conversation "x", turn 0; write an object, or its JSON text
            [{role: user, content: a}, {from: function_call, value: "{"}] | "value" is malformed JSON text: Unexpected end-of-input: expected close marker for Object at a.yaml:1:77, conversation "x", turn 0
            [{role: user, content: a}, {role: tool}] | "messages[1]" has no content at a.yaml:1:48, conversation "x", turn 0; write what the tool answered
            [{role: user, content: a}, {role: assistant, tool_calls: [{id: c, name: f}]}, {role: tool, tool_call_id: d, content: x}] | "messages[2]" answers the call "d", which this turn does not make at a.yaml:1:99, conversation "x", turn 0
            [{role: user, content: a}, {role: assistant, tool_calls: [{id: c, name: f}]}, {role: tool, tool_call_id: c, content: x}, {role: tool, tool_call_id: c, content: y}] | "messages[3]" is a second answer to the call "c" at a.yaml:1:142, conversation "x", turn 0; keep one of them
            [{role: user, content: a}], system: s, conversations: [{from: human, value: b}] | "conversations" stands beside the message array "messages" at a.yaml:1:60, conversation "x"; keep one of them
            [{role: user, content: a}], tools_1: [{name: f}] | "tools_1" stands beside the message array "messages" at a.yaml:1:49, conversation "x"; leave it out, or write the conversation with turns
            [{role: user, content: a}], tols: [{name: f}] | unknown column "tols" at a.yaml:1:49, conversation "x", column tols; did you mean "tools"?
            [{role: system, content: a}, {role: user, content: a}], system: s | "messages[0]" is a second system prompt beside "system" at a.yaml:1:22, conversation "x"; keep one of them
            """)
    void a_malformed_array_is_a_fault(String messages, String fault) throws IOException {
        assertThat(faults(messages, Recorded.DEFAULT)).isEqualTo(fault);
    }

    @Test
    void all_faults_come_at_once() throws IOException {
        assertThat(faults("[12, {role: usr}, {role: user, content: 5}]", Recorded.DEFAULT)
                        .lines())
                .hasSize(3);
    }

    @Test
    void sharegpt_is_not_sent_as_it_is() throws IOException {
        assertThat(faults("[{from: human, value: hi}]", VERBATIM))
                .isEqualTo("\"messages[0]\" is in ShareGPT's format, which no server takes as it is at a.yaml:1:22,"
                        + " conversation \"x\", turn 0; leave @Dataset(messages = VERBATIM) out");
    }

    @Test
    void a_recorded_call_with_broken_arguments_cannot_be_expected() throws IOException {
        String broken = "[{role: user, content: a}, {role: assistant, tool_calls: [{name: f, arguments: '{'}]}]";

        assertThat(faults(broken, Recorded.DEFAULT)).isEmpty();
        assertThat(faults(broken, EXPECT))
                .isEqualTo(
                        "the recorded call f({) cannot be expected, because its arguments are no object at"
                                + " a.yaml:1:79, conversation \"x\", turn 0; mend it, or leave @Dataset(recordedCalls = EXPECT) out");
    }
}
