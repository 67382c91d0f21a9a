package dev.parley.model.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.chat.Answer;
import dev.parley.chat.FinishReason;
import dev.parley.chat.ToolCall;
import dev.parley.chat.Usage;
import dev.parley.json.Json;
import dev.parley.model.http.AttemptFailedException;
import dev.parley.model.http.EndpointFailure;
import dev.parley.model.http.Stopwatch.Progress;
import dev.parley.model.protocol.ChunkObject;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseAssemblerTests {

    private final AtomicInteger count = new AtomicInteger();

    @Nested
    class Calls {

        @Test
        void are_joined_by_the_id_of_their_item() {
            assertThat(calls(
                            added(0, "'id':'i','call_id':'a','name':'weather','arguments':''"),
                            added(0, "'id':'j','call_id':'b','name':'mail','arguments':''"),
                            arguments("'item_id':'j','output_index':0,'delta':'{2'"),
                            arguments("'item_id':'i','output_index':0,'delta':'{1'"),
                            arguments("'item_id':'j','output_index':0,'delta':'}'"),
                            arguments("'item_id':'i','output_index':0,'delta':'}'")))
                    .containsExactly(new ToolCall("a", "weather", "{1}"), new ToolCall("b", "mail", "{2}"));
        }

        @Test
        void are_joined_by_number_where_the_id_changes() {
            assertThat(calls(
                            added(1, "'id':'i','call_id':'a','name':'weather'"),
                            added(2, "'id':'j','call_id':'b','name':'mail'"),
                            arguments("'item_id':'x','output_index':1,'delta':'{1'"),
                            arguments("'item_id':'y','output_index':2,'delta':'{2}'"),
                            arguments("'item_id':'z','output_index':1,'delta':'}'"),
                            done(1, "'id':'k','call_id':'c','name':'weather'")))
                    .containsExactly(new ToolCall("c", "weather", "{1}"), new ToolCall("b", "mail", "{2}"));
        }

        @Test
        void without_id_and_number_get_the_fragment_if_they_are_the_last() {
            assertThat(calls(
                            added(0, "'call_id':'a','name':'weather'"),
                            arguments("'delta':'{1}'"),
                            added(1, "'call_id':'b','name':'mail'"),
                            arguments("'item_id':null,'output_index':null,'delta':'{2}'")))
                    .containsExactly(new ToolCall("a", "weather", "{1}"), new ToolCall("b", "mail", "{2}"));
        }

        @Test
        void are_returned_by_number() {
            assertThat(calls(done(3, "'call_id':'b','name':'mail'"), done(1, "'call_id':'a','name':'weather'")))
                    .containsExactly(new ToolCall("a", "weather", ""), new ToolCall("b", "mail", ""));
        }

        @Test
        void that_only_appear_when_done_are_calls_also_under_one_number() {
            assertThat(calls(
                            done(0, "'id':'i','call_id':'a','name':'weather','arguments':'{}'"),
                            done(0, "'id':'j','call_id':'b','name':'mail','arguments':'{}'")))
                    .containsExactly(new ToolCall("a", "weather", "{}"), new ToolCall("b", "mail", "{}"));
        }

        @Test
        void that_only_appear_in_the_whole_response_are_calls() {
            assertThat(calls(
                            "{'type':'response.output_text.delta','output_index':0,'delta':'Hm'}",
                            completed("{'type':'message','content':[{'type':'output_text','text':'Hm'}]},"
                                    + "{'type':'function_call','call_id':'a','name':'weather','arguments':'{}'}")))
                    .containsExactly(new ToolCall("a", "weather", "{}"));
        }

        @Test
        void are_not_doubled_by_a_whole_response_with_other_ids() {
            assertThat(calls(
                            added(0, "'id':'i','call_id':'a','name':'weather'"),
                            arguments("'item_id':'i','delta':'{}'"),
                            completed("{'type':'function_call','id':'x','call_id':'y','name':'weather'}")))
                    .containsExactly(new ToolCall("y", "weather", "{}"));
        }

        @Test
        void have_arguments_replaced_by_the_final_ones() {
            assertThat(calls(
                            added(0, "'id':'i','call_id':'a','name':'weather'"),
                            arguments("'item_id':'i','delta':'{ci'"),
                            "{'type':'response.function_call_arguments.done','item_id':'i','arguments':'{1}'}"))
                    .containsExactly(new ToolCall("a", "weather", "{1}"));
        }

        @Test
        void keep_arguments_that_are_an_object_as_compact_json() {
            assertThat(calls(done(0, "'call_id':'a','name':'weather','arguments':{ 'city' : 'Paris', 'n': 1.50 }")))
                    .containsExactly(new ToolCall("a", "weather", "{\"city\":\"Paris\",\"n\":1.50}"));
        }

        @Test
        void without_an_id_take_that_of_their_item_or_get_one() {
            assertThat(calls(done(0, "'id':'i','name':'f'"), done(1, "'call_id':null,'name':'g'")))
                    .containsExactly(new ToolCall("i", "f", ""), new ToolCall("made-0", "g", ""));
        }

        private List<ToolCall> calls(String... events) {
            return answer(events).calls();
        }

        private static String added(int index, String call) {
            return event("response.output_item.added", index, call);
        }

        private static String done(int index, String call) {
            return event("response.output_item.done", index, call);
        }

        private static String event(String type, int index, String call) {
            return "{'type':'" + type + "','output_index':" + index + ",'item':{'type':'function_call'," + call + "}}";
        }

        private static String arguments(String fields) {
            return "{'type':'response.function_call_arguments.delta'," + fields + "}";
        }
    }

    @Nested
    class Texts {

        @Test
        void are_joined_part_by_part() {
            assertThat(answer(
                                    delta("output_text", "'content_index':1,'delta':'c'"),
                                    delta("output_text", "'content_index':0,'delta':'a'"),
                                    delta("output_text", "'content_index':0,'delta':'b'"))
                            .text())
                    .isEqualTo("abc");
        }

        @Test
        void of_several_messages_stand_on_lines_of_their_own() {
            assertThat(answer(
                                    delta("output_text", "'output_index':2,'delta':'later'"),
                                    delta("output_text", "'output_index':0,'delta':'first'"),
                                    delta("output_text", "'output_index':1,'delta':''"))
                            .text())
                    .isEqualTo("first\nlater");
        }

        @Test
        void of_a_refusal_are_kept_apart() {
            assertThat(answer(delta("refusal", "'delta':'I can'"), delta("refusal", "'delta':' not.'")))
                    .returns("", Answer::text)
                    .returns("I can not.", Answer::refusal);
        }

        @Test
        void of_a_refusal_may_come_only_in_the_end() {
            assertThat(answer(
                                    delta("refusal", "'delta':'I can'"),
                                    "{'type':'response.refusal.done','refusal':'I can not.'}")
                            .refusal())
                    .isEqualTo("I can not.");
            assertThat(answer("{'type':'response.refusal.done','refusal':'No.'}")
                            .refusal())
                    .isEqualTo("No.");
        }

        @Test
        void of_a_refusal_stand_in_a_part_of_their_own() {
            assertThat(answer(body("{'type':'message','content':[{'type':'output_text','text':'Hm.'},"
                            + "{'type':'refusal','refusal':'No.'}]}")))
                    .returns("Hm.", Answer::text)
                    .returns("No.", Answer::refusal);
        }

        @Test
        void may_stand_in_a_message_without_parts() {
            assertThat(answer(body("{'type':'message','content':'Hi'}")).text()).isEqualTo("Hi");
        }

        @Test
        void of_reasoning_win_over_their_summary() {
            assertThat(answer(
                                    delta("reasoning_text", "'delta':'all of it'"),
                                    delta("reasoning_summary_text", "'delta':'in short'"))
                            .reasoning())
                    .isEqualTo("all of it");
        }

        @Test
        void of_a_summary_are_paragraphs() {
            assertThat(answer(
                                    delta("reasoning_summary_text", "'summary_index':0,'delta':'one'"),
                                    delta("reasoning_summary_text", "'summary_index':1,'delta':'two'"))
                            .reasoning())
                    .isEqualTo("one\n\ntwo");
        }

        private static String delta(String of, String fields) {
            return "{'type':'response." + of + ".delta'," + fields + "}";
        }
    }

    @Nested
    class Events {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{'type':'response.output_text.delta','delta':'a'} | OUTPUT",
                    "{'type':'response.output_text.delta','delta':''} | NOTHING",
                    "{'type':'response.output_text.delta'} | NOTHING",
                    "{'type':'response.refusal.delta','delta':'a'} | OUTPUT",
                    "{'type':'response.refusal.done','refusal':'a'} | OUTPUT",
                    "{'type':'response.refusal.done','refusal':''} | NOTHING",
                    "{'type':'response.reasoning_text.delta','delta':'a'} | REASONING",
                    "{'type':'response.reasoning_summary_text.delta','delta':'a'} | REASONING",
                    "{'type':'response.function_call_arguments.delta','delta':'{'} | OUTPUT",
                    "{'type':'response.output_item.added','item':{'type':'function_call','name':'f'}} | OUTPUT",
                    "{'type':'response.output_item.added','item':{'type':'message','content':[]}} | NOTHING",
                    "{'type':'response.output_item.added','item':{'type':'web_search_call'}} | NOTHING",
                    "{'type':'response.output_item.done','item':null} | NOTHING",
                    "{'type':'response.output_item.done','item':{'type':'message','content':'a'}} | OUTPUT",
                    "{'type':'response.completed','response':{'output':[{'type':'message','content':'a'}]}} | OUTPUT",
                    "{'type':'response.completed','response':{'output':[]}} | NOTHING",
                    "{'type':'response.created','response':null} | NOTHING",
                    "{'type':'response.something.new','error':null} | NOTHING"
                })
        void bring_reasoning_or_output(String event, Progress progress) {
            assertThat(accept(assembler(), event)).isEqualTo(progress);
        }

        @Test
        void that_repeat_what_came_bring_nothing() {
            ResponseAssembler assembler = assembler();
            accept(assembler, "{'type':'response.output_text.delta','output_index':0,'delta':'a'}");

            assertThat(accept(assembler, completed("{'type':'message','content':'a'}")))
                    .isEqualTo(Progress.NOTHING);
        }

        @ParameterizedTest
        @CsvSource({"completed, true", "incomplete, true", "in_progress, false", "output_text.done, false"})
        void may_be_the_last(String type, boolean last) {
            ResponseAssembler assembler = assembler();
            accept(assembler, "{'type':'response." + type + "','response':{}}");

            assertThat(assembler.complete()).isEqualTo(last);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{'type':1} | type is not a text",
                    "{'type':'response.created','response':'x'} | response is not an object",
                    "{'type':'response.completed','response':{'output':{}}} | output is not a list of objects",
                    "{'type':'response.output_text.delta','delta':['a']} | delta is not a text",
                    "{'type':'response.output_text.delta','output_index':'0'} | output_index is not a number",
                    "{'type':'response.output_item.done','item':[]} | item is not an object",
                    "{'output':[{'type':'function_call','name':{}}]} | name is not a text",
                    "{'output':[{'type':'message','content':[1]}]} | content is not a list of objects"
                })
        void of_the_wrong_shape_are_quoted(String event, String problem) {
            assertThat(failure(assembler(), event))
                    .isEqualTo(new EndpointFailure.Malformed(problem, event.replace('\'', '"')));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{'type':'error','code':'rate_limit','message':'too many tokens','param':null} | too many tokens",
                    "{'type':'error','error':{'type':'server_error','message':'engine died'}} | engine died",
                    "{'type':'error','code':7} | {\"type\":\"error\",\"code\":7}",
                    "{'error':{'message':'engine died'}} | engine died",
                    "{'type':'response.failed','response':{'error':{'code':'server_error','message':'boom'}}} | boom",
                    "{'type':'response.failed','response':{'status':'failed','error':null}} | the response is failed",
                    "{'type':'response.failed'} | the response failed",
                    "{'object':'response','status':'failed','error':{'message':'boom'}} | boom",
                    "{'object':'response','status':'cancelled','error':null} | the response is cancelled"
                })
        void may_be_an_error(String event, String words) {
            assertThat(failure(assembler(), event)).isEqualTo(new EndpointFailure.ErrorObject(words));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{'type':'response.completed','response':{}}", "{'id':'','output':[]}"})
        void of_a_response_without_an_id_are_no_history_for_the_server(String event) {
            assertThat(failure(new ResponseAssembler(true), event))
                    .isEqualTo(new EndpointFailure.Malformed(
                            "the response has no id, which @Endpoint(serverHistory) needs", event.replace('\'', '"')));
        }

        private EndpointFailure failure(ResponseAssembler assembler, String event) {
            return catchThrowableOfType(AttemptFailedException.class, () -> accept(assembler, event))
                    .failure();
        }
    }

    @Nested
    class Rests {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{'status':'completed'} | stop",
                    "{'status':'completed','output':[{'type':'function_call','name':'f'}]} | tool_calls",
                    "{'status':'incomplete','incomplete_details':{'reason':'max_output_tokens'}} | length",
                    "{'status':'incomplete','incomplete_details':{'reason':'content_filter'}} | content_filter",
                    "{'status':'incomplete','incomplete_details':null} | incomplete"
                })
        void of_status_and_details_make_the_finish_reason(String body, String reason) {
            assertThat(answer(body).finishReason()).contains(new FinishReason(reason));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"{}", "{'status':null}", "{'type':'response.created','response':{'status':'in_progress'}}"})
        void that_do_not_end_give_no_finish_reason(String chunk) {
            assertThat(answer(chunk).finishReason()).isEmpty();
        }

        @Test
        void of_usage_may_be_without_details() {
            assertThat(answer("{'usage':{'input_tokens':10,'input_tokens_details':null}}")
                            .usage())
                    .contains(new Usage(OptionalLong.of(10), OptionalLong.empty(), OptionalLong.empty()));
        }

        @Test
        void are_absent_where_nothing_came() {
            assertThat(answer("{'usage':{}}"))
                    .hasToString("Answer[text=, reasoning=, calls=[], finishReason=Optional.empty,"
                            + " usage=Optional.empty, id=Optional.empty, reasoningItems=[], refusal=]");
        }
    }

    private static String body(String items) {
        return "{'object':'response','status':'completed','output':[" + items + "]}";
    }

    private static String completed(String items) {
        return "{'type':'response.completed','response':" + body(items) + "}";
    }

    private static ResponseAssembler assembler() {
        return new ResponseAssembler(false);
    }

    private Answer answer(String... chunks) {
        ResponseAssembler assembler = assembler();
        for (String chunk : chunks) {
            accept(assembler, chunk);
        }
        return assembler.answer(() -> "made-" + count.getAndIncrement());
    }

    private static Progress accept(ResponseAssembler assembler, String chunk) {
        String json = chunk.replace('\'', '"');
        return assembler.accept(ChunkObject.of(Json.parse(json), json));
    }
}
