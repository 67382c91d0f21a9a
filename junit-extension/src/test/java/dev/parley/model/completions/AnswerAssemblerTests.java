package dev.parley.model.completions;

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

class AnswerAssemblerTests {

    private final AtomicInteger count = new AtomicInteger();

    @Nested
    class Calls {

        @Test
        void are_joined_by_index_and_returned_by_index() {
            assertThat(calls(
                            "{'index':1,'id':'b','function':{'name':'mail','arguments':''}}",
                            "{'index':0,'id':'a','function':{'name':'weather','arguments':''}}",
                            "{'index':0,'function':{'arguments':'{1'}}",
                            "{'index':2,'id':'c','function':{'name':'weather','arguments':'{3'}}",
                            "{'index':1,'function':{'arguments':'{2}'}}",
                            "{'index':2,'function':{'arguments':'}'}}",
                            "{'index':0,'function':{'arguments':'}'}}"))
                    .containsExactly(
                            new ToolCall("a", "weather", "{1}"),
                            new ToolCall("b", "mail", "{2}"),
                            new ToolCall("c", "weather", "{3}"));
        }

        @Test
        void without_index_are_joined_by_id() {
            assertThat(calls(
                            "{'id':'a','function':{'name':'weather','arguments':''}}",
                            "{'id':'b','function':{'name':'mail','arguments':''}}",
                            "{'id':'a','function':{'arguments':'{1'}}",
                            "{'id':'b','function':{'arguments':'{2}'}}",
                            "{'id':'a','function':{'arguments':'}'}}"))
                    .containsExactly(new ToolCall("a", "weather", "{1}"), new ToolCall("b", "mail", "{2}"));
        }

        @Test
        void without_index_and_id_get_the_fragment_if_they_are_the_last() {
            assertThat(calls(
                            "{'id':'a','function':{'name':'weather','arguments':''}}",
                            "{'function':{'arguments':'{1'}}",
                            "{'index':null,'function':{'arguments':'}'}}",
                            "{'id':'b','function':{'name':'mail','arguments':'{'}}",
                            "{'id':'','function':{'arguments':'2}'}}"))
                    .containsExactly(new ToolCall("a", "weather", "{1}"), new ToolCall("b", "mail", "{2}"));
        }

        @Test
        void are_different_where_index_0_comes_with_different_ids() {
            assertThat(calls(
                            "{'index':0,'id':'a','function':{'name':'weather','arguments':'{'}}",
                            "{'index':0,'function':{'arguments':'1}'}}",
                            "{'index':0,'id':'b','function':{'name':'mail','arguments':'{'}}",
                            "{'index':0,'function':{'arguments':'2}'}}"))
                    .containsExactly(new ToolCall("a", "weather", "{1}"), new ToolCall("b", "mail", "{2}"));
        }

        @Test
        void that_share_an_index_and_interleave_are_joined_by_id() {
            assertThat(calls(
                            "{'index':0,'id':'a','function':{'name':'weather','arguments':'{'}}",
                            "{'index':0,'id':'b','function':{'name':'mail','arguments':'{'}}",
                            "{'index':0,'id':'a','function':{'arguments':'1}'}}",
                            "{'index':0,'id':'b','function':{'arguments':'2}'}}"))
                    .containsExactly(new ToolCall("a", "weather", "{1}"), new ToolCall("b", "mail", "{2}"));
        }

        @Test
        void keep_an_id_that_comes_late() {
            assertThat(calls("{'index':0,'function':{'name':'f'}}", "{'index':0,'id':'late'}"))
                    .containsExactly(new ToolCall("late", "f", ""));
        }

        @Test
        void without_an_id_get_one() {
            assertThat(calls("{'index':0,'function':{'name':'f'}}", "{'index':1,'id':null,'function':{'name':'g'}}"))
                    .containsExactly(new ToolCall("generated-0", "f", ""), new ToolCall("generated-1", "g", ""));
        }

        @Test
        void tolerate_null_function_type_id_name_and_arguments() {
            assertThat(calls(
                            "{'index':0,'id':'a','type':null,'function':null}",
                            "{'index':0,'id':null,'function':{'name':'f','arguments':null}}",
                            "{'index':0}",
                            "{'index':0,'id':'','function':{'name':null,'arguments':'{}'}}"))
                    .containsExactly(new ToolCall("a", "f", "{}"));
        }

        @ParameterizedTest
        @CsvSource({
            "get_weather, get_weather, get_weather",
            "get_, weather, get_weather",
            "get_weather, '', get_weather"
        })
        void have_a_name_repeated_or_split(String first, String second, String name) {
            assertThat(calls(
                            "{'index':0,'id':'a','function':{'name':'" + first + "'}}",
                            "{'index':0,'id':'a','function':{'name':'" + second + "'}}"))
                    .containsExactly(new ToolCall("a", name, ""));
        }

