package dev.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.input.Faults;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the model does with a script. */
class SimulatedScriptTests {

    private static final String CALL = """
            ,{"role":"assistant","content":null,"tool_calls":[
              {"id":"%1$s","type":"function","function":{"name":"order_status","arguments":"{}"}}]},
            {"role":"tool","tool_call_id":"%1$s","content":"%2$s"}
            """;
    private static final String TOOLS = ",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"order_status\"}}]";

    @TempDir
    private Path folder;

    @Test
    void does_one_entry_per_request_of_the_turn_and_then_goes_on_as_without_a_script() throws IOException {
        String script = """
                - when: status of ORDER 17?
                  then:
                  - call: order_status
                    arguments: {id: "17"}
                  - {call: order_status, arguments: {id: A-17}}
                """;
        String user = user("Hi. Status of order 17? Quick!");

        assertThat(reaction(script, user)).isEqualTo("order_status({\"id\":\"17\"})");
        assertThat(reaction(script, user + CALL.formatted("c1", "unknown")))
                .isEqualTo("order_status({\"id\":\"A-17\"})");
        assertThat(reaction(script, user + CALL.formatted("c1", "unknown") + CALL.formatted("c2", "shipped")))
                .isEqualTo("Here is what I found: shipped");
    }

    @Test
    void counts_entries_from_the_last_user_message() throws IOException {
        String history = user("Again") + CALL.formatted("c1", "lost") + "," + assistant("Lost.") + "," + user("Again");

        assertThat(reaction("[{when: Again, then: [{call: order_status}, {answer: Lost.}]}]", history))
                .isEqualTo("order_status({})");
    }

    @Test
    void the_first_rule_that_fits_wins() throws IOException {
        String script = """
                [{"when": "bye", "answer": "1"}, {"when": {"$regex": "^H.llo$"}, "answer": "2"}, {"when": "hello", "answer": "3"}]
                """;

        assertThat(reaction(script, user("Hello"))).isEqualTo("2");
        assertThat(reaction(script, user("Hello!"))).isEqualTo("3");
    }

    @Test
    void a_rule_that_is_used_up_hides_the_rules_behind_it() throws IOException {
        String script = "[{when: Hi, call: order_status}, {when: Hi, then: [{answer: a}, {answer: b}]}]";

        assertThat(reaction(script, user("Hi") + CALL.formatted("c1", "lost"))).isEqualTo("Here is what I found: lost");
    }

    @Test
    void a_rule_may_be_for_one_turn_only() throws IOException {
        String script = "[{turn: 1, answer: second}, {turn: 0, answer: first}]";

        assertThat(reaction(script, user("Hi"))).isEqualTo("first");
        assertThat(reaction(script, user("Hi") + "," + assistant("first") + "," + user("Hi")))
                .isEqualTo("second");
        assertThat(reaction(script, user("Hi") + "," + user("Hi") + "," + user("Ho")))
                .isEqualTo("I have no tool for that. You said: Ho");
    }

    @Test
    void an_answer_may_quote_the_last_result() throws IOException {
        String script = "[{when: Hi, then: [{call: order_status}, {answer: 'It is {result}, really {result}.'}]}]";

        assertThat(reaction(script, user("Hi") + CALL.formatted("c1", "lost"))).isEqualTo("It is lost, really lost.");
        assertThat(reaction("[{answer: 'It is {result}.'}]", user("Hi"))).isEqualTo("It is .");
    }

    @Test
    void text_reasoning_and_calls_may_come_in_one_answer() throws IOException {
        String script = """
                - answer: One moment.
                  reasoning: I must look both up.
                  calls: [{name: order_status, arguments: {id: A-17}}, {name: order_status}]
                """;

        assertThat(reaction(script, user("Hi")))
                .isEqualTo("(I must look both up.) + One moment. + order_status({\"id\":\"A-17\"}) + order_status({})");
    }

    @Test
    void arguments_as_text_are_sent_as_they_are() throws IOException {
        assertThat(reaction("[{call: order_status, arguments: '{\"id\": '}]", user("Hi")))
                .isEqualTo("order_status({\"id\": )");
    }

    @Test
    void the_script_wins_over_the_tool_choice() throws IOException {
        assertThat(reaction("[{answer: No.}]", user("Hi"), TOOLS + ",\"tool_choice\":\"required\""))
                .isEqualTo("No.");
        assertThat(reaction("[{call: order_status}]", user("Hi"), TOOLS + ",\"tool_choice\":\"none\""))
                .isEqualTo("order_status({})");
        assertThat(reaction("[{call: made_up}]", user("Hi"))).isEqualTo("made_up({})");
    }

    private String reaction(String script, String messages) throws IOException {
        return reaction(script, messages, "");
    }

    private String reaction(String script, String messages, String rest) throws IOException {
        Faults faults = new Faults();
        SimulatedScript read = SimulatedScript.read(ScriptFiles.write(folder, "script.yaml", script), faults);
        faults.throwIfAny("the script");
        ChatRequest request = ChatRequestReader.read("{\"messages\":[" + messages + "]" + rest + "}");
        return Reactions.shown(new Behaviour(read).to(request));
    }

    private static String user(String text) {
        return "{\"role\":\"user\",\"content\":\"" + text + "\"}";
    }

    private static String assistant(String text) {
        return "{\"role\":\"assistant\",\"content\":\"" + text + "\"}";
    }
}
