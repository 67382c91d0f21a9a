package dev.parley.model.responses;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;

import dev.parley.chat.Answer;
import dev.parley.chat.ForcedTool;
import dev.parley.chat.Message;
import dev.parley.chat.ReasoningItem;
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
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ResponsesCodecTests {

    private static final ToolCall CALL = new ToolCall("a", "f", "{ not json");
    private static final ToolCall OTHER_CALL = new ToolCall("b", "g", "");

    private TestSettings settings = TestSettings.of("http://localhost").stream(false);
    private List<Message> messages = List.of(new Message.User("Hi"));
    private List<ToolDefinition> tools = List.of();
    private ToolSelection toolChoice = ToolChoice.AUTO;
    private OptionalInt outputTokens = OptionalInt.empty();
    private RequestAim aim = RequestAim.TEXT;

    @Nested
    class Base {

        @Test
        void of_a_stream_has_no_options() {
            settings = settings.stream(true);

            assertBody("{'model':'m','stream':true,'input':[{'role':'user','content':'Hi'}]}");
        }

        @Test
        void takes_the_extra_body_in() {
            settings = settings.body("{\"reasoning\":{\"effort\":\"low\",\"summary\":null},\"store\":false}");

            assertBody("{'model':'m','reasoning':{'effort':'low'},'store':false,"
                    + "'input':[{'role':'user','content':'Hi'}]}");
        }

        @Test
        void limits_the_output() {
            settings = settings.maxTokens(64);
            assertBody("{'model':'m','max_output_tokens':64,'input':[{'role':'user','content':'Hi'}]}");

            outputTokens = OptionalInt.of(8);
            assertBody("{'model':'m','max_output_tokens':8,'ignore_eos':true,"
                    + "'input':[{'role':'user','content':'Hi'}]}");

            aim = RequestAim.TOOL_CALL;
            assertBody("{'model':'m','max_output_tokens':64,'input':[{'role':'user','content':'Hi'}]}");
        }
    }

    @Nested
    class Tools {

        @Test
        void are_flat() {
            tools = List.of(
                    tool("{'type':'function','function':{'name':'f','description':'d','parameters':{'type':'object'},"
                            + "'strict':true},'defer_loading':true}"),
                    tool("{'type':'function','name':'g'}"));
            toolChoice = new ForcedTool("g");

            assertBody("{'model':'m','input':[{'role':'user','content':'Hi'}],'tools':["
                    + "{'type':'function','name':'f','description':'d','parameters':{'type':'object'},'strict':true,"
                    + "'defer_loading':true},{'type':'function','name':'g'}],"
                    + "'tool_choice':{'type':'function','name':'g'}}");
        }

        @Test
        void are_chosen_by_a_word() {
            tools = List.of(tool("{'name':'g'}"));
            toolChoice = ToolChoice.REQUIRED;

            assertBody("{'model':'m','input':[{'role':'user','content':'Hi'}],"
                    + "'tools':[{'type':'function','name':'g'}],'tool_choice':'required'}");
        }

        @Test
        void of_the_extra_body_alone_are_not_to_be_called() {
            settings = settings.body("{\"tools\":[{\"type\":\"web_search\"}],\"tool_choice\":\"required\"}");

            assertBody("{'model':'m','input':[{'role':'user','content':'Hi'}],"
                    + "'tools':[{'type':'web_search'}],'tool_choice':'none'}");
        }
    }

    @Nested
    class Input {

        @Test
        void has_an_item_for_each_message_text_and_call() {
            messages = List.of(
                    new Message.SystemPrompt("Be brief."),
                    new Message.User("Look"),
                    new Message.Assistant(null, List.of(CALL, OTHER_CALL)),
                    new Message.Tool("a", "21 C"),
                    new Message.Tool("b", "{\"status\": \"ok\"}"),
                    new Message.Assistant("Let me see", List.of(CALL)),
                    new Message.Tool("a", "22 C"),
                    new Message.Assistant("", List.of()));

            assertBody("""
                    {'model':'m','instructions':'Be brief.','input':[
                     {'role':'user','content':'Look'},
                     {'type':'function_call','call_id':'a','name':'f','arguments':'{ not json'},
                     {'type':'function_call','call_id':'b','name':'g','arguments':''},
                     {'type':'function_call_output','call_id':'a','output':'21 C'},
                     {'type':'function_call_output','call_id':'b','output':'{\\"status\\": \\"ok\\"}'},
                     {'role':'assistant','content':'Let me see'},
                     {'type':'function_call','call_id':'a','name':'f','arguments':'{ not json'},
                     {'type':'function_call_output','call_id':'a','output':'22 C'},
                     {'role':'assistant','content':''}]}""");
        }

        @Test
        void has_parts_by_the_names_of_this_api() {
            messages = List.of(new Message.User(Objects.requireNonNull(Json.parse(json("""
                    [{'type':'text','text':'Look','cache_control':{}},
                     {'type':'image_url','image_url':{'url':'http://cat','detail':'low'}},
                     {'type':'image_url','image_url':'http://dog'},
                     {'type':'input_file','file_id':'x'}, 'odd']""")))));

            assertBody("""
                    {'model':'m','input':[{'role':'user','content':[
                     {'type':'input_text','text':'Look','cache_control':{}},
                     {'type':'input_image','image_url':'http://cat','detail':'low'},
                     {'type':'input_image','image_url':'http://dog'},
                     {'type':'input_file','file_id':'x'},'odd']}]}""");
        }

        @Test
        void is_complete_where_the_client_keeps_the_history() {
            messages = List.of(new Message.User("Hi"), answered("resp_0", "Hello."), new Message.User("Bye"));

            assertBody("{'model':'m','input':[{'role':'user','content':'Hi'},"
                    + "{'role':'assistant','content':'Hello.'},{'role':'user','content':'Bye'}]}");
        }
    }

    @Nested
    class Reasoning {

        private static final String RS_0 = "{'type':'reasoning','id':'rs_0','summary':[],'status':null}";
        private static final String RS_1 = "{'type':'reasoning','id':'rs_1','summary':[]}";
        private static final String FIRST =
                "{'type':'function_call','call_id':'a','name':'f','arguments':'{ not json'}";
        private static final String SECOND = "{'type':'function_call','call_id':'b','name':'g','arguments':''}";

        Reasoning() {
            messages = List.of(
                    thought("Let me see", List.of(CALL, OTHER_CALL), item(RS_0, 0), item(RS_1, 2)),
                    thought("", List.of(CALL), item(RS_0, 0), item(RS_1, 9)),
                    thought("21 C", List.of()));
        }

        @Test
        void is_left_out() {
            assertInput("{'role':'assistant','content':'Let me see'}", FIRST, SECOND, FIRST, said("21 C"));
        }

        @Test
        void stands_before_the_text_also_where_there_is_none() {
            settings = settings.reasoning("think_tags");

            assertInput(
                    said("<think>hm</think>Let me see"),
                    FIRST,
                    SECOND,
                    said("<think>hm</think>"),
                    FIRST,
                    said("<think>hm</think>21 C"));
        }

        @Test
        void goes_back_as_the_items_that_came_where_they_stood() {
            settings = settings.reasoning("field");

            assertInput(RS_0, said("Let me see"), FIRST, RS_1, SECOND, RS_0, FIRST, RS_1, said("21 C"));
        }

        private void assertInput(String... items) {
            assertBody("{'model':'m','input':[" + String.join(",", items) + "]}");
        }

        private static String said(String text) {
            return "{'role':'assistant','content':'" + text + "'}";
        }

        private static ReasoningItem item(String json, int position) {
            return new ReasoningItem(Json.copyOf((Map<?, ?>) Objects.requireNonNull(Json.parse(json(json)))), position);
        }

        private static Message thought(String text, List<ToolCall> calls, ReasoningItem... items) {
            Answer answer =
                    new Answer(text, "hm", calls, Optional.empty(), Optional.empty(), Optional.empty(), List.of(items));
            return new Message.Assistant(text, calls, Optional.of(answer));
        }
    }

    @Nested
    class ServerHistory {

        ServerHistory() {
            settings = settings.serverHistory();
        }

        @Test
        void begins_with_everything() {
            messages = List.of(new Message.SystemPrompt("Be brief."), new Message.User("Hi"));

            assertBody("{'model':'m','instructions':'Be brief.','input':[{'role':'user','content':'Hi'}]}");
        }

        @Test
        void goes_on_with_what_is_new_and_the_instructions() {
            messages = List.of(
                    new Message.SystemPrompt("Be brief."),
                    new Message.User("Hi"),
                    answered("resp_0", "Hello."),
                    new Message.User("Look"),
                    answered("resp_1", "", CALL),
                    new Message.Tool("a", "21 C"),
                    new Message.User("Thanks"));

            assertBody("""
                    {'model':'m','instructions':'Be brief.','previous_response_id':'resp_1','input':[
                     {'type':'function_call_output','call_id':'a','output':'21 C'},
                     {'role':'user','content':'Thanks'}]}""");
        }

        @Test
        void tells_what_the_server_cannot_know() {
            messages = List.of(
                    new Message.User("Hi"),
                    answered("resp_0", "Hello."),
                    new Message.User("Look"),
                    new Message.Assistant("Recorded", List.of()),
                    new Message.User("Thanks"));

            assertBody("""
                    {'model':'m','previous_response_id':'resp_0','input':[
                     {'role':'user','content':'Look'},
                     {'role':'assistant','content':'Recorded'},
                     {'role':'user','content':'Thanks'}]}""");
        }
    }

    private static Message answered(String id, String text, ToolCall... calls) {
        Answer answer = new Answer(text, "", List.of(calls), Optional.empty(), Optional.empty(), Optional.of(id));
        return new Message.Assistant(text, List.of(calls), Optional.of(answer));
    }

    private void assertBody(String expected) {
        EndpointSettings built = settings.build();
        ModelRequest request = new ModelRequest(messages, tools, toolChoice, outputTokens, aim);
        Map<String, @Nullable Object> body =
                new RequestBody(built, new ResponsesCodec(built.dialect())).of(request, "m");

        assertThatJson(Json.compact(body)).isEqualTo(json(expected));
    }

    private static ToolDefinition tool(String text) {
        return ToolDefinition.of(Json.parse(json(text)));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
