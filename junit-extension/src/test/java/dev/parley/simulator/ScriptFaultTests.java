package dev.parley.simulator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.input.Faults;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a script, and how it is said. */
class ScriptFaultTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            17                                            | a script is a list of rules, not 17 at s.yaml:1:1; write a list of rules, or an object with latency, pause, tool_choice, rules
            {when: Hi, answer: a}                         | a rule stands where the script should be: when, answer at s.yaml:1:2; put each rule into a list
            {rule: []}                                    | unknown key "rule" at s.yaml:1:2; did you mean "rules"?
            {rules: {answer: a}}                          | rules is a list of rules, not {"answer":"a"} at s.yaml:1:9
            {latency: 200}                                | latency is a time of at most 10m such as 200ms, 1.5s or 2m, not 200 at s.yaml:1:11
            {pause: 11m}                                  | pause is a time of at most 10m such as 200ms, 1.5s or 2m, not "11m" at s.yaml:1:9
            {tool_choice: requird}                        | unknown tool_choice "requird" at s.yaml:1:15; did you mean "required"?
            {tool_choice: {function: f}}                  | unknown tool_choice {"function":"f"} at s.yaml:1:15; known are auto, required, none
            [Hi]                                          | a rule is an object, not "Hi" at s.yaml:1:2
            [{wen: Hi, answer: a}]                        | unknown key "wen" at s.yaml:1:3; did you mean "when"?
            [{when: 17, answer: a}]                       | when is a text or {$regex: ...}, not 17 at s.yaml:1:9
            [{when: {regex: a}, answer: a}]               | when is a text or {$regex: ...}, not {"regex":"a"} at s.yaml:1:9
            [{when: {$regex: (}, answer: a}]              | the regular expression "(" is malformed: Unclosed group at s.yaml:1:9
            [{turn: -1, answer: a}]                       | turn is a whole number from 0, not -1 at s.yaml:1:9
            [{turn: one, answer: a}]                      | turn is a whole number from 0, not "one" at s.yaml:1:9
            [{step: 0.5, answer: a}]                      | step is a whole number from 0, not 0.5 at s.yaml:1:9
            [{step: 1, then: [{answer: a}]}]              | step beside then at s.yaml:1:12; a rule for one step has one entry: put it into the rule
            [{times: 0, answer: a}]                       | times is a whole number from 1, not 0 at s.yaml:1:10
            [{when: Hi}]                                  | nothing is said that the model does at s.yaml:1:2; write call, calls, answer, refusal, status, body or drop_connection
            [{then: []}]                                  | then is a list of at least one entry, not [] at s.yaml:1:9
            [{then: {answer: a}}]                         | then is a list of at least one entry, not {"answer":"a"} at s.yaml:1:9
            [{then: [a]}]                                 | an entry is an object, not "a" at s.yaml:1:10
            [{then: [{answer: a, when: b}]}]              | unknown key "when" at s.yaml:1:22; known are call, arguments, cut_arguments_after, calls, answer, reasoning, refusal, finish_reason, usage, cut_after, end_after, error_after, error, status, headers, body, drop_connection, latency, pause
            [{then: [{answer: a, times: 2}]}]             | unknown key "times" at s.yaml:1:22; known are call, arguments, cut_arguments_after, calls, answer, reasoning, refusal, finish_reason, usage, cut_after, end_after, error_after, error, status, headers, body, drop_connection, latency, pause
            [{then: [{reasoning: a}]}]                    | nothing is said that the model does at s.yaml:1:10; write call, calls, answer, refusal, status, body or drop_connection
            [{reasoning: a, latency: 1s}]                 | reasoning without an answer at s.yaml:1:3; write call, calls, answer or refusal
            [{answer: a, then: [{answer: a}]}]            | answer beside then at s.yaml:1:14; put it into the list under then
            [{answer: 12}]                                | answer is a text, not 12 at s.yaml:1:11; put it in quotes
            [{answer: ~}]                                 | answer is a text, not null at s.yaml:1:11; put it in quotes
            [{call: a, calls: [{name: b}]}]               | call beside calls at s.yaml:1:12; put every call into calls
            [{answer: a, arguments: {}}]                  | arguments without call at s.yaml:1:14; name the function under call
            [{answer: a, cut_arguments_after: 1}]         | cut_arguments_after without call at s.yaml:1:14; name the function under call
            [{call: a, cut_arguments_after: -1}]          | cut_arguments_after is a whole number from 0, not -1 at s.yaml:1:33
            [{call: a, arguments: [1]}]                   | arguments is an object, or a text that is sent as it is, not [1] at s.yaml:1:23
            [{calls: {name: a}}]                          | calls is a list of at least one call, not {"name":"a"} at s.yaml:1:10
            [{calls: [a]}]                                | a call is an object, not "a" at s.yaml:1:11; write name and arguments
            [{calls: [{arguments: {}}]}]                  | a call without a name at s.yaml:1:11; add name; name: false sends none
            [{calls: [{name: a, argument: {}}]}]          | unknown key "argument" at s.yaml:1:21; did you mean "arguments"?
            [{calls: [{name: a, id: 7}]}]                 | id is a text, or false to leave it out, not 7 at s.yaml:1:25; put a text in quotes
            [{calls: [{name: true}]}]                     | name is a text, or false to leave it out, not true at s.yaml:1:18; put a text in quotes
            [{answer: a, finish_reason: lenght}]          | unknown finish_reason "lenght" at s.yaml:1:29; did you mean "length"?
            [{answer: a, usage: 12}]                      | usage is an object that is sent as it is, or false to leave it out, not 12 at s.yaml:1:21; write {prompt_tokens: 12, completion_tokens: 3}
            [{answer: a, cut_after: 1, end_after: 1}]     | cut_after beside end_after at s.yaml:1:28; an answer ends once: keep one
            [{answer: a, cut_after: yes}]                 | cut_after is a whole number from 0, not "yes" at s.yaml:1:25
            [{answer: a, error: b}]                       | error without error_after at s.yaml:1:14; say after how many events it comes
            [{answer: a, error_after: 1, error: 7}]       | error is a text or an object, not 7 at s.yaml:1:37
            [{status: 42}]                                | status is a whole number from 200 to 599, not 42 at s.yaml:1:11
            [{status: 204}]                               | an answer with status 204 has no body at s.yaml:1:3; choose another one
            [{status: 500, answer: a}]                    | answer beside status at s.yaml:1:3; put all that is sent into body
            [{body: a, pause: 1s, answer: a}]             | answer, pause beside body at s.yaml:1:3; put all that is sent into body
            [{body: 12}]                                  | body is a text, an object or a list, not 12 at s.yaml:1:9; put a text in quotes
            [{answer: a, headers: [b]}]                   | headers is an object of names and values, not ["b"] at s.yaml:1:23; write {Retry-After: 1}
            [{answer: a, headers: {a b: c}}]              | a header cannot be called "a b" at s.yaml:1:24
            [{answer: a, headers: {a: {}}}]               | the header a cannot be {} at s.yaml:1:27; a header is a text of ASCII letters, digits and signs, or a number
            [{answer: a, headers: {a: ü}}]                | the header a cannot be "ü" at s.yaml:1:27; a header is a text of ASCII letters, digits and signs, or a number
            [{answer: a, headers: {Content-Length: 1}}]   | the server itself sets the header Content-Length at s.yaml:1:24; leave it out
            [{drop_connection: false}]                    | drop_connection is true, not false at s.yaml:1:20; leave it out where an answer is sent
            [{drop_connection: true, status: 500}]        | status beside drop_connection at s.yaml:1:3; nothing is sent before the connection closes
            [{latency: soon}]                             | latency is a time of at most 10m such as 200ms, 1.5s or 2m, not "soon" at s.yaml:1:12
            [{pause: 0.5ms}]                              | pause is a time of at most 10m such as 200ms, 1.5s or 2m, not "0.5ms" at s.yaml:1:10
            """)
    void says_what_is_wrong_and_where(String script, String fault) {
        assertThatThrownBy(() -> read(script)).hasMessage("the script has 1 fault:\n  " + fault);
    }

    @Test
    void says_that_a_script_is_empty() {
        assertThatThrownBy(() -> read("# nothing yet\n"))
                .hasMessage("the script has 1 fault:\n  the script is empty at s.yaml:1:1;"
                        + " write a list of rules, or an object with latency, pause, tool_choice, rules");
    }

    @Test
    void reports_all_faults_at_once() {
        String script = """
                - when: Hi
                  anser: Hello
                - turn: 1.5
                  then:
                  - call: 7
                """;

        assertThatThrownBy(() -> read(script)).hasMessage("""
                        the script has 4 faults:
                          unknown key "anser" at s.yaml:2:3; did you mean "answer"?
                          nothing is said that the model does at s.yaml:1:3; write call, calls, answer, refusal, status, body or \
                        drop_connection
                          turn is a whole number from 0, not 1.5 at s.yaml:3:9
                          call is a text, not 7 at s.yaml:5:11; put it in quotes""");
    }

    private void read(String script) throws IOException {
        Faults faults = new Faults();
        SimulatedScript.read(ScriptFiles.write(folder, "s.yaml", script), faults);
        faults.throwIfAny("the script");
    }
}
