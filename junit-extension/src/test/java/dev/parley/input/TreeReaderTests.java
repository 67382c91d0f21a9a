package dev.parley.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeReaderTests {

    private final Faults faults = new Faults();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a.yaml | a: [1, 1.50, true, null, x] | {"a":[1,1.50,true,null,"x"]}
            a.yaml | a: ~                        | {"a":null}
            a.yaml | a: "17"                     | {"a":"17"}
            a.yaml | a: +5                       | {"a":5}
            a.yaml | a: 0x1F                     | {"a":31}
            a.yaml | a: 2024-01-01               | {"a":"2024-01-01"}
            a.yaml | a: 10:30                    | {"a":"10:30"}
            a.yaml | a: [yes, No, on, OFF]       | {"a":["yes","No","on","OFF"]}
            a.yaml | a: [True, FALSE]            | {"a":[true,false]}
            a.yaml | a: 99999999999999999999     | {"a":99999999999999999999}
            a.yaml | 1: a                        | {"1":"a"}
            a.yaml | [&x {b: 1}, *x]             | [{"b":1},{"b":1}]
            a.json | {"a": [1, 1.50, true, null]} | {"a":[1,1.50,true,null]}
            a.json | {"a": 1e400}                | {"a":1E+400}
            """)
    void reads_values(String name, String text, String json) throws IOException {
        assertThat(read(name, text).map(Located::tree).map(Json::compact)).contains(json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {user: Where is it?, b: 1}      | {"user":"Where is it?","b":1}
            {user: Where is it ?, b: 1}     | {"user":"Where is it ?","b":1}
            {user: Really??!, b: 1}         | {"user":"Really??!","b":1}
            [Is it? Or not?, no?]           | ["Is it? Or not?","no?"]
            {"a?": "b?", c?: 'd ?'}         | {"a?":"b?","c?":"d ?"}
            a: b ? c?                       | {"a":"b ? c?"}
            ? a                             | {"a":""}
            {? a : b, ? c : d}              | {"a":"b","c":"d"}
            - ? a                           | [{"a":""}]
            """)
    void question_marks_stand_where_people_write_them(String text, String json) throws IOException {
        assertThat(read("a.yaml", text).map(Located::tree).map(Json::compact)).contains(json);
    }

    @Test
    void the_character_that_stands_in_for_question_marks_is_refused() throws IOException {
        read("a.yaml", "a: \uF8FE");

        assertFault("malformed: java.io.IOException: it holds the private character U+F8FE at a.yaml:1:1");
    }

    @Test
    void every_value_and_key_knows_its_place() throws IOException {
        Located.Mapping root = (Located.Mapping) read("a.yaml", """
                a: x
                b:
                  - c: 1
                """).orElseThrow();
        Located.Entry b = entry(root, "b");
        Located.Sequence list = (Located.Sequence) b.value();
        Located.Entry c = entry((Located.Mapping) list.elements().get(0), "c");

        assertThat(Stream.of(
                                root.place(),
                                entry(root, "a").value().place(),
                                b.key(),
                                list.place(),
                                c.key(),
                                c.value().place())
                        .map(Place::toString))
                .containsExactly("a.yaml:1:1", "a.yaml:1:4", "a.yaml:2:1", "a.yaml:3:3", "a.yaml:3:5", "a.yaml:3:8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a.yaml | a: 1\\na: 2    | malformed: Duplicate field 'a' at a.yaml:2:2
            a.yaml | a: [           | malformed: while parsing a flow node, expected the node content, but found '<stream end>' at a.yaml:1:5
            a.yaml | a:\\n\\t- b    | malformed: while scanning for the next token, found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation) at a.yaml:2:1
            a.yaml | a: *b          | unknown alias *b at a.yaml:1:4; define it first with &b
            a.yaml | a: &b [*b]     | unknown alias *b at a.yaml:1:8; define it first with &b
            a.yaml | a: 017         | YAML readers do not agree what number 017 is at a.yaml:1:4; put a text in quotes
            a.yaml | a: 1_000       | YAML readers do not agree what number 1_000 is at a.yaml:1:4; put a text in quotes
            a.yaml | a: .inf        | malformed: Malformed numeric value '.inf' at a.yaml:1:8
            a.yaml | --- a\\n--- b  | there is more than one value at a.yaml:2:5; keep one value per file
            a.json | {"a": 1, "a": 2} | malformed: Duplicate field 'a' at a.json:1:13
            a.json | [1,\\n2        | malformed: Unexpected end-of-input: expected close marker for Array at a.json:2:2
            a.json | {"a": 1} 2     | there is more than one value at a.json:1:10; keep one value per file
            """)
    void what_is_malformed_is_a_fault(String name, String text, String fault) throws IOException {
        read(name, text.replace("\\n", "\n").replace("\\t", "\t"));

        assertFault(fault);
    }

    @ParameterizedTest
    @CsvSource({"a.yaml", "a.json"})
    void a_byte_order_mark_is_passed_over(String name) throws IOException {
        assertThat(read(name, "\uFEFF[1]").map(Located::tree)).contains(List.of(1L));
    }

    @ParameterizedTest
    @CsvSource({"a.yaml", "a.json"})
    void an_empty_file_holds_no_value(String name) throws IOException {
        assertThat(read(name, " \n")).isEmpty();
        assertThat(faults.none()).isTrue();
    }

    @Test
    void bytes_that_are_no_text_are_a_fault() throws IOException {
        Path file = Files.write(folder.resolve("a.yaml"), new byte[] {'a', (byte) 0xE4, 'b'});

        assertThat(TreeReader.readDocument(new SourceFile("a.yaml", file.toUri()), faults))
                .isEmpty();
        assertFault("the file is not UTF-8 at a.yaml; save it as UTF-8");
    }

    @Test
    void a_missing_file_is_a_fault() {
        Path file = folder.resolve("a.yaml");

        assertThat(TreeReader.readDocument(new SourceFile("a.yaml", file.toUri()), faults))
                .isEmpty();
        assertFault("the file cannot be read: " + file + " (No such file or directory) at a.yaml");
    }

    @Test
    void a_tree_from_elsewhere_stands_at_one_place() {
        Place place = new Place("a.csv", Optional.empty(), 3, 9);

        Located located = Located.of(Map.of("a", List.of(1L)), place);

        assertThat(located.tree()).isEqualTo(Map.of("a", List.of(1L)));
        assertThat(((Located.Sequence) entry((Located.Mapping) located, "a").value())
                        .elements()
                        .get(0)
                        .place())
                .isEqualTo(place);
    }

    private static Located.Entry entry(Located.Mapping mapping, String key) {
        return Optional.ofNullable(mapping.entries().get(key)).orElseThrow();
    }

    private Optional<Located> read(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return TreeReader.readDocument(new SourceFile(name, file.toUri()), faults);
    }

    private void assertFault(String fault) {
        assertThatThrownBy(() -> faults.throwIfAny("it")).hasMessage("it has 1 fault:\n  " + fault);
    }
}
