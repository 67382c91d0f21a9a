package dev.parley.model.completions;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;

import dev.parley.chat.Answer;
import dev.parley.chat.ForcedTool;
import dev.parley.chat.Message;
import dev.parley.chat.RequestAim;
import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolSelection;
import dev.parley.json.Json;
import dev.parley.model.EndpointSettings;
import dev.parley.model.ModelRequest;
import dev.parley.model.TestSettings;
import dev.parley.model.protocol.RequestBody;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChatCompletionsCodecTests {

    private static final String WEATHER = """
            {"type":"function","function":{"name":"weather","description":"Weather by city",
             "parameters":{"type":"object","properties":{"city":{"type":"string","default":null}}},"strict":true}}""";
    private static final String MAIL = "{\"type\":\"function\",\"function\":{\"name\":\"mail\"}}";

    private final Asking asking = new Asking();

    @Nested
    class Base {

        @Test
        void of_a_stream_asks_for_usage() {
            assertBody("""
                    {"model":"m","stream":true,"stream_options":{"include_usage":true},
                     "messages":[{"role":"user","content":"Hi"}]}""");
        }

        @Test
        void without_streaming_says_nothing_about_it() {
            asking.settings = asking.settings.stream(false);

            assertBody("""
                    {"model":"m","messages":[{"role":"user","content":"Hi"}]}""");
        }

        @Test
        void takes_the_extra_body_in_deeply_and_leaves_nulls_out() {
            asking.extras("""
                    {"stream_options":{"continuous_usage_stats":true},"seed":null,"messages":["never"],
                     "chat_template_kwargs":{"enable_thinking":false,"lang":null,"deep":{"x":null}},
                     "list":[null,{"kept":null}]}""");

            assertBody("""
                    {"model":"m","stream":true,
                     "stream_options":{"include_usage":true,"continuous_usage_stats":true},
                     "chat_template_kwargs":{"enable_thinking":false,"deep":{}},"list":[null,{"kept":null}],
                     "messages":[{"role":"user","content":"Hi"}]}""");
        }

        @Test
        void loses_what_the_extra_body_makes_null() {
            asking.extras("{\"stream_options\":null,\"model\":\"other\"}");

            assertBody("""
                    {"model":"other","stream":true,"messages":[{"role":"user","content":"Hi"}]}""");
        }
    }

    @Nested
    class Limits {

        Limits() {
            asking.settings = asking.settings.stream(false);
        }

        @Test
        void come_from_the_settings() {
            asking.settings = asking.settings.maxTokens(64);

            assertLimits("{\"max_completion_tokens\":64}");
        }

        @Test
        void of_the_request_win_and_hold_the_model_to_them() {
            asking.settings = asking.settings.maxTokens(64);
            asking.outputTokens = OptionalInt.of(8);

            assertLimits("{\"max_completion_tokens\":8,\"ignore_eos\":true}");
        }

        @Test
        void of_the_request_win_over_the_extra_body_but_for_ignore_eos() {
            asking.extras("{\"max_completion_tokens\":99,\"max_tokens\":98,\"ignore_eos\":false,\"stop\":[\"END\"]}");
            asking.outputTokens = OptionalInt.of(8);

            assertLimits("{\"max_completion_tokens\":8,\"max_tokens\":98,\"ignore_eos\":false,\"stop\":[\"END\"]}");
        }

        @Test
        void of_the_extra_body_win_over_the_settings() {
            asking.extras("{\"max_completion_tokens\":99}");
            asking.settings = asking.settings.maxTokens(64);

            assertLimits("{\"max_completion_tokens\":99}");
        }

        @Test
        void of_the_settings_stay_where_a_call_is_asked_for_and_the_target_goes() {
            asking.settings = asking.settings.maxTokens(64);
            asking.outputTokens = OptionalInt.of(8);
            asking.aim = RequestAim.TOOL_CALL;

            assertLimits("{\"max_completion_tokens\":64}");
        }

        @Test
        void of_the_extra_body_stay_where_a_call_is_asked_for_but_not_stop_and_ignore_eos() {
            asking.extras("{\"max_completion_tokens\":99,\"max_tokens\":98,\"ignore_eos\":true,\"stop\":\"END\"}");
            asking.aim = RequestAim.TOOL_CALL;

            assertLimits("{\"max_completion_tokens\":99,\"max_tokens\":98}");
        }

        @Test
        void of_every_kind_stay_where_the_server_runs_the_tools() {
            asking.extras("{\"stop\":\"END\"}");
            asking.outputTokens = OptionalInt.of(8);
            asking.aim = RequestAim.SERVER_TOOLS;

            assertLimits("{\"max_completion_tokens\":8,\"ignore_eos\":true,\"stop\":\"END\"}");
        }

        private void assertLimits(String limits) {
            assertBody("{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]," + limits.substring(1));
        }
    }

    @Nested
    class Tools {

        Tools() {
            asking.settings = asking.settings.stream(false);
        }

        @Test
        void are_rendered_whole_with_their_choice() {
            asking.tools = List.of(tool(WEATHER), tool(MAIL));
            asking.toolChoice = new ForcedTool("mail");

            assertTools(
                    "[" + WEATHER + "," + MAIL + "]",
                    "\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"mail\"}},");
        }

        @Test
        void of_the_request_replace_those_of_the_extra_body() {
            asking.extras("{\"tools\":[" + MAIL + "],\"tool_choice\":\"required\"}");
            asking.tools = List.of(tool(WEATHER));

            assertTools("[" + WEATHER + "]", "\"tool_choice\":\"auto\",");
        }

        @Test
        void of_the_extra_body_alone_are_not_to_be_called() {
            asking.extras("{\"tools\":[" + MAIL + "],\"tool_choice\":\"required\"}");

            assertTools("[" + MAIL + "]", "\"tool_choice\":\"none\",");
        }

        @Test
        void of_the_extra_body_stay_as_they_are_where_the_server_runs_them() {
            asking.extras("{\"tools\":[" + MAIL + "],\"tool_choice\":\"required\"}");
            asking.aim = RequestAim.SERVER_TOOLS;

            assertTools("[" + MAIL + "]", "\"tool_choice\":\"required\",");
        }

        @Test
        void that_are_none_leave_no_choice() {
            asking.extras("{\"tools\":[],\"tool_choice\":\"required\"}");

            assertBody("{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}");
        }

        private void assertTools(String tools, String choice) {
            assertBody("{\"model\":\"m\"," + choice + "\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}],\"tools\":"
                    + tools + "}");
        }
    }

    @Nested
    class Messages {

        @Test
        void are_rendered_in_order() {
            asking.settings = asking.settings.stream(false);
            asking.messages = List.of(
                    new Message.SystemPrompt("Be brief."),
                    new Message.User(List.of(Map.of("type", "text", "text", "Look"))),
                    new Message.Assistant(
                            null, List.of(new ToolCall("a", "f", "{ not json"), new ToolCall("b", "g", ""))),
                    new Message.Tool("a", "21 C"),
                    new Message.Tool("b", "{\"status\": \"ok\"}"),
                    new Message.Assistant("", List.of(new ToolCall("c", "f", "{}"))),
                    new Message.Assistant("Let me see", List.of(new ToolCall("d", "f", "{}"))),
                    new Message.Assistant("", List.of()),
                    new Message.Assistant(null, List.of()),
                    new Message.Assistant("It is 21 C.", List.of()));

            assertBody("""
                    {"model":"m","messages":[
                     {"role":"system","content":"Be brief."},
                     {"role":"user","content":[{"type":"text","text":"Look"}]},
                     {"role":"assistant","content":null,"tool_calls":[
                      {"id":"a","type":"function","function":{"name":"f","arguments":"{ not json"}},
                      {"id":"b","type":"function","function":{"name":"g","arguments":""}}]},
                     {"role":"tool","tool_call_id":"a","content":"21 C"},
                     {"role":"tool","tool_call_id":"b","content":"{\\"status\\": \\"ok\\"}"},
                     {"role":"assistant","content":null,"tool_calls":[
                      {"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}]},
                     {"role":"assistant","content":"Let me see","tool_calls":[
                      {"id":"d","type":"function","function":{"name":"f","arguments":"{}"}}]},
                     {"role":"assistant","content":""},
                     {"role":"assistant","content":""},
                     {"role":"assistant","content":"It is 21 C."}]}""");
        }
    }

    @Nested
    class Reasoning {

        private static final String CALL =
                "\"tool_calls\":[{\"id\":\"c\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}]";

        Reasoning() {
            asking.settings = asking.settings.stream(false);
            ToolCall call = new ToolCall("c", "f", "{}");
            asking.messages = List.of(
                    assistant("need {data}", "", List.of(call)),
                    assistant("hm", "Let me see", List.of(call)),
                    assistant("got it", "21 C", List.of()),
                    assistant(" ", "Bye", List.of(call)),
                    new Message.Assistant("Recorded", List.of()));
        }

        @Test
        void is_left_out() {
            assertMessages("""
                    {"role":"assistant","content":null,CALL},
                    {"role":"assistant","content":"Let me see",CALL},
                    {"role":"assistant","content":"21 C"},
                    {"role":"assistant","content":"Bye",CALL},
                    {"role":"assistant","content":"Recorded"}""");
        }

        @Test
        void stands_in_tags_before_the_text() {
            asking.settings = asking.settings.reasoning("think_tags");

            assertMessages("""
                    {"role":"assistant","content":"<think>need {data}</think>",CALL},
                    {"role":"assistant","content":"<think>hm</think>Let me see",CALL},
                    {"role":"assistant","content":"<think>got it</think>21 C"},
                    {"role":"assistant","content":"Bye",CALL},
                    {"role":"assistant","content":"Recorded"}""");
        }

        @Test
        void stands_in_a_template_before_the_text() {
            asking.settings = asking.settings.reasoning("{t}: {reasoning}; ");

            assertMessages("""
                    {"role":"assistant","content":"{t}: need {data}; ",CALL},
                    {"role":"assistant","content":"{t}: hm; Let me see",CALL},
                    {"role":"assistant","content":"{t}: got it; 21 C"},
                    {"role":"assistant","content":"Bye",CALL},
                    {"role":"assistant","content":"Recorded"}""");
        }

        @Test
        void goes_back_in_its_own_field_beside_calls() {
            asking.settings = asking.settings.reasoning("field");

            assertMessages("""
                    {"role":"assistant","content":null,"reasoning_content":"need {data}",CALL},
                    {"role":"assistant","content":"Let me see","reasoning_content":"hm",CALL},
                    {"role":"assistant","content":"21 C"},
                    {"role":"assistant","content":"Bye",CALL},
                    {"role":"assistant","content":"Recorded"}""");
        }

        private void assertMessages(String messages) {
            assertBody("{\"model\":\"m\",\"messages\":[" + messages.replace("CALL", CALL) + "]}");
        }

        private static Message assistant(String reasoning, String text, List<ToolCall> calls) {
            Answer answer = new Answer(text, reasoning, calls, Optional.empty(), Optional.empty(), Optional.empty());
            return new Message.Assistant(text, calls, Optional.of(answer));
        }
    }

    private void assertBody(String expected) {
        EndpointSettings settings = asking.settings.build();
        Map<String, @Nullable Object> body =
                new RequestBody(settings, new ChatCompletionsCodec(settings.dialect())).of(asking.request(), "m");

        assertThatJson(Json.compact(body)).isEqualTo(expected);
    }

    private static ToolDefinition tool(String json) {
        return ToolDefinition.of(Json.parse(json));
    }

    /** What is asked; each test changes what it is about. */
    private static final class Asking {

        TestSettings settings = TestSettings.of("http://localhost");
        List<Message> messages = List.of(new Message.User("Hi"));
        List<ToolDefinition> tools = List.of();
        ToolSelection toolChoice = ToolChoice.AUTO;
        OptionalInt outputTokens = OptionalInt.empty();
        RequestAim aim = RequestAim.TEXT;

        void extras(String json) {
            settings = settings.body(json);
        }

        ModelRequest request() {
            return new ModelRequest(messages, tools, toolChoice, outputTokens, aim);
        }
    }
}
