package dev.parley.play;

import static dev.parley.testkit.Answers.call;
import static dev.parley.testkit.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.Answer;
import dev.parley.chat.ToolCall;
import dev.parley.testkit.Answers;
import dev.parley.testkit.ScriptedModel;
import dev.parley.testkit.Written;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a failure is laid out: its first line, and the transcript at its end. */
class FailureTextTests {

    private static final String WHERE = "{user: Where?, expect: {calls: [{name: order_status}]}}";

    private static List<String> transcript(String reason) {
        List<String> lines = reason.lines().toList();
        return lines.subList(lines.indexOf("  transcript") + 1, lines.size());
    }

    /** Fails after so many turns of two lines each, itself a turn of two lines. */
    private static List<String> transcriptAfter(int turns) {
        List<String> rows = new ArrayList<>(Collections.nCopies(turns, "{user: Hi, expect: {calls: []}}"));
        rows.add(WHERE);
        Answer[] answers = IntStream.rangeClosed(0, turns)
                .mapToObj(turn -> text("answer " + turn))
                .toArray(Answer[]::new);
        return transcript(Stage.of(ScriptedModel.of(answers), rows.toArray(String[]::new))
                .turns()
                .get(turns)
                .outcome()
                .reason());
    }

    @Test
    void twenty_lines_of_transcript_are_shown_whole() {
        assertThat(transcriptAfter(9)).hasSize(20).startsWith("    user    Hi", "    model   answer 0");
    }

    @Test
    void of_a_longer_transcript_the_last_lines_are_shown_and_the_others_counted() {
        assertThat(transcriptAfter(10))
                .hasSize(20)
                .startsWith("    (3 earlier lines)", "    model   answer 1")
                .endsWith("    user    Where?", "    model   answer 10");
    }

