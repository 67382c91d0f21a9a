package dev.parley.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTests {

    private final Faults faults = new Faults();

    @TempDir
    private Path folder;

    @Test
    void each_line_is_a_value_with_its_place() throws IOException {
        try (Stream<Located> values = TreeReader.readLines(file("[1]\r\n\n  [2]\n \t\n[3]"), faults)) {
            assertThat(values.map(value -> value.place() + " " + value.tree()))
                    .containsExactly("a.jsonl:1:1 [1]", "a.jsonl:3:3 [2]", "a.jsonl:5:1 [3]");
        }
    }

    @Test
    void a_malformed_line_is_a_fault_and_reading_goes_on() throws IOException {
        try (Stream<Located> values = TreeReader.readLines(file("[1]\n[}\n[3] 4\n[5]"), faults)) {
            assertThat(values.map(Located::tree)).containsExactly(List.of(1L), List.of(3L), List.of(5L));
        }
        assertThatThrownBy(() -> faults.throwIfAny("it")).hasMessage("""
                it has 2 faults:
                  malformed: Unexpected close marker '}': expected ']' at a.jsonl:2:2
                  there is more than one value at a.jsonl:3:5; keep one value per file""");
    }

    @Test
    void a_line_is_read_when_it_is_asked_for() throws IOException {
        try (Stream<Located> values = TreeReader.readLines(file("[1]\nbroken"), faults)) {
            assertThat(values.findFirst().map(Located::tree)).contains(List.of(1L));
        }
        assertThat(faults.none()).isTrue();
    }

    @Test
    void a_byte_order_mark_is_passed_over() throws IOException {
        try (Stream<Located> values = TreeReader.readLines(file("\uFEFF[1]"), faults)) {
            assertThat(values.map(Located::tree)).containsExactly(List.of(1L));
        }
    }

    @Test
    void closing_the_stream_closes_the_file() throws IOException {
        Stream<Located> values = TreeReader.readLines(file("[1]\n".repeat(100_000)), faults);
        Iterator<Located> iterator = values.iterator();
        iterator.next();

        values.close();
        iterator.forEachRemaining(value -> {});

        assertThatThrownBy(() -> faults.throwIfAny("it"))
                .message()
                .contains("the file cannot be read: Stream closed at a.jsonl:");
    }

    @Test
    void there_is_nothing_behind_the_last_line() throws IOException {
        try (Stream<Located> values = TreeReader.readLines(file("[1]\n"), faults)) {
            Iterator<Located> iterator = values.iterator();
            iterator.next();

            assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void a_missing_file_is_a_fault() {
        Path missing = folder.resolve("none.jsonl");

        assertThat(TreeReader.readLines(new SourceFile("none.jsonl", missing.toUri()), faults))
                .isEmpty();
        assertThat(faults.count()).isEqualTo(1);
    }

    private SourceFile file(String text) throws IOException {
        return new SourceFile(
                "a.jsonl", Files.writeString(folder.resolve("a.jsonl"), text).toUri());
    }
}
