package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.Api;
import dev.parley.chat.ForcedTool;
import dev.parley.chat.ToolChoice;
import dev.parley.input.Faults;
import dev.parley.model.ApiKey;
import dev.parley.model.EndpointSettings;
import dev.parley.model.ReasoningHistory;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the model is asked. */
class EndpointReaderTests {

    private final Map<String, String> parameters = new HashMap<>(Map.of("parley.base-url", "http://server/v1"));
    private final Map<String, String> environment = new HashMap<>();
    private final Faults faults = new Faults();

    static class Silent {
        void plays() {}
    }

    static class SaysEverything {
        @Endpoint(
                baseUrl = "https://annotation/v1",
                model = "annotated",
                stream = false,
                maxTokens = 100,
                api = Api.RESPONSES,
                reasoningHistory = "FIELD",
                connectSeconds = 1,
                firstByteSeconds = 2,
                betweenBytesSeconds = 3,
                retries = 0,
                healthCheck = "/health",
                headers = {"X-Team: a: b ", "X-Empty:"},
                body = "{\"temperature\": 0.5, \"stop\": null}")
        void plays() {}
    }

    static class Negative {
        @Endpoint(maxTokens = 0, connectSeconds = -1, firstByteSeconds = 0, betweenBytesSeconds = -2, retries = -1)
        void plays() {}
    }

    static class BadHeaders {
        @Endpoint(headers = {"X-Team: a", "sesame", ": sesame", "X Team: sesame", "x-team: sesame"})
        void plays() {}
    }

    static class BlankModel {
        @Endpoint(model = " ")
        void plays() {}
    }

    static class TwoOfEach {
        @Endpoint(
                baseUrl = {"http://one/v1", "http://two/v1"},
                model = {"one", "two"},
                stream = {true, false},
                body = {"{}", "{}"})
        void plays() {}
    }

    static class ListBody {
        @Endpoint(body = "[1]")
        void plays() {}
    }

    static class CutBody {
        @Endpoint(body = "{\n\"temperature\": 0")
        void plays() {}
    }

    static class MessagesBody {
        @Endpoint(body = "{\"messages\": []}")
        void plays() {}
    }

    static class ResponsesBody {
        @Endpoint(
                api = Api.RESPONSES,
                serverHistory = true,
                body = "{\"input\": \"Hi\", \"previous_response_id\": \"x\", \"messages\": [], \"store\": false}")
        void plays() {}
    }

    static class StoredBody {
        @Endpoint(api = Api.RESPONSES, serverHistory = true, body = "{\"store\": true}")
        void plays() {}
    }

    static class UnstoredBody {
        @Endpoint(api = Api.RESPONSES, body = "{\"store\": false}")
        void plays() {}
    }

    static class FlatChoice {
        @Endpoint(body = "{\"tool_choice\": {\"type\": \"function\", \"name\": \"get_weather\"}}")
        void plays() {}
    }

    static class WordChoice {
        @Endpoint(body = "{\"tool_choice\": \"required\"}")
        void plays() {}
    }

    static class FunctionChoice {
        @Endpoint(body = "{\"tool_choice\": {\"type\": \"function\", \"function\": {\"name\": \"get_weather\"}}}")
        void plays() {}
    }

    static class NullChoice {
        @Endpoint(body = "{\"tool_choice\": null}")
        void plays() {}
    }

    static class OddChoice {
        @Endpoint(body = "{\"tool_choice\": {\"name\": \"get_weather\"}}")
        void plays() {}
    }

    private EndpointReader reader(Class<?> type) {
        Surroundings surroundings = Declared.surroundings(parameters, environment);
        return new EndpointReader(
                Declared.attributes(Endpoint.class, type, surroundings, faults), surroundings, faults);
    }

    private EndpointSettings read(Class<?> type) {
        return reader(type).read(Optional.empty()).orElseThrow();
    }

    private String faultsOf(Class<?> type) {
        reader(type).read(Optional.empty());
        return Declared.message(faults);
    }

    @Test
    void what_nobody_says_has_a_default() {
        assertThat(read(Silent.class))
                .isEqualTo(new EndpointSettings(
                        URI.create("http://server/v1"),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        OptionalInt.empty(),
                        EndpointSettings.Dialect.DEFAULT,
                        EndpointSettings.Limits.DEFAULT,
                        Map.of(),
                        Map.of(),
                        Optional.empty()));
    }

