package dev.parley.model.completions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.chat.Answer;
import dev.parley.model.http.AttemptFailedException;
import dev.parley.model.http.EndpointFailure;
import dev.parley.model.http.SizeLimits;
import dev.parley.model.http.Stopwatch;
import dev.parley.model.protocol.AnswerReader;
import dev.parley.model.protocol.ProtocolModel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Everything that a stream may do otherwise than OpenAI's does, a row each: whole bodies as they come over the wire, and the
 * answer that is read of them. In the tables {@code '} stands for a quotation mark, {@code ¶} for the end of a line, {@code ↵} for
 * a carriage return.
 */
class ToleranceTests {

    private static final String TEXT = "data: {'choices':[{'index':0,'delta':{'content':'Hi.'}}]}¶¶";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "null delta             | data: {'choices':[{'index':0,'delta':null}]}¶¶",
                "missing delta          | data: {'choices':[{'index':0,'finish_reason':null}]}¶¶",
                "null tool_calls        | data: {'choices':[{'index':0,'delta':{'tool_calls':null}}]}¶¶",
                "empty tool_calls       | data: {'choices':[{'index':0,'delta':{'tool_calls':[]}}]}¶¶",
                "null in tool_calls     | data: {'choices':[{'index':0,'delta':{'tool_calls':[null]}}]}¶¶",
                "null content           | data: {'choices':[{'index':0,'delta':{'content':null}}]}¶¶",
                "null refusal           | data: {'choices':[{'index':0,'delta':{'refusal':null}}]}¶¶",
                "null choices           | data: {'choices':null}¶¶",
                "missing choices        | data: {'id':'x'}¶¶",
                "null choice            | data: {'choices':[null]}¶¶",
                "null usage             | data: {'choices':[],'usage':null}¶¶",
                "null error             | data: {'error':null,'choices':[]}¶¶",
                "another choice         | data: {'choices':[{'index':1,'delta':{'content':'Ho.','tool_calls':[{'id':'x'}]}}]}¶¶",
                "a comment              | : keep-alive¶¶",
                "a comment in between   | :¶",
                "an event's type        | event: message¶",
                "an id and a retry time | id: 7¶retry: 100¶",
                "blank lines            | ¶¶¶¶",
                "CRLF                   | : x↵¶↵¶data: {}↵¶↵¶",
                "CR alone               | data: {}↵↵",
                "blank data             | data:  ¶¶",
                "no blank behind data   | data:{}¶¶",
                "a byte order mark      | \uFEFF: x¶¶"
            })
    void what_says_nothing_takes_nothing_away(String name, String oddity) {
        assertThat(shown(oddity + TEXT + "data: [DONE]¶¶")).isEqualTo("'Hi.'");
        assertThat(shown(TEXT + oddity.replace("\uFEFF", "") + TEXT)).isEqualTo("'Hi.Hi.'");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "[DONE]              | data: [DONE]¶¶",
                "[DONE] unended      | data: [DONE]",
                "no [DONE]           | ``",
                "a usage             | data: {'choices':[],'usage':{'completion_tokens':1}}¶¶data: [DONE]¶¶",
                "late chunks         | data: [DONE]¶¶data: {'choices':[{'delta':{'content':'late'}}]}¶¶",
                "late rubbish        | data: [DONE]¶¶data: <p>¶¶"
            })
    void a_stream_may_end_in_many_ways(String name, String end) {
        assertThat(shown(TEXT + end)).isEqualTo("'Hi.'");
        assertThat(shown(TEXT.stripTrailing() + "¶¶" + end)).isEqualTo("'Hi.'");
    }

    @Test
    void a_stream_may_end_without_the_end_of_its_last_line() {
        assertThat(shown(TEXT.replace("¶", ""))).isEqualTo("'Hi.'");
    }

    /** Each row's fragments, divided by blanks, come in chunks of their own. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "as OpenAI      | {'index':0,'id':'a','type':'function','function':{'name':'f','arguments':''}} {'index':0,'function':{'arguments':'{}'}} | a f({})",
                "null type      | {'index':0,'id':'a','type':null,'function':{'name':'f','arguments':'{}'}}                                                | a f({})",
                "missing type   | {'index':0,'id':'a','function':{'name':'f','arguments':'{}'}}                                                            | a f({})",
                "null id        | {'index':0,'id':null,'function':{'name':'f','arguments':'{}'}}                                                           | made f({})",
                "missing id     | {'index':0,'function':{'name':'f','arguments':'{}'}}                                                                     | made f({})",
                "empty id       | {'index':0,'id':'','function':{'name':'f','arguments':'{}'}}                                                             | made f({})",
                "late id        | {'index':0,'function':{'name':'f','arguments':'{'}} {'index':0,'id':'a','function':{'arguments':'}'}}                    | a f({})",
                "id repeated    | {'index':0,'id':'a','function':{'name':'f','arguments':'{'}} {'index':0,'id':'a','function':{'arguments':'}'}}           | a f({})",
                "null function  | {'index':0,'id':'a','function':null} {'index':0,'function':{'name':'f','arguments':'{}'}}                                | a f({})",
                "no function    | {'index':0,'id':'a'} {'index':0,'function':{'name':'f','arguments':'{}'}}                                                | a f({})",
                "null name      | {'index':0,'id':'a','function':{'name':'f','arguments':'{'}} {'index':0,'function':{'name':null,'arguments':'}'}}        | a f({})",
                "name repeated  | {'index':0,'id':'a','function':{'name':'f','arguments':'{'}} {'index':0,'function':{'name':'f','arguments':'}'}}         | a f({})",
                "name split     | {'index':0,'id':'a','function':{'name':'get_'}} {'index':0,'function':{'name':'time','arguments':'{}'}}                  | a get_time({})",
                "null arguments | {'index':0,'id':'a','function':{'name':'f','arguments':null}}                                                            | a f()",
                "object         | {'index':0,'id':'a','function':{'name':'f','arguments':{'n':1}}}                                                         | a f({'n':1})",
                "empty object   | {'index':0,'id':'a','function':{'name':'f','arguments':{}}}                                                              | a f({})",
                "null index     | {'index':null,'id':'a','function':{'name':'f','arguments':'{'}} {'index':null,'function':{'arguments':'}'}}              | a f({})",
                "missing index  | {'id':'a','function':{'name':'f','arguments':'{'}} {'function':{'arguments':'}'}}                                        | a f({})",
                "index by id    | {'id':'a','function':{'name':'f','arguments':'{'}} {'id':'b','function':{'name':'g','arguments':'{}'}} {'id':'a','function':{'arguments':'}'}} | a f({}), b g({})",
                "only the last  | {'index':0,'id':'a','function':{'name':'f','arguments':'{}'}} {'index':1,'id':'b','function':{'name':'g','arguments':'{'}} {'function':{'arguments':'}'}} | a f({}), b g({})",
                "same index     | {'index':0,'id':'a','function':{'name':'f','arguments':'{}'}} {'index':0,'id':'b','function':{'name':'g','arguments':'{}'}} | a f({}), b g({})",
                "index 7        | {'index':7,'id':'a','function':{'name':'f','arguments':'{}'}}                                                            | a f({})",
                "two in a chunk | {'index':0,'id':'a','function':{'name':'f','arguments':'{}'}},{'index':1,'id':'b','function':{'name':'g','arguments':'{}'}} | a f({}), b g({})"
            })
    void a_call_may_come_in_many_ways(String name, String fragments, String calls) {
        String stream = List.of(fragments.split(" ")).stream()
                .map(fragment -> "data: {'choices':[{'index':0,'delta':{'tool_calls':[" + fragment + "]}}]}¶¶")
                .collect(Collectors.joining());

        assertThat(shown(stream)).isEqualTo("'' " + calls);
    }

    /** Of several answers to one question, as {@code n: 2} in the extra body asks for, the first counts. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "in turns     | data: {'choices':[{'index':0,'delta':{'content':'Hi'}}]}¶¶data: {'choices':[{'index':1,'delta':{'content':'No'}}]}¶¶data: {'choices':[{'index':0,'delta':{'content':'.'},'finish_reason':'stop'}]}¶¶data: {'choices':[{'index':1,'delta':{'tool_calls':[{'index':0,'id':'x','function':{'name':'f'}}]},'finish_reason':'tool_calls'}]}¶¶",
                "in one chunk | data: {'choices':[{'index':1,'delta':{'content':'No'}},{'index':0,'delta':{'content':'Hi.'},'finish_reason':'stop'}]}¶¶",
                "unnumbered   | data: {'choices':[{'delta':{'content':'Hi.'},'finish_reason':'stop'},{'delta':{'content':'No'},'finish_reason':'length'}]}¶¶",
                "whole        | {'choices':[{'index':0,'message':{'content':'Hi.'},'finish_reason':'stop'},{'index':1,'message':{'content':'No','tool_calls':[{'id':'x','function':{'name':'f'}}]},'finish_reason':'tool_calls'}]}",
                "turned round | {'choices':[{'index':1,'message':{'content':'No'},'finish_reason':'length'},{'index':0,'message':{'content':'Hi.'},'finish_reason':'stop'}]}",
                "whole, bare  | {'choices':[{'message':{'content':'Hi.'},'finish_reason':'stop'},{'message':{'content':'No'},'finish_reason':'length'}]}"
            })
    void of_several_choices_the_first_counts(String name, String body) {
        assertThat(read(body))
                .returns("stop", answer -> answer.finishReason().orElseThrow().word())
                .extracting(ToleranceTests::shown)
                .isEqualTo("'Hi.'");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'choices':[{'delta':17}]}                                      | delta is not an object",
                "{'choices':[{'delta':{'tool_calls':'f'}}]}                      | tool_calls is not a list of objects",
                "{'choices':[{'delta':{'tool_calls':[{'function':17}]}}]}        | function is not an object",
                "{'choices':[{'delta':{'tool_calls':[{'index':'first'}]}}]}      | index is not a number",
                "{'choices':[{'delta':{'tool_calls':[{'id':17}]}}]}              | id is not a text",
                "{'choices':[{'delta':{'refusal':17}}]}                          | refusal is not a text",
                "{'choices':                                                     | a chunk is not JSON"
            })
    void what_cannot_be_used_is_quoted(String chunk, String problem) {
        assertThat(catchThrowableOfType(AttemptFailedException.class, () -> read(TEXT + "data: " + chunk + "¶¶"))
                        .failure())
                .isEqualTo(new EndpointFailure.Malformed(problem, chunk.replace('\'', '"')));
    }

    private static String shown(String body) {
        return shown(read(body));
    }

    private static String shown(Answer answer) {
        String calls = answer.calls().stream()
                .map(call -> call.id() + " " + call)
                .collect(Collectors.joining(", "))
                .replace('"', '\'');
        return ("'" + answer.text() + "' " + calls).stripTrailing();
    }

    private static Answer read(String table) {
        String body = table.replace('\'', '"').replace('¶', '\n').replace('↵', '\r');
        Stopwatch watch = new Stopwatch(Clock.systemUTC(), System::nanoTime);
        AnswerReader reader = new AnswerReader(
                new AnswerAssembler(),
                new ProtocolModel.Means(() -> "made", () -> watch, SizeLimits.DEFAULT, time -> {}),
                watch);
        reader.accept(body.getBytes(StandardCharsets.UTF_8));
        reader.finish(body, "text/event-stream");
        return reader.answer().orElseThrow();
    }
}
