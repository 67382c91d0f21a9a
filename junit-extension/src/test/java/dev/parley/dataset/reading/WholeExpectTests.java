package dev.parley.dataset.reading;

import static dev.parley.match.Expect.anyCalls;
import static dev.parley.match.Expect.call;
import static dev.parley.match.Expect.calls;
import static dev.parley.match.Expect.noCall;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenTurn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code expect} on a conversation: the keys of a turn's, with the same faults. */
class WholeExpectTests {

    @TempDir
    private Path folder;

    private Checked checked(String expect) throws IOException {
        return Checked.text(folder, "shop.yaml", """
                conversations:
                - id: memory
                  expect: %s
                  turns:
                  - {user: a, expect: {calls: []}}
                  - user: b
                """.formatted(expect));
    }

    @Test
    void it_is_the_conversations_own_and_no_turns() throws IOException {
        WrittenConversation conversation = checked(
                        "{order: any, never: [g], reply: {contains: done}, calls: [{name: f, arguments: {x: 1}}]}")
                .conversation();

        assertThat(conversation.expectation())
                .contains(calls(call("f").with("x", 1)).inAnyOrder().never("g").replyContains("done"));
        assertThat(conversation.turns().get(0).expectation()).contains(noCall());
        assertThat(conversation.turns().get(1).expectation()).isEmpty();
    }

    @Test
    void it_may_stand_beside_a_recorded_chat() throws IOException {
        WrittenConversation conversation =
                Checked.text(folder, "chat.yaml", """
                        - id: memory
                          expect: {calls: [{name: f}]}
                          messages: [{role: user, content: a}, {role: assistant, content: b}, {role: user, content: c}]
                        """).conversation();

        assertThat(conversation.expectation()).contains(calls(call("f")));
        assertThat(conversation.turns())
                .extracting(WrittenTurn::expectation)
                .containsOnly(Optional.empty())
                .hasSize(2);
    }

    @Test
    void no_call_at_all_is_something_to_say() throws IOException {
        assertThat(checked("{calls: []}").conversation().expectation()).contains(noCall());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}"})
    void an_empty_one_says_nothing(String expect) throws IOException {
        assertThat(checked(expect).conversation().expectation()).isEmpty();
    }

    @Test
    void it_may_be_json_in_a_text() throws IOException {
        assertThat(checked("'{\"never\": [\"f\"]}'").conversation().expectation())
                .contains(anyCalls().never("f"));
    }

    @Test
    void its_faults_name_the_conversation() throws IOException {
        assertThat(checked("{call: [], order: any, never: '', reply: {contain: a}}")
                        .faults())
                .isEqualTo("""
                "order" says nothing without "calls" at shop.yaml:3:29, conversation "memory"; list the calls or leave it out
                "never" is "" at shop.yaml:3:41, conversation "memory"; write a text
                unknown key "contain" at shop.yaml:3:53, conversation "memory"; did you mean "contains"?
                unknown key "call" at shop.yaml:3:12, conversation "memory"; did you mean "calls"?""");
        assertThat(checked("[f]").faults()).isEqualTo("""
                "expect" is ["f"] at shop.yaml:3:11, conversation "memory"; write an object with calls, never or reply""");
        assertThat(checked("{calls: [{name: f, arguments: {x: {$regx: a}}}, {}]}")
                        .faults())
                .isEqualTo("""
                unknown key "$regx" at shop.yaml:3:46, conversation "memory"; did you mean "$regex"?
                a call without a name: {} at shop.yaml:3:59, conversation "memory"; write an object with name and arguments""");
    }

    @Test
    void its_misspelling_has_a_suggestion() throws IOException {
        Checked checked = Checked.text(folder, "shop.yaml", """
                - id: memory
                  expects: {calls: []}
                  turns: [{user: a}]
                """);

        assertThat(checked.faults())
                .isEqualTo(
                        "unknown key \"expects\" at shop.yaml:2:3, conversation \"memory\"; did you mean \"expect\"?");
    }
}