        @Test
        void keep_arguments_that_are_an_object_as_compact_json() {
            assertThat(calls(
                            "{'index':0,'id':'a','function':{'name':'f','arguments':{ 'city' : 'Paris', 'n': 1.50 }}}"))
                    .containsExactly(new ToolCall("a", "f", "{\"city\":\"Paris\",\"n\":1.50}"));
        }

        @Test
        void keep_arguments_that_are_no_json_as_they_are() {
            assertThat(calls("{'index':0,'id':'a','function':{'name':'f','arguments':'{ \\n city'}}"))
                    .containsExactly(new ToolCall("a", "f", "{ \n city"));
        }

        @Test
        void of_a_whole_message_are_each_their_own() {
            Answer answer =
                    answer("{'choices':[{'message':{'tool_calls':[{'function':{'name':'f','arguments':'{}'}},null,"
                            + "{'function':{'name':'g','arguments':{}}}]}}]}");

            assertThat(answer.calls())
                    .containsExactly(new ToolCall("generated-0", "f", "{}"), new ToolCall("generated-1", "g", "{}"));
        }

        private List<ToolCall> calls(String... fragments) {
            AnswerAssembler assembler = new AnswerAssembler();
            for (String fragment : fragments) {
                accept(assembler, "{'choices':[{'index':0,'delta':{'tool_calls':[" + fragment + "]}}]}");
            }
            return assembler.answer(AnswerAssemblerTests.this::id).calls();
        }
    }

    @Nested
    class Texts {

        @Test
        void are_joined() {
            assertThat(answer(delta("{'content':'a'}"), delta("{'content':''}"), delta("{'content':'b'}"))
                            .text())
                    .isEqualTo("ab");
        }

        @ParameterizedTest
        @ValueSource(strings = {"reasoning", "reasoning_content"})
        void of_reasoning_have_two_names(String name) {
            assertThat(answer(delta("{'" + name + "':'a'}"), delta("{'" + name + "':'b'}"))
                            .reasoning())
                    .isEqualTo("ab");
        }

        @Test
        void of_reasoning_count_once_where_both_names_are_given() {
            assertThat(answer(delta("{'reasoning':'a','reasoning_content':'a'}"))
                            .reasoning())
                    .isEqualTo("a");
        }

        @Test
        void of_a_refusal_are_kept_apart() {
            assertThat(answer(delta("{'refusal':'I can'}"), delta("{'content':null,'refusal':'not.'}")))
                    .returns("", Answer::text)
                    .returns("I cannot.", Answer::refusal);
        }

        @Test
        void of_alternatives_without_a_number_are_the_first_ones() {
            assertThat(answer(
                                    "{'choices':[{'delta':{'content':'mine'}},{'delta':{'content':'other'}}]}",
                                    "{'choices':[{'delta':{'content':', too'}}]}")
                            .text())
                    .isEqualTo("mine, too");
        }

        @Test
        void come_only_from_the_choice_with_index_0_wherever_it_stands() {
            assertThat(answer(
                            "{'choices':[{'index':1,'delta':{'content':'other'},'finish_reason':'length'},"
                                    + "{'index':0,'delta':{'content':'mine'},'finish_reason':'stop'}]}",
                            "{'choices':[{'index':1,'delta':{'content':'noise'}}]}"))
                    .returns("mine", Answer::text)
                    .returns(
                            new FinishReason("stop"),
                            answer -> answer.finishReason().orElseThrow());
        }
    }

