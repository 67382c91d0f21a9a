package dev.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.input.Faults;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole bodies, streamed and not. */
class AnswerBodyTests {

    private static final String HEAD =
            "\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1767225600,\"model\":\"m\"";

    @TempDir
    private Path folder;

    @Test
    void writes_a_text() throws IOException {
        assertThat(body("[{answer: 'Hello, you.', reasoning: Be kind.}]", ""))
                .isEqualTo(
                        "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"created\":1767225600,\"model\":\"m\","
                                + "\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"Hello, you.\","
                                + "\"reasoning_content\":\"Be kind.\"},\"logprobs\":null,\"finish_reason\":\"stop\"}],"
                                + "\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":7,\"total_tokens\":10}}");
    }

    @Test
    void writes_calls() throws IOException {
        assertThat(body("[{calls: [{name: f, arguments: {id: 1}}, {name: g}]}]", ""))
                .isEqualTo(
                        "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"created\":1767225600,\"model\":\"m\","
                                + "\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":null,\"tool_calls\":["
                                + "{\"id\":\"call_1_0\",\"type\":\"function\","
                                + "\"function\":{\"name\":\"f\",\"arguments\":\"{\\\"id\\\":1}\"}},"
                                + "{\"id\":\"call_1_1\",\"type\":\"function\",\"function\":{\"name\":\"g\",\"arguments\":\"{}\"}}]},"
                                + "\"logprobs\":null,\"finish_reason\":\"tool_calls\"}],"
                                + "\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":11,\"total_tokens\":14}}");
    }

    @Test
    void streams_a_text_a_few_words_at_a_time() throws IOException {
        assertThat(body("[{answer: One two  three four., reasoning: Hm.}]", ",\"stream\":true"))
                .isEqualTo(delta("{\"role\":\"assistant\",\"content\":\"\"}")
                        + delta("{\"reasoning_content\":\"Hm.\"}")
                        + delta("{\"content\":\"One two  three \"}")
                        + delta("{\"content\":\"four.\"}")
                        + end("stop")
                        + "data: [DONE]\n\n");
    }

    @Test
    void streams_calls_name_first_and_then_their_arguments_in_pieces() throws IOException {
        assertThat(body(
                        "[{calls: [{name: f, arguments: '{\"city\":\"Berlin\"}'}, {name: g}]}]",
                        ",\"stream\":true,\"stream_options\":{\"include_usage\":true}"))
                .isEqualTo(delta("{\"role\":\"assistant\",\"content\":null}")
                        + call("\"index\":0,\"id\":\"call_1_0\",\"type\":\"function\","
                                + "\"function\":{\"name\":\"f\",\"arguments\":\"\"}")
                        + call("\"index\":0,\"function\":{\"arguments\":\"{\\\"city\\\":\\\"Ber\"}")
                        + call("\"index\":0,\"function\":{\"arguments\":\"lin\\\"}\"}")
                        + call("\"index\":1,\"id\":\"call_1_1\",\"type\":\"function\","
                                + "\"function\":{\"name\":\"g\",\"arguments\":\"\"}")
                        + call("\"index\":1,\"function\":{\"arguments\":\"{}\"}")
                        + end("tool_calls")
                        + "data: {" + HEAD + ",\"choices\":[],"
                        + "\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":13,\"total_tokens\":16}}\n\n"
                        + "data: [DONE]\n\n");
    }

    @Test
    void counts_the_words_of_history_and_tools() throws IOException {
        String body = """
                {"model":"m","messages":[{"role":"system","content":"Be kind."},{"role":"user","content":"Hi"},
                 {"role":"assistant","content":null,"tool_calls":[
                   {"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}]},
                 {"role":"tool","tool_call_id":"c","content":"ok"}],
                 "tools":[{"type":"function","function":{"name":"f"}}]}
                """;

        assertThat(reply("[{turn: 9, answer: never}]", body).body())
                .endsWith("\"usage\":{\"prompt_tokens\":35,\"completion_tokens\":7,\"total_tokens\":42}}");
    }

    @Test
    void numbers_answers_and_names_its_own_model_where_none_is_asked_for() {
        Simulation simulation = new Simulation(SimulatedScript.NONE);
        String request = "{\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";
        simulation.reply("POST", "/chat/completions", request);
        simulation.reply("POST", "/v1/chat/completions", "{}");

        assertThat(simulation.reply("POST", "/v1/chat/completions?a=b", request).body())
                .startsWith("{\"id\":\"chatcmpl-2\",\"object\":\"chat.completion\",\"created\":1767225600,"
                        + "\"model\":\"simulated-model\",");
    }

    private String body(String script, String rest) throws IOException {
        return reply(
                        script,
                        "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Say hello!\"}]" + rest + "}")
                .body();
    }

    private Simulation.Reply reply(String script, String body) throws IOException {
        Faults faults = new Faults();
        SimulatedScript read = SimulatedScript.read(ScriptFiles.write(folder, "script.yaml", script), faults);
        faults.throwIfAny("the script");
        return new Simulation(read).reply("POST", "/v1/chat/completions", body);
    }

    private static String call(String call) {
        return delta("{\"tool_calls\":[{" + call + "}]}");
    }

    private static String delta(String delta) {
        return chunk(delta, "null");
    }

    private static String end(String finishReason) {
        return chunk("{}", "\"" + finishReason + "\"");
    }

    private static String chunk(String delta, String finishReason) {
        return "data: {" + HEAD + ",\"choices\":[{\"index\":0,\"delta\":" + delta + ",\"finish_reason\":" + finishReason
                + "}]}\n\n";
    }
}
