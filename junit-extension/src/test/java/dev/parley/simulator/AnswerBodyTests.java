package dev.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.simulator.answer.Reply;
import dev.parley.simulator.script.Pace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole bodies, streamed and not. */
class AnswerBodyTests {

    private static final String HEAD =
            "\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1767225600,\"model\":\"m\"";

    private static final String HELLO =
            "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Say hello!\"}]}";

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
    void writes_a_refusal_instead_of_a_text() throws IOException {
        assertThat(body("[{refusal: No., finish_reason: content_filter}]", ""))
                .contains("\"message\":{\"role\":\"assistant\",\"content\":null,\"refusal\":\"No.\"},\"logprobs\":null,"
                        + "\"finish_reason\":\"content_filter\"}]");
        assertThat(body("[{refusal: No.}]", ",\"stream\":true"))
                .isEqualTo(delta("{\"role\":\"assistant\",\"content\":null}")
                        + delta("{\"refusal\":\"No.\"}")
                        + end("stop")
                        + "data: [DONE]\n\n");
    }

    @Test
    void writes_ids_names_and_cut_arguments_as_the_script_says() throws IOException {
        String script =
                "[{calls: [{name: f, id: c, arguments: {city: Köln}, cut_arguments_after: 11}, {name: false, id: false}]}]";

        assertThat(body(script, ""))
                .contains("\"tool_calls\":[{\"id\":\"c\",\"type\":\"function\","
                        + "\"function\":{\"name\":\"f\",\"arguments\":\"{\\\"city\\\":\\\"Kö\"}},"
                        + "{\"type\":\"function\",\"function\":{\"arguments\":\"{}\"}}]");
        assertThat(body(script, ",\"stream\":true"))
                .isEqualTo(delta("{\"role\":\"assistant\",\"content\":null}")
                        + call("\"index\":0,\"id\":\"c\",\"type\":\"function\","
                                + "\"function\":{\"name\":\"f\",\"arguments\":\"\"}")
                        + call("\"index\":0,\"function\":{\"arguments\":\"{\\\"city\\\":\\\"Kö\"}")
                        + call("\"index\":1,\"type\":\"function\",\"function\":{\"arguments\":\"\"}")
                        + call("\"index\":1,\"function\":{\"arguments\":\"{}\"}")
                        + end("tool_calls")
                        + "data: [DONE]\n\n");
    }

    @Test
    void leaves_finish_reason_and_usage_out() throws IOException {
        String script = "[{answer: Hi., finish_reason: false, usage: false}]";

        assertThat(body(script, "")).endsWith("\"logprobs\":null,\"finish_reason\":null}]}");
        assertThat(body(script, ",\"stream\":true,\"stream_options\":{\"include_usage\":true}"))
                .isEqualTo(delta("{\"role\":\"assistant\",\"content\":\"\"}")
                        + delta("{\"content\":\"Hi.\"}")
                        + "data: [DONE]\n\n");
    }

    @Test
    void sends_the_usage_that_the_script_says() throws IOException {
        String script = "[{answer: Hi., usage: {completion_tokens: 0, x: [1]}}]";

        assertThat(body(script, "")).endsWith("\"usage\":{\"completion_tokens\":0,\"x\":[1]}}");
        assertThat(body(script, ",\"stream\":true,\"stream_options\":{\"include_usage\":true}"))
                .endsWith("\"choices\":[],\"usage\":{\"completion_tokens\":0,\"x\":[1]}}\n\ndata: [DONE]\n\n");
    }

    @Test
    void sends_a_body_as_it_is_or_as_json() throws IOException {
        assertThat(reply("[{body: '{oops'}]", HELLO))
                .isEqualTo(new Reply.Sent(
                        200,
                        Map.of("Content-Type", "text/plain; charset=utf-8"),
                        Reply.Body.of("{oops"),
                        Pace.AT_ONCE));
        assertThat(reply("[{status: 401, body: {error: [no, 1]}, headers: {content-type: x/y, A: 1.5}}]", HELLO))
                .isEqualTo(new Reply.Sent(
                        401,
                        Map.of("content-type", "x/y", "A", "1.5"),
                        Reply.Body.of("{\"error\":[\"no\",1]}"),
                        Pace.AT_ONCE));
    }

    @Test
    void a_status_alone_brings_an_error_object() throws IOException {
        assertThat(Scripts.body(reply("[{status: 503}]", HELLO)))
                .isEqualTo("{\"error\":{\"message\":\"The simulated model answers with status 503.\","
                        + "\"type\":\"server_error\",\"param\":null,\"code\":null}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            cut_after: 0                        | true  |
            cut_after: 1                        | true  | R
            cut_after: 9                        | true  | R A B E
            end_after: 2                        | false | R A
            end_after: 9                        | false | R A B E
            error_after: 0                      | false | data: {"error":{"message":"The simulated model failed.","type":"server_error","param":null,"code":null}}
            error_after: 1, error: Overloaded   | false | R data: {"error":{"message":"Overloaded","type":"server_error","param":null,"code":null}}
            error_after: 9, error: {code: 1}    | false | R A B E data: {"error":{"code":1}}
            """)
    void a_stream_ends_where_the_script_says(String end, boolean broken, @Nullable String events) throws IOException {
        Reply.Sent sent = (Reply.Sent) reply("[{answer: One two three four., " + end + "}]", streamed());
        Map<String, String> names = Map.of(
                delta("{\"role\":\"assistant\",\"content\":\"\"}"), "R",
                delta("{\"content\":\"One two three \"}"), "A",
                delta("{\"content\":\"four.\"}"), "B",
                end("stop"), "E");

        assertThat(sent.body().broken()).isEqualTo(broken);
        assertThat(sent.body().pieces().stream()
                        .map(piece -> names.getOrDefault(piece, piece.strip()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(events == null ? "" : events);
    }

    @ParameterizedTest
    @CsvSource({"cut_after, true", "end_after, false"})
    void of_a_body_that_is_no_stream_half_is_sent(String end, boolean broken) throws IOException {
        String whole = body("[{answer: Hi.}]", "");
        Reply.Sent sent = (Reply.Sent) reply("[{answer: Hi., " + end + ": 7}]", HELLO);

        assertThat(sent.body()).isEqualTo(new Reply.Body(List.of(whole.substring(0, whole.length() / 2)), broken));
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

        assertThat(Scripts.body(reply("[{turn: 9, answer: never}]", body)))
                .endsWith("\"usage\":{\"prompt_tokens\":35,\"completion_tokens\":7,\"total_tokens\":42}}");
    }

    @Test
    void numbers_answers_and_names_its_own_model_where_none_is_asked_for() {
        Simulation simulation = Scripts.simulation(SimulatedScript.NONE);
        String request = "{\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";
        simulation.reply("POST", "/chat/completions", request);
        simulation.reply("POST", "/v1/chat/completions", "{}");

        assertThat(Scripts.body(simulation.reply("POST", "/v1/chat/completions?a=b", request)))
                .startsWith("{\"id\":\"chatcmpl-2\",\"object\":\"chat.completion\",\"created\":1767225600,"
                        + "\"model\":\"simulated-model\",");
    }

    private String body(String script, String rest) throws IOException {
        return Scripts.body(reply(script, HELLO.substring(0, HELLO.length() - 1) + rest + "}"));
    }

    private Reply reply(String script, String body) throws IOException {
        return Scripts.simulation(Scripts.read(folder, script)).reply("POST", "/v1/chat/completions", body);
    }

    private static String streamed() {
        return HELLO.replace("{\"model\"", "{\"stream\":true,\"model\"");
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
