package dev.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the model does without a script. */
class BehaviourTests {

    private static final String TOOLS = """
            [{"type":"function","function":{"name":"order_status","description":"Tells where an order is.",
               "parameters":{"type":"object","properties":{"id":{"type":"string"}},"required":["id"]}}},
             {"type":"function","function":{"name":"changeAddress","description":"Changes where an order is shipped to.",
               "parameters":{"type":"object","properties":{"id":{"type":"string"},"city":{"type":"string"}}}}},
             {"type":"function","function":{"name":"cancel_order"}}]
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Where is order A-17?             | order_status({"id":"A-17"})
            What is the status of my orders? | order_status({"id":"x"})
            Ship B-2 to Berlin               | changeAddress({"id":"B-2","city":"Berlin"})
            A new address: Oslo              | changeAddress({})
            Please CANCEL it!                | cancel_order({})
            What can you do for me?          | I have no tool for that. You said: What can you do for me?
            """)
    void calls_the_tool_that_shares_most_words_under_auto(String user, String reaction) {
        assertThat(reaction(user, ",\"tools\":" + TOOLS)).isEqualTo(reaction);
        assertThat(reaction(user, ",\"tool_choice\":\"auto\",\"tools\":" + TOOLS))
                .isEqualTo(reaction);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Please CANCEL it!       | cancel_order({})
            What can you do for me? | order_status({"id":"x"})
            """)
    void calls_the_first_tool_where_a_call_is_required_and_none_matches(String user, String reaction) {
        assertThat(reaction(user, ",\"tool_choice\":\"required\",\"tools\":" + TOOLS))
                .isEqualTo(reaction);
    }

    @Test
    void calls_the_named_function() {
        String named = "{\"type\":\"function\",\"function\":{\"name\":\"cancel_order\"}}";

        assertThat(reaction("Where is order A-17?", ",\"tool_choice\":" + named + ",\"tools\":" + TOOLS))
                .isEqualTo("cancel_order({})");
    }

    @Test
    void answers_in_text_under_none() {
        assertThat(reaction("Where is order A-17?", ",\"tool_choice\":\"none\",\"tools\":" + TOOLS))
                .isEqualTo("I have no tool for that. You said: Where is order A-17?");
    }

    @Test
    void answers_in_text_without_tools() {
        assertThat(reaction("Hello", "")).isEqualTo("I have no tool for that. You said: Hello");
    }

    @Test
    void answers_in_text_where_the_user_said_nothing() {
        assertThat(reactionTo("{\"messages\":[{\"role\":\"system\",\"content\":\"Be kind.\"}]}"))
                .isEqualTo("I have no tool for that. You said nothing.");
    }

    @Test
    void quotes_the_results_even_where_a_call_is_required() {
        String messages = """
                {"role":"user","content":"Compare orders A-17 and B-2"},
                {"role":"assistant","content":null,"tool_calls":[
                  {"id":"c1","type":"function","function":{"name":"order_status","arguments":"{}"}},
                  {"id":"c2","type":"function","function":{"name":"order_status","arguments":"{}"}}]},
                {"role":"tool","tool_call_id":"c1","content":"{\\"state\\":\\"shipped\\"}"},
                {"role":"tool","tool_call_id":"c2","content":[{"type":"text","text":"lost"}]}
                """;

        assertThat(reactionTo("{\"messages\":[" + messages + "],\"tool_choice\":\"required\",\"tools\":" + TOOLS + "}"))
                .isEqualTo("Here is what I found: {\"state\":\"shipped\"}; lost");
    }

    @Test
    void reads_the_text_of_parts() {
        assertThat(
                        reactionTo(
                                "{\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"Hello\"},{\"type\":\"image_url\"}]}]}"))
                .isEqualTo("I have no tool for that. You said: Hello");
    }

    private static String reaction(String user, String rest) {
        return reactionTo("{\"messages\":[{\"role\":\"user\",\"content\":\"" + user + "\"}]" + rest + "}");
    }

    private static String reactionTo(String body) {
        return Scripts.reaction(SimulatedScript.NONE, body);
    }
}
