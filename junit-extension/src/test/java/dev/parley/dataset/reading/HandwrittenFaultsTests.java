package dev.parley.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataset.WrittenConversation;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the hand-written form does not take, and what it says about it. */
class HandwrittenFaultsTests {

    @TempDir
    private Path folder;

    @Test
    void an_unknown_key_of_a_turn_names_conversation_and_turn() throws IOException {
        Checked checked = yaml("""
                conversations:
                - id: memory
                  turns:
                  - user: Hello
                  - user: Where is it?
                    expct: {calls: []}
                """);

        assertThat(checked.faults()).isEqualTo("""
                unknown key "expct" at shop.yaml:6:5, conversation "memory", turn 1; did you mean "expect"?""");
    }

    @Test
    void all_faults_of_a_file_come_at_once() throws IOException {
        Checked checked = yaml("""
                sytem: x
                tool_choice: sometimes
                conversations:
                - id: a
                  tag: x
                  turns: [{user: 1}]
                - id: a
                  turns: [{user: hi, tool_choice: none, expect: {calls: [{name: f}]}}]
                """);

        assertThat(checked.faults()).isEqualTo("""
                "tool_choice" is "sometimes" at shop.yaml:2:14; known are auto, required, none
                unknown key "sytem" at shop.yaml:1:1; did you mean "system"?
                unknown key "tag" at shop.yaml:5:3, conversation "a"; did you mean "tags"?
                "user" is 1 at shop.yaml:6:18, conversation "a", turn 0; write a text, or a list of parts, each an object \
                with type
                a second conversation "a" at shop.yaml:7:3; the first is at shop.yaml:4:3
                calls are expected, but the tool choice is none at shop.yaml:8:49, conversation "a", turn 0; \
                write calls: [], or another tool_choice for this turn""");
    }

    @Test
    void a_conversation_with_a_fault_is_not_seen() throws IOException {
        Checked checked = yaml("""
                - {id: good, turns: [{user: hi}]}
                - {id: bad, turns: [{usr: hi}]}
                """);

        assertThat(checked.conversations()).extracting(WrittenConversation::id).containsExactly("good");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            12                                | "conversations" is 12 at shop.yaml:1:16; write a list of conversations
            [12]                              | a conversation is an object, not 12 at shop.yaml:1:17
            []                                | a dataset without conversations at shop.yaml:1:1; write at least one
            [{turns: []}]                     | a conversation without turns at shop.yaml:1:17; write at least one
            [{turns: hi}]                     | "turns" is "hi" at shop.yaml:1:25; write a list of turns
            [{turns: [hi]}]                   | "turn" is "hi" at shop.yaml:1:26, turn 0; write an object with user
            [{trns: [{user: hi}]}]            | unknown key "trns" at shop.yaml:1:18; did you mean "turns"?
            [{id: [1], turns: [{user: hi}]}]  | "id" is [1] at shop.yaml:1:22; write a text
            [{id: 1.5, turns: [{user: hi}]}]  | "id" is 1.5 at shop.yaml:1:22; write a text
            [{tags: {a: b}, turns: [{user: hi}]}] | "tags" is {"a":"b"} at shop.yaml:1:24; write a text or a list of texts
            [{system: 5, turns: [{user: hi}]}] | "system" is 5 at shop.yaml:1:26; write a text
            """)
    void a_file_is_checked(String conversations, String fault) throws IOException {
        assertThat(yaml("conversations: " + conversations + "\n")
                        .faults()
                        .lines()
                        .findFirst())
                .contains(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                          | a turn with neither a user text nor tools nor tool results at c.yaml:1:12, turn 0; say what the user says, or leave the turn out
            {expect: {calls: []}}       | a turn with neither a user text nor tools nor tool results at c.yaml:1:12, turn 0; say what the user says, or leave the turn out
            {user: {a: b}}              | "user" is {"a":"b"} at c.yaml:1:19, turn 0; write a text, or a list of parts, each an object with type
            {user: [hi]}                | "user" is ["hi"] at c.yaml:1:19, turn 0; write a text, or a list of parts, each an object with type
            {user: [{text: hi}]}        | "user" is [{"text":"hi"}] at c.yaml:1:19, turn 0; write a text, or a list of parts, each an object with type
            {user: a, prompt: b}        | "user" and "prompt" are the same key at c.yaml:1:22, turn 0; keep one of them
            {user: a, tool_response: b, tool_results: c} | "tool_results" and "tool_response" are the same key at c.yaml:1:22, turn 0; keep one of them
            {user: a, tool_choice: Auto} | "tool_choice" is "Auto" at c.yaml:1:35, turn 0; did you mean "auto"?
            {user: a, tool_choice: 3}   | "tool_choice" is 3 at c.yaml:1:35, turn 0; write auto, required, none or {function: name}
            {user: a, tool_choice: {function: {}}} | "function" is {} at c.yaml:1:46, turn 0; write the function's name
            {user: a, tool_choice: {name: f}} | unknown key "name" at c.yaml:1:36, turn 0; known are type, function
            {user: a, tool_choice: {type: tool, function: f}} | "type" is "tool" at c.yaml:1:42, turn 0; known are function
            """)
    void a_turn_is_checked(String turn, String fault) throws IOException {
        assertThat(Checked.text(folder, "c.yaml", "- turns: [ " + turn + " ]\n")
                        .faults()
                        .lines()
                        .findFirst())
                .contains(fault);
    }

    @ParameterizedTest
    @CsvSource({"none, '', ''", "'', none, ''", "'', '', none", "auto, required, none"})
    void calls_beside_the_nearest_tool_choice_none_are_a_fault(String file, String conversation, String turn)
            throws IOException {
        Checked checked = yaml("""
                tool_choice: %s
                conversations:
                - tool_choice: %s
                  turns:
                  - user: Hello
                    tool_choice: %s
                    expect: {calls: [{name: f}]}
                """.formatted(file, conversation, turn));

        assertThat(checked.faults()).isEqualTo("""
                calls are expected, but the tool choice is none at shop.yaml:7:13, turn 0; \
                write calls: [], or another tool_choice for this turn""");
    }

    @Test
    void a_nearer_tool_choice_than_none_allows_calls() throws IOException {
        Checked checked = yaml("""
                tool_choice: none
                conversations:
                - turns: [{user: Hello, tool_choice: auto, expect: {calls: [{name: f}]}}]
                """);

        assertThat(checked.faults()).isEmpty();
    }

    @Test
    void no_call_beside_tool_choice_none_is_fine() throws IOException {
        assertThat(yaml("- {tool_choice: none, turns: [{user: Hello, expect: {calls: []}}]}\n")
                        .faults())
                .isEmpty();
    }

    private Checked yaml(String text) throws IOException {
        return Checked.text(folder, "shop.yaml", text);
    }
}
