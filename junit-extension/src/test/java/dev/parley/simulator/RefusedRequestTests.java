package dev.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.json.Json;
import dev.parley.simulator.answer.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a strict server refuses, and how it says so. */
class RefusedRequestTests {

    private static final String CALL =
            "{'role':'assistant','content':null,'tool_calls':[{'id':'c1','type':'function','function':{'name':'f','arguments':'{}'}}]}";
    private static final String TWO_CALLS =
            CALL.replace("}]}", "},{'id':'c2','type':'function','function':{'name':'f','arguments':'{}'}}]}");
    private static final String TOOL = "{'type':'function','function':{'name':'f'}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            not json                          | -             | the body is no JSON: Unrecognized token 'not': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false') at line 1, column 1
            ``                                | -             | the body is no JSON: there is no value at line 1, column 1
            [1]                               | -             | the body must be a JSON object, not [1]
            {}                                | messages      | messages is missing; send a list of at least one message
            {'messages':'hi'}                 | messages      | messages must be a list, not "hi"
            {'messages':[]}                   | messages      | messages is empty; send at least one message
            {'messages':['hi']}               | messages[0]   | messages[0] must be an object, not "hi"
            {'messages':[{'content':'hi'}]}   | messages[0].role | messages[0].role null is unknown; known are system, developer, user, assistant, tool
            {'messages':[{'role':'robot','content':'hi'}]} | messages[0].role | messages[0].role "robot" is unknown; known are system, developer, user, assistant, tool
            {'messages':[{'role':'user'}]}    | messages[0].content | messages[0].content must be a text or a list of at least one part, not null
            {'messages':[{'role':'user','content':[]}]} | messages[0].content | messages[0].content must be a text or a list of at least one part, not []
            {'messages':[USER],'tools':{}}    | tools         | tools must be a list, not {}
            {'messages':[USER],'tools':[]}    | tools         | tools is empty; leave it out where there are no tools
            {'messages':[USER],'tools':[{'name':'f'}]} | tools[0] | tools[0] must be {"type":"function","function":{...}}, not {"name":"f"}
            {'messages':[USER],'tools':[{'type':'function','function':{}}]} | tools[0] | tools[0]: a tool definition needs a name: {"type":"function","function":{}}
            {'messages':[USER],'tools':[TOOL,TOOL]} | tools[1].function.name | tools[1].function.name "f" was used before
            {'messages':[USER],'tool_choice':'auto'} | tool_choice | tool_choice is only allowed where tools are offered
            {'messages':[USER],'tools':[TOOL],'tool_choice':'always'} | tool_choice | tool_choice "always" is unknown; known are none, auto, required and {"type":"function","function":{"name":"..."}}
            {'messages':[USER],'tools':[TOOL],'tool_choice':{'type':'function','function':{'name':'g'}}} | tool_choice | tool_choice names the function "g", which is not offered; offered are f
            """)
    void refuses_a_malformed_body(String body, @Nullable String parameter, String message) {
        assertRefused(body, parameter, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            USER,{'role':'assistant','content':null} | messages[1] | messages[1] has neither content nor tool_calls
            USER,{'role':'assistant','content':'a','tool_calls':[]} | messages[1].tool_calls | messages[1].tool_calls must be a list of at least one call, not []
            USER,{'role':'assistant','tool_calls':[{'id':'c1'}]} | messages[1].tool_calls[0] | messages[1].tool_calls[0] must be {"id":"...","type":"function","function":{...}}, not {"id":"c1"}
            USER,{'role':'assistant','tool_calls':[{'id':'c1','type':'function','function':{'name':'f','arguments':{}}}]} | messages[1].tool_calls[0].function.arguments | messages[1].tool_calls[0].function.arguments must be a text, not {}
            USER,{'role':'assistant','tool_calls':[{'id':'','type':'function','function':{'name':'f','arguments':''}}]} | messages[1].tool_calls[0].id | messages[1].tool_calls[0].id must be a text that is not empty, not ""
            USER,CALL,{'role':'tool','content':'ok'} | messages[2].tool_call_id | messages[2].tool_call_id must be a text that is not empty, not null
            USER,RESULT                       | messages[1]   | messages[1] is a tool message, but the message before it has no tool_calls
            USER,CALL,RESULT,USER,RESULT      | messages[4]   | messages[4] is a tool message, but the message before it has no tool_calls
            USER,TWO,RESULT,{'role':'tool','tool_call_id':'c9','content':'ok'} | messages[3].tool_call_id | messages[3].tool_call_id "c9" is unknown; the calls of messages[1] are c1, c2
            USER,TWO,RESULT,RESULT            | messages[3]   | messages[3] is a second result for the call "c1" of messages[1]
            USER,CALL,USER                    | messages[1].tool_calls | messages[1].tool_calls has a call without a result before messages[2]: "c1"
            USER,TWO,RESULT,USER              | messages[1].tool_calls | messages[1].tool_calls has a call without a result before messages[3]: "c2"
            USER,TWO                          | messages[1].tool_calls | messages[1].tool_calls has calls without a result before the messages end: "c1", "c2"
            USER,CALL,SAYS                    | messages[1].tool_calls | messages[1].tool_calls has a call without a result before messages[2]: "c1"
            USER,CALL,RESULT,CALL,RESULT      | messages[3].tool_calls[0].id | messages[3].tool_calls[0].id "c1" was used before; ids are unique
            USER,SAYS,SAYS,USER               | messages[2]   | messages[2] is an assistant message right after another; a user message must stand between them
            USER,SAYS                         | messages[1]   | messages[1] is the last message and the assistant's; end with a user message or a tool result
            USER,{'role':'system','content':'Be kind.'} | messages[1] | messages[1] is a system message; system messages must come first
            """)
    void refuses_a_broken_history(String messages, String parameter, String message) {
        assertRefused("{'messages':[" + messages + "]}", parameter, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a system prompt in two messages    | {'role':'system','content':'a'},{'role':'developer','content':'b'},USER
            a call with its result             | USER,CALL,RESULT
            two calls, results in any order    | USER,TWO,{'role':'tool','tool_call_id':'c2','content':'ok'},RESULT
            a result in front of a user message | USER,CALL,RESULT,USER
            an answer after a result           | USER,CALL,RESULT,SAYS,USER
            two user messages in a row         | USER,USER
            a greeting by the assistant        | SAYS,USER
            parts instead of text              | {'role':'user','content':[{'type':'text','text':'hi'}]}
            """)
    void takes_a_whole_history(String what, String messages) {
        assertThat(((Reply.Sent) reply("{'messages':[" + messages + "]}")).status())
                .as(what)
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"GET,/v1/chat/completions", "POST,/v1/responses", "GET,/", "POST,/v1/models"})
    void knows_no_other_paths(String method, String path) {
        Reply reply = Scripts.simulation(SimulatedScript.NONE).reply(method, path, "");

        assertThat(reply)
                .isEqualTo(
                        Reply.json(
                                404,
                                error(
                                        null,
                                        "there is nothing at " + method + " " + path
                                                + "; known are POST /v1/chat/completions, GET /v1/models, GET /health, GET /requests, DELETE /requests")));
    }

    private static void assertRefused(String body, @Nullable String parameter, String message) {
        assertThat(reply(body)).isEqualTo(Reply.json(400, error(parameter, message)));
    }

    private static Reply reply(String body) {
        String whole = body.replace("USER", "{'role':'user','content':'hi'}")
                .replace("SAYS", "{'role':'assistant','content':'hello'}")
                .replace("RESULT", "{'role':'tool','tool_call_id':'c1','content':'ok'}")
                .replace("CALL", CALL)
                .replace("TWO", TWO_CALLS)
                .replace("TOOL", TOOL)
                .replace('\'', '"');
        return Scripts.simulation(SimulatedScript.NONE).reply("POST", "/v1/chat/completions", whole);
    }

    private static String error(@Nullable String parameter, String message) {
        return "{\"error\":{\"message\":%s,\"type\":\"invalid_request_error\",\"param\":%s,\"code\":null}}"
                .formatted(Json.compact(message), Json.compact(parameter));
    }
}
