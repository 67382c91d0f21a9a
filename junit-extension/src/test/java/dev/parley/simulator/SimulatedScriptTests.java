package dev.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.simulator.answer.Reply;
import dev.parley.simulator.request.ChatRequest;
import dev.parley.simulator.request.ChatRequestReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void a_rule_may_be_for_one_request_of_the_turn_only() throws IOException {
        String script = "[{step: 1, answer: second}, {answer: first}]";

        assertThat(reaction(script, user("Hi"))).isEqualTo("first");
        assertThat(reaction(script, user("Hi") + CALL.formatted("c1", "lost"))).isEqualTo("second");
    }

    @Test
    void a_rule_that_was_used_so_many_times_is_passed_over() throws IOException {
        String script = "[{times: 2, status: 503, body: busy}, {when: Hi, answer: a}]";
        Simulation simulation = Scripts.simulation(Scripts.read(folder, script));

        assertThat(statuses(simulation, 4)).containsExactly(503, 503, 200, 200);
    }

    @Test
    void requests_that_a_rule_does_not_decide_use_up_none_of_its_times() throws IOException {
        String script = "[{times: 1, when: Hi, then: [{call: order_status}]}, {answer: a}]";
        Behaviour behaviour = new Behaviour(Scripts.read(folder, script).script());
        ChatRequest first = request(user("Hi"));
        ChatRequest second = request(user("Hi") + CALL.formatted("c1", "lost"));

        assertThat(Reactions.shown(behaviour.to(request(user("Ho"))))).isEqualTo("a");
        assertThat(Reactions.shown(behaviour.to(second))).isEqualTo("Here is what I found: lost");
        assertThat(Reactions.shown(behaviour.to(first))).isEqualTo("order_status({})");
        assertThat(Reactions.shown(behaviour.to(first))).isEqualTo("a");
    }

    @Test
    void of_two_requests_that_find_a_rule_at_once_only_one_is_decided_by_a_rule_for_one() throws IOException {
        SimulatedScript script = Scripts.read(folder, "[{times: 1, status: 503}]");
        CountedRule rule = new CountedRule(script.script().rules().get(0));
        ChatRequest request = request(user("Hi"));

        assertThat(rule.isFor(request)).isTrue();
        assertThat(rule.spend()).isTrue();
        assertThat(rule.spend()).isFalse();
        assertThat(rule.isFor(request)).isFalse();
    }

    @Test
    void each_server_counts_by_itself() throws IOException {
        SimulatedScript script = Scripts.read(folder, "[{times: 1, status: 503}]");

        assertThat(statuses(Scripts.simulation(script), 2)).containsExactly(503, 200);
        assertThat(statuses(Scripts.simulation(script), 2)).containsExactly(503, 200);
    }

    @Test
    void where_an_entry_says_no_words_the_model_says_its_own() throws IOException {
        assertThat(reaction("[{finish_reason: length}]", user("Hi")))
                .isEqualTo("I have no tool for that. You said: Hi");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            none     | required | I have no tool for that. You said: My order!
            auto     | required | order_status({})
            required | none     | order_status({})
            """)
    void a_script_may_set_the_tool_choice_aside(String own, String asked, String reaction) throws IOException {
        assertThat(reaction(
                        "{tool_choice: " + own + "}", user("My order!"), TOOLS + ",\"tool_choice\":\"" + asked + "\""))
                .isEqualTo(reaction);
    }

    @Test
    void a_tool_choice_of_its_own_may_ignore_required_where_no_words_match() throws IOException {
        assertThat(reaction("{tool_choice: auto}", user("Hi"), TOOLS + ",\"tool_choice\":\"required\""))
                .isEqualTo("I have no tool for that. You said: Hi");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hi | false | PT0.2S, PT0S
            Hi | true  | PT0.2S, PT0.02S
            Ho | false | PT1.5S, PT0S
            Ho | true  | PT1.5S, PT1M
            Hu | true  | PT0S, PT0S
            He | true  | PT0.2S, PT0S
            """)
    void answers_come_as_fast_as_their_entry_or_else_the_script_says(String user, boolean stream, String pace)
            throws IOException {
        String script = """
                latency: 200ms
                pause: 20 ms
                rules:
                - {when: Ho, latency: 1.5s, pause: 1m}
                - {when: Hu, latency: 0s, pause: 0s, answer: At once.}
                - {when: He, status: 500}
                """;
        Reply reply = Scripts.simulation(Scripts.read(folder, script))
                .reply("POST", "/v1/chat/completions", "{\"stream\":" + stream + ",\"messages\":[" + user(user) + "]}");

        assertThat(reply.pace().latency() + ", " + reply.pace().pause()).isEqualTo(pace);
    }

    private static List<Integer> statuses(Simulation simulation, int count) {
        String body = "{\"messages\":[" + user("Hi") + "]}";
        return IntStream.range(0, count)
                .mapToObj(i -> simulation.reply("POST", "/v1/chat/completions", body))
                .map(reply -> ((Reply.Sent) reply).status())
                .toList();
    }

    private static ChatRequest request(String messages) {
        return ChatRequestReader.read("{\"messages\":[" + messages + "]}");
    }

    private String reaction(String script, String messages) throws IOException {
        return reaction(script, messages, "");
    }

    private String reaction(String script, String messages, String rest) throws IOException {
        return Scripts.reaction(Scripts.read(folder, script), "{\"messages\":[" + messages + "]" + rest + "}");
    }

    private static String user(String text) {
        return "{\"role\":\"user\",\"content\":\"" + text + "\"}";
    }

    private static String assistant(String text) {
        return "{\"role\":\"assistant\",\"content\":\"" + text + "\"}";
    }
}
