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
            {when: Hi, answer: a}             | a script is a list of rules, not {"when":"Hi","answer":"a"} at s.yaml:1:1
            [Hi]                              | a rule is an object, not "Hi" at s.yaml:1:2
            [{wen: Hi, answer: a}]            | unknown key "wen" at s.yaml:1:3; did you mean "when"?
            [{when: 17, answer: a}]           | when is a text or {$regex: ...}, not 17 at s.yaml:1:9
            [{when: {regex: a}, answer: a}]   | when is a text or {$regex: ...}, not {"regex":"a"} at s.yaml:1:9
            [{when: {$regex: (}, answer: a}]  | the regular expression "(" is malformed: Unclosed group at s.yaml:1:9
            [{turn: -1, answer: a}]           | turn is a whole number from 0, not -1 at s.yaml:1:9
            [{turn: one, answer: a}]          | turn is a whole number from 0, not "one" at s.yaml:1:9
            [{when: Hi}]                      | nothing is said that the model does at s.yaml:1:2; write call, calls or answer
            [{then: []}]                      | then is a list of at least one entry, not [] at s.yaml:1:9
            [{then: {answer: a}}]             | then is a list of at least one entry, not {"answer":"a"} at s.yaml:1:9
            [{then: [a]}]                     | an entry is an object, not "a" at s.yaml:1:10
            [{then: [{answer: a, when: b}]}]  | unknown key "when" at s.yaml:1:22; known are call, arguments, calls, answer, reasoning
            [{then: [{reasoning: a}]}]        | nothing is said that the model does at s.yaml:1:10; write call, calls or answer
            [{answer: a, then: [{answer: a}]}] | answer beside then at s.yaml:1:14; put it into the list under then
            [{answer: 12}]                    | answer is a text, not 12 at s.yaml:1:11; put it in quotes
            [{call: a, calls: [{name: b}]}]   | call beside calls at s.yaml:1:3; put every call into calls
            [{answer: a, arguments: {}}]      | arguments without call at s.yaml:1:14; name the function under call
            [{call: a, arguments: [1]}]       | arguments is an object, or a text that is sent as it is, not [1] at s.yaml:1:23
            [{calls: {name: a}}]              | calls is a list of at least one call, not {"name":"a"} at s.yaml:1:10
            [{calls: [a]}]                    | a call is an object, not "a" at s.yaml:1:11; write name and arguments
            [{calls: [{arguments: {}}]}]      | a call without a name at s.yaml:1:11; add name
            [{calls: [{name: a, argument: {}}]}] | unknown key "argument" at s.yaml:1:21; did you mean "arguments"?
            """)
    void says_what_is_wrong_and_where(String script, String fault) {
        assertThatThrownBy(() -> read(script)).hasMessage("the script has 1 fault:\n  " + fault);
    }

    @Test
    void says_that_a_script_is_empty() {
        assertThatThrownBy(() -> read("# nothing yet\n"))
                .hasMessage("the script has 1 fault:\n  the script is empty at s.yaml:1:1; write a list of rules");
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
                          nothing is said that the model does at s.yaml:1:3; write call, calls or answer
                          turn is a whole number from 0, not 1.5 at s.yaml:3:9
                          call is a text, not 7 at s.yaml:5:11; put it in quotes""");
    }

    private void read(String script) throws IOException {
        Faults faults = new Faults();
        SimulatedScript.read(ScriptFiles.write(folder, "s.yaml", script), faults);
        faults.throwIfAny("the script");
    }
}