    @Test
    void every_attribute_becomes_a_setting() {
        parameters.clear();
        environment.put("PARLEY_API_KEY", "sk-parley");
        Map<String, Object> body = new HashMap<>(Map.of("temperature", new BigDecimal("0.5")));
        body.put("stop", null);

        assertThat(read(SaysEverything.class))
                .isEqualTo(new EndpointSettings(
                        URI.create("https://annotation/v1"),
                        Optional.of(new ApiKey("sk-parley")),
                        Optional.of("annotated"),
                        false,
                        OptionalInt.of(100),
                        new EndpointSettings.Dialect(Api.RESPONSES, false, new ReasoningHistory.Returned()),
                        new EndpointSettings.Limits(
                                Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3), 0),
                        Map.of("X-Team", "a: b", "X-Empty", ""),
                        body,
                        Optional.of("/health")));
    }

    @Test
    void every_attribute_outside_the_code_beats_the_annotation() {
        parameters.putAll(Map.of(
                "parley.model", "other",
                "parley.stream", "true",
                "parley.max-tokens", "7",
                "parley.api", "chat-completions",
                "parley.reasoning-history", "<{reasoning}>",
                "parley.connect-seconds", "4",
                "parley.headers", "X-Other: 1",
                "parley.body", "{\"seed\": 1}",
                "parley.health-check", "/ready?deep=1"));
        environment.putAll(
                Map.of("PARLEY_FIRST_BYTE_SECONDS", "5", "PARLEY_BETWEEN_BYTES_SECONDS", "6", "PARLEY_RETRIES", "7"));

        assertThat(read(SaysEverything.class))
                .isEqualTo(new EndpointSettings(
                        URI.create("http://server/v1"),
                        Optional.empty(),
                        Optional.of("other"),
                        true,
                        OptionalInt.of(7),
                        new EndpointSettings.Dialect(
                                Api.CHAT_COMPLETIONS, false, new ReasoningHistory.Wrapped("<{reasoning}>")),
                        new EndpointSettings.Limits(
                                Duration.ofSeconds(4), Duration.ofSeconds(5), Duration.ofSeconds(6), 7),
                        Map.of("X-Other", "1"),
                        Map.of("seed", 1L),
                        Optional.of("/ready?deep=1")));
    }

    @Test
    void a_health_check_is_a_path() {
        parameters.put("parley.health-check", "health");
        reader(Silent.class).read(Optional.empty());

        assertThat(Declared.message(faults)).isEqualTo("""
                it has 1 fault:
                  healthCheck is "health", which is no path at configuration parameter parley.health-check; \
                write one that begins with a slash, like "/health"\
                """);
    }

    @Test
    void a_body_outside_the_code_is_named_by_its_place() {
        environment.put("PARLEY_BODY", "[1]");
        reader(Silent.class).read(Optional.empty());

        assertThat(Declared.message(faults)).isEqualTo("""
                it has 1 fault:
                  the body is no JSON object at environment variable PARLEY_BODY; write one like {"temperature": 0}""");
    }

    @Test
    void a_malformed_header_outside_the_code_is_not_shown() {
        parameters.put("parley.headers", "X-Team: a, sesame");
        reader(Silent.class).read(Optional.empty());

        assertThat(Declared.message(faults)).isEqualTo("""
                it has 1 fault:
                  header 2 is not written "Name: value" (it is not shown: it may hold a secret) at configuration parameter \
                parley.headers; name it first""");
    }

    @Test
    void the_model_of_the_parameter_beats_the_variable_which_beats_the_annotation() {
        parameters.put("parley.model", "parameter");
        environment.put("PARLEY_MODEL", "variable");
        assertThat(read(SaysEverything.class).model()).contains("parameter");

        parameters.remove("parley.model");
        assertThat(read(SaysEverything.class).model()).contains("variable");

        environment.remove("PARLEY_MODEL");
        assertThat(read(SaysEverything.class).model()).contains("annotated");
    }

    @Test
    void a_blank_model_outside_the_code_says_nothing() {
        parameters.put("parley.model", "");
        environment.put("PARLEY_MODEL", " ");

        assertThat(read(SaysEverything.class).model()).contains("annotated");
    }

    @Test
    void a_blank_model_in_the_code_is_a_fault() {
        assertThat(faultsOf(BlankModel.class)).isEqualTo("""
                it has 1 fault:
                  the model's name is blank at @Endpoint(model) of BlankModel#plays; name it, or leave the attribute out""");
    }

    @Test
    void numbers_are_at_least_1() {
        assertThat(faultsOf(Negative.class)).isEqualTo("""
                it has 5 faults:
                  maxTokens is 0 at @Endpoint(maxTokens) of Negative#plays; give a whole number of at least 1
                  connectSeconds is -1 at @Endpoint(connectSeconds) of Negative#plays; give a whole number of at least 1
                  firstByteSeconds is 0 at @Endpoint(firstByteSeconds) of Negative#plays; give a whole number of at least 1
                  betweenBytesSeconds is -2 at @Endpoint(betweenBytesSeconds) of Negative#plays; \
                give a whole number of at least 1
                  retries is -1 at @Endpoint(retries) of Negative#plays; give a whole number of at least 0""");
    }

    @Test
    void one_value_is_given_where_one_is_wanted() {
        parameters.clear();

        assertThat(faultsOf(TwoOfEach.class)).isEqualTo("""
                it has 3 faults:
                  stream has 2 values [true, false] at @Endpoint(stream) of TwoOfEach#plays; give one
                  body has 2 values [{}, {}] at @Endpoint(body) of TwoOfEach#plays; give one
                  baseUrl has 2 values [http://one/v1, http://two/v1] at @Endpoint(baseUrl) of TwoOfEach#plays; give one""");
    }

    @Test
    void a_malformed_header_is_a_fault_that_does_not_show_its_value() {
        assertThat(faultsOf(BadHeaders.class)).isEqualTo("""
                it has 4 faults:
                  header 2 is not written "Name: value" (it is not shown: it may hold a secret) at @Endpoint(headers) of \
                BadHeaders#plays; name it first
                  header 3 is not written "Name: value" (it is not shown: it may hold a secret) at @Endpoint(headers) of \
                BadHeaders#plays; name it first
                  header 4 is not written "Name: value" (it is not shown: it may hold a secret) at @Endpoint(headers) of \
                BadHeaders#plays; name it first
                  the header x-team is given twice at @Endpoint(headers) of BadHeaders#plays; give it once""");
    }

    @Test
    void a_body_that_is_no_object_is_a_fault() {
        assertThat(faultsOf(ListBody.class)).isEqualTo("""
                it has 1 fault:
                  the body is no JSON object at @Endpoint(body) of ListBody#plays; write one like {"temperature": 0}""");
    }

    @Test
    void a_body_that_is_no_json_is_a_fault_with_line_and_column() {
        assertThat(faultsOf(CutBody.class)).isEqualTo("""
                it has 1 fault:
                  the body is no JSON: Unexpected end-of-input: expected close marker for Object \
                (line 2, column 17) at @Endpoint(body) of CutBody#plays; \
                write one like {"temperature": 0}""");
    }

    @Test
    void a_body_cannot_set_messages() {
        assertThat(faultsOf(MessagesBody.class)).isEqualTo("""
                it has 1 fault:
                  the body sets messages at @Endpoint(body) of MessagesBody#plays; \
                messages come from the dataset alone""");
    }

    @Test
    void a_body_for_the_responses_api_cannot_set_its_input_nor_break_the_server_s_history() {
        assertThat(faultsOf(ResponsesBody.class)).isEqualTo("""
                it has 4 faults:
                  the body sets messages at @Endpoint(body) of ResponsesBody#plays; messages come from the dataset alone
                  the body sets input at @Endpoint(body) of ResponsesBody#plays; messages come from the dataset alone
                  the body sets previous_response_id at @Endpoint(body) of ResponsesBody#plays; \
                messages come from the dataset alone
                  the body sets store to false beside serverHistory at @Endpoint(body) of ResponsesBody#plays; \
                the server must store what it continues""");
    }

    @ParameterizedTest
    @ValueSource(classes = {StoredBody.class, UnstoredBody.class})
    void a_body_may_say_whether_responses_are_stored(Class<?> type) {
        assertThat(read(type).body()).containsKey("store");
        assertThat(faults.none()).isTrue();
    }

    @Test
    void a_body_may_choose_a_tool() {
        assertThat(reader(WordChoice.class).toolChoice(read(WordChoice.class))).contains(ToolChoice.REQUIRED);
        assertThat(reader(FunctionChoice.class).toolChoice(read(FunctionChoice.class)))
                .contains(new ForcedTool("get_weather"));
        assertThat(reader(FlatChoice.class).toolChoice(read(FlatChoice.class))).contains(new ForcedTool("get_weather"));
    }

    @ParameterizedTest
    @ValueSource(classes = {Silent.class, SaysEverything.class, NullChoice.class})
    void a_body_may_leave_the_choice_open(Class<?> type) {
        assertThat(reader(type).toolChoice(read(type))).isEmpty();
        assertThat(faults.none()).isTrue();
    }

    @Test
    void an_unknown_tool_choice_of_the_body_is_a_fault() {
        assertThat(reader(OddChoice.class).toolChoice(read(OddChoice.class))).isEmpty();
        assertThat(Declared.message(faults)).isEqualTo("""
                it has 1 fault:
                  tool_choice of the body is {"name":"get_weather"} at @Endpoint(body) of OddChoice#plays; write "auto", \
                "required", "none" or {"type": "function", "function": {"name": ...}}""");
    }
}