    @Test
    void of_twenty_wrong_calls_five_are_explained_and_ten_more_are_named() {
        String expected = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> "{name: order_status, arguments: {id: A-" + i + "}}")
                .collect(Collectors.joining(", "));
        List<ToolCall> calls = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> new ToolCall("c" + i, "order_status", "{\"id\":\"B-" + i + "\"}"))
                .toList();

        List<String> lines = Stage.of(
                        ScriptedModel.of(Answers.answer("", calls, "tool_calls"), text("Done.")),
                        "{user: Go, expect: {calls: [" + expected + "]}}")
                .reason()
                .lines()
                .takeWhile(line -> !line.equals("  transcript"))
                .toList();

        List<String> shown = new ArrayList<>(List.of(
                "memory · turn 0 · wrong argument in order_status (call 1 of 20)         shop.yaml:4",
                "  id   expected \"A-1\"   actual \"B-1\"   <--"));
        for (int i = 2; i <= 5; i++) {
            shown.add("  also: wrong argument in order_status (call " + i + " of 20)");
            shown.add("    id   expected \"A-" + i + "\"   actual \"B-" + i + "\"   <--");
        }
        for (int i = 6; i <= 15; i++) {
            shown.add("  also: wrong argument in order_status (call " + i + " of 20)");
        }
        shown.add("  and 5 more");
        assertThat(lines).isEqualTo(shown);
    }

    @Test
    void a_missing_call_beside_others_says_what_was_offered() {
        String turn = "{user: Go, expect: {calls: [{name: order_status}, {name: cancel_order}]}}";
        Answer looked = call("c1", "order_status", "{\"id\":\"A-17\"}");

        assertThat(Stage.of(ScriptedModel.of(looked, text("Done.")), turn).reason())
                .isEqualTo("""
                        memory · turn 0 · missing call of cancel_order (call 2 of 2)            shop.yaml:4
                          expected  cancel_order(any arguments)
                          made      order_status(id = "A-17")
                          offered   order_status, cancel_order
                          transcript
                            user    Go
                            model   order_status({"id":"A-17"})
                            result  {"status": "ok"}
                            model   Done.""");
    }

    @Test
    void each_call_of_an_answer_is_a_line() {
        ToolCall call = new ToolCall("c1", "order_status", "{\"id\":\"A\"}");
        Answer answer = Answers.answer("Let me see.", Collections.nCopies(3, call), "tool_calls");

        assertThat(transcript(Stage.of(ScriptedModel.of(answer, text("")), "{user: Go, expect: {calls: []}}")
                        .reason()))
                .containsExactly(
                        "    user    Go",
                        "    model   Let me see.",
                        "    model   order_status({\"id\":\"A\"})",
                        "    model   order_status({\"id\":\"A\"})",
                        "    model   order_status({\"id\":\"A\"})",
                        "    result  {\"status\": \"ok\"}",
                        "    result  {\"status\": \"ok\"}",
                        "    result  {\"status\": \"ok\"}");
    }

    @Test
    void a_user_message_of_parts_is_shown_as_JSON() {
        String turn = "{user: [{type: text, text: Where?}], expect: {calls: [{name: order_status}]}}";

        assertThat(transcript(Stage.of(ScriptedModel.of(text("No.")), turn).reason()))
                .containsExactly("    user    [{\"type\":\"text\",\"text\":\"Where?\"}]", "    model   No.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one\ntwo", "one\r\ntwo", "\n one\rtwo \n\n", "one\u2028two"})
    void a_text_of_several_lines_stays_one_line(String answer) {
        assertThat(transcript(Stage.of(ScriptedModel.of(text(answer)), WHERE).reason()))
                .containsExactly("    user    Where?", "    model   one two");
    }

    @ParameterizedTest(name = "{0} times {1}")
    @CsvSource({"x, 120, false", "x, 121, true", "😀, 120, false", "😀, 121, true"})
    void a_long_text_is_cut(String character, int length, boolean cut) {
        String answer = character.repeat(length);

        assertThat(transcript(Stage.of(ScriptedModel.of(text(answer)), WHERE).reason()))
                .last()
                .isEqualTo("    model   " + character.repeat(120) + (cut ? "…" : ""));
    }

    @Test
    void long_arguments_are_cut() {
        String arguments = "{\"id\":1,\"x\":\"" + "x".repeat(500) + "\"}";

        assertThat(Stage.of(ScriptedModel.of(call("c1", "order_status", arguments)), "{user: Go}")
                        .reason())
                .contains("\n  raw: " + arguments.substring(0, 200) + "…\n")
                .contains("\n    model   order_status(" + arguments.substring(0, 107) + "…");
    }

    @Test
    void the_first_line_has_room_between_what_happened_and_where_it_is_written() {
        String id = "a-conversation-with-a-name-that-leaves-no-room-for-anything-else-in-the-line";
        String file = "conversations: [{id: " + id + ", turns: [" + WHERE + "]}]";

        assertThat(Stage.of(ScriptedModel.of(text("No.")), Written.yaml(file)).reason())
                .startsWith(id + " · turn 0 · missing tool call  shop.yaml:1\n");
    }

    @Test
    void a_row_of_columns_names_their_suffix() {
        String row = """
                {"id": "sparse", "prompt_0": "Hi", "prompt_3": "Where?", "tools_3": [{"name": "f"}]}""";
        ScriptedModel model = ScriptedModel.of(text("Hello."), text("No."));

        assertThat(Stage.of(model, Written.row(row)).turns().get(1).outcome().reason())
                .isEqualTo("""
                sparse · turn 1 · missing tool call                                     rows.jsonl:1 (columns _3)
                  expected  a tool call
                  answered  "No."  (finish_reason stop)
                  offered   f; tool_choice auto
                  transcript
                    user    Hi
                    model   Hello.
                    user    Where?
                    model   No.""");
    }

    @Test
    void a_model_that_writes_the_word_transcript_confuses_nobody() {
        ScriptedModel model = ScriptedModel.of().fails("HTTP 500\n  transcript\n  more", Optional.empty());

        assertThat(Stage.of(model, WHERE, WHERE).turns().get(1).outcome().reason())
                .isEqualTo("""
                Cancelled: memory · turn 0 · ERROR, not the model: HTTP 500  shop.yaml:4
                  transcript
                  more
                  turns not played: 1""");
    }
}