    @Nested
    class Chunks {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{'choices':null}",
                    "{'choices':[]}",
                    "{'choices':[null]}",
                    "{'choices':[{'index':0}]}",
                    "{'choices':[{'index':null,'delta':null}]}",
                    "{'choices':[{'delta':{'content':null,'tool_calls':null}}]}",
                    "{'choices':[{'delta':{'role':'assistant','tool_calls':[]}}]}",
                    "{'error':null}",
                    "{'error':false}",
                    "{'error':''}",
                    "{'error':{}}",
                    "{'error':[]}"
                })
        void may_bring_nothing(String chunk) {
            assertThat(accept(new AnswerAssembler(), chunk)).isEqualTo(Progress.NOTHING);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{'content':'a'} | OUTPUT",
                    "{'reasoning':'a'} | REASONING",
                    "{'reasoning':'a','content':'b'} | OUTPUT",
                    "{'refusal':'a'} | OUTPUT",
                    "{'refusal':null} | NOTHING",
                    "{'tool_calls':[{'index':0}]} | OUTPUT"
                })
        void bring_reasoning_or_output(String delta, Progress progress) {
            assertThat(accept(new AnswerAssembler(), delta(delta))).isEqualTo(progress);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "17 | it is not an object",
                    "[] | it is not an object",
                    "null | it is not an object",
                    "{'choices':{}} | choices is not a list of objects",
                    "{'choices':[1]} | choices is not a list of objects",
                    "{'choices':[{'index':'0'}]} | index is not a number",
                    "{'choices':[{'delta':'a'}]} | delta is not an object",
                    "{'choices':[{'delta':{'content':['a']}}]} | content is not a text",
                    "{'choices':[{'delta':{'tool_calls':{}}}]} | tool_calls is not a list of objects",
                    "{'choices':[{'delta':{'tool_calls':[{'function':'f'}]}}]} | function is not an object",
                    "{'choices':[{'delta':{'tool_calls':[{'function':{'name':1}}]}}]} | name is not a text",
                    "{'choices':[{'delta':{'tool_calls':[{'id':1}]}}]} | id is not a text"
                })
        void of_the_wrong_shape_are_quoted(String chunk, String problem) {
            String json = chunk.replace('\'', '"');

            assertThat(failure(chunk)).isEqualTo(new EndpointFailure.Malformed(problem, json));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{'error':{'message':'engine died','code':500}} | engine died",
                    "{'error':{'code':500}} | {\"code\":500}",
                    "{'error':{'message':' ','code':1}} | {\"message\":\" \",\"code\":1}",
                    "{'error':'engine died'} | engine died",
                    "{'error':true} | true",
                    "{'error':['a']} | [\"a\"]"
                })
        void may_be_an_error(String chunk, String words) {
            assertThat(failure(chunk)).isEqualTo(new EndpointFailure.ErrorObject(words));
        }

        private EndpointFailure failure(String chunk) {
            return catchThrowableOfType(AttemptFailedException.class, () -> accept(new AnswerAssembler(), chunk))
                    .failure();
        }
    }

    @Nested
    class Rests {

        @Test
        void of_usage_the_last_that_is_not_empty_wins() {
            assertThat(answer(
                                    "{'usage':{'prompt_tokens':1,'completion_tokens':1}}",
                                    "{'usage':{'prompt_tokens':10,'completion_tokens':5,"
                                            + "'prompt_tokens_details':{'cached_tokens':4}}}",
                                    "{'usage':{}}",
                                    "{'usage':null}")
                            .usage())
                    .contains(new Usage(10, 5, OptionalLong.of(4)));
        }

        @Test
        void of_usage_may_be_without_details() {
            assertThat(answer("{'usage':{'prompt_tokens':10,'prompt_tokens_details':null}}")
                            .usage())
                    .contains(new Usage(OptionalLong.of(10), OptionalLong.empty(), OptionalLong.empty()));
        }

        @Test
        void of_usage_are_absent_where_it_counts_nothing_of_request_and_answer() {
            assertThat(answer("{'usage':{'total_tokens':5}}").usage()).isEmpty();
        }

        @Test
        void are_absent_where_nothing_came() {
            assertThat(answer("{'choices':[{'finish_reason':null}]}"))
                    .hasToString("Answer[text=, reasoning=, calls=[], finishReason=Optional.empty,"
                            + " usage=Optional.empty, id=Optional.empty, reasoningItems=[], refusal=]");
        }

        @Test
        void of_ids_the_first_that_is_not_empty_wins() {
            assertThat(answer("{'id':''}", "{'id':'x'}", "{'id':'y'}").id()).contains("x");
        }

        @Test
        void of_finish_reasons_the_last_wins() {
            assertThat(answer("{'choices':[{'finish_reason':'length'}]}", "{'choices':[{'finish_reason':null}]}")
                            .finishReason())
                    .contains(FinishReason.LENGTH);
        }
    }

    private String id() {
        return "generated-" + count.getAndIncrement();
    }

    private static String delta(String delta) {
        return "{'choices':[{'index':0,'delta':" + delta + "}]}";
    }

    private Answer answer(String... chunks) {
        AnswerAssembler assembler = new AnswerAssembler();
        for (String chunk : chunks) {
            accept(assembler, chunk);
        }
        return assembler.answer(this::id);
    }

    private static Progress accept(AnswerAssembler assembler, String chunk) {
        String json = chunk.replace('\'', '"');
        return assembler.accept(ChunkObject.of(Json.parse(json), json));
    }
}
