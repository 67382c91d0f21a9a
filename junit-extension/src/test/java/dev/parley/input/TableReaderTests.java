package dev.parley.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables as located trees. */
class TableReaderTests {

    @TempDir
    private Path folder;

    private final Faults faults = new Faults();

    private List<Located> read(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        try (Stream<Located> rows = TableReader.readRows(new SourceFile(name, file.toUri()), faults)) {
            return rows.toList();
        }
    }

    private static List<Object> trees(List<Located> rows) {
        return rows.stream().<Object>map(Located::tree).toList();
    }

    private static String place(Located row, String column) {
        Located.Entry entry = ((Located.Mapping) row).entries().get(column);
        return entry == null ? "none" : entry.value().place().toString();
    }

    @Test
    void a_row_is_an_object_of_texts() throws IOException {
        assertThat(trees(read("a.csv", "id,prompt\n1,Hello\n2,\n")))
                .containsExactly(Map.of("id", "1", "prompt", "Hello"), Map.of("id", "2", "prompt", ""));
        assertThat(faults.none()).isTrue();
    }

    @Test
    void quoted_cells_hold_separators_quotes_and_lines() throws IOException {
        assertThat(trees(read("a.csv", "a,b\r\n\"x, \"\"y\"\"\",\"one\ntwo\r\nthree\"\r\n")))
                .containsExactly(Map.of("a", "x, \"y\"", "b", "one\ntwo\r\nthree"));
    }

    @Test
    void a_byte_order_mark_and_blanks_around_names_are_passed_over() throws IOException {
        assertThat(trees(read("a.csv", "\uFEFFid , prompt\n1, Hello \n")))
                .containsExactly(Map.of("id", "1", "prompt", " Hello "));
    }

    @Test
    void blank_lines_are_passed_over() throws IOException {
        assertThat(trees(read("a.csv", "\na\n\n1\n\n\"\"\n"))).containsExactly(Map.of("a", "1"), Map.of("a", ""));
    }

    @Test
    void tabs_are_the_separator_of_tsv() throws IOException {
        assertThat(trees(read("a.tsv", "a\tb\n1,5\t\"2\t3\"\n"))).containsExactly(Map.of("a", "1,5", "b", "2\t3"));
    }

    @Test
    void columns_without_a_name_may_be_empty() throws IOException {
        assertThat(trees(read("a.csv", "a,,\n1,,\n"))).containsExactly(Map.of("a", "1"));
        assertThat(faults.none()).isTrue();
    }

    @Test
    void each_cell_knows_where_it_begins() throws IOException {
        List<Located> rows = read("a.csv", "a,b,c\n\"x\ny\"\"z\",\"q\"\"\",r\n\n1,\"\",3\n");

        assertThat(rows)
                .extracting(Located::place)
                .extracting(Place::toString)
                .containsExactly("a.csv:2:1", "a.csv:5:1");
        assertThat(Stream.of("a", "b", "c").map(column -> place(rows.get(0), column)))
                .containsExactly("a.csv:2:1", "a.csv:3:7", "a.csv:3:13");
        assertThat(Stream.of("a", "b", "c").map(column -> place(rows.get(1), column)))
                .containsExactly("a.csv:5:1", "a.csv:5:3", "a.csv:5:6");
    }

    @Test
    void all_odd_rows_are_told_and_the_others_read() throws IOException {
        assertThat(trees(read("a.csv", "a,b\n1\n1,2\n1,2,3\n"))).containsExactly(Map.of("a", "1", "b", "2"));
        assertThat(faults.message("it").orElseThrow()).isEqualTo("""
                it has 2 faults:
                  a row of 1 cell under a header of 2 at a.csv:2:1; give every column a cell, and put quotes around a text with a separator in it
                  a row of 3 cells under a header of 2 at a.csv:4:1; give every column a cell, and put quotes around a text with a separator in it""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a,b,a,c,b¶1,2,3,4,5 | a second column "a" at a.csv:1:5; the first is at a.csv:1:1¶  a second column "b" at a.csv:1:9; the first is at a.csv:1:3
            a;b¶1;2             | the header line is one column "a;b" at a.csv:1:1; put commas between the columns, or tabs in a file that ends in .tsv
            a,¶1,2              | a cell in column 2, which has no name at a.csv:2:3; name it in the header
            a¶1¶"2              | malformed: Unclosed quoted field at end of input at a.csv:3:1; put quotes around a cell with quotes in it, and double those
            a¶1¶"2"x            | malformed: Unexpected character after closing quote: 'x' (0x78) at a.csv:3:1; put quotes around a cell with quotes in it, and double those
            """)
    void a_table_is_checked(String text, String message) throws IOException {
        read("a.csv", text.replace('¶', '\n'));

        assertThat(faults.message("it").orElseThrow().replaceFirst("it has . faults?:\n", ""))
                .isEqualTo("  " + message.replace('¶', '\n'));
    }

    @Test
    void a_file_that_is_not_utf_8_is_a_fault() throws IOException {
        byte[] bytes = "a\nb\nx\n".getBytes(StandardCharsets.UTF_8);
        bytes[4] = (byte) 0xFF;
        Path file = Files.write(folder.resolve("a.csv"), bytes);
        try (Stream<Located> rows = TableReader.readRows(new SourceFile("a.csv", file.toUri()), faults)) {
            assertThat(rows.count()).isZero();
        }

        assertThat(faults.message("it"))
                .contains("it has 1 fault:\n  the file is not UTF-8 at a.csv:1:1; save it as UTF-8");
    }

    @Test
    void a_file_that_is_not_there_is_a_fault() {
        Path missing = folder.resolve("none.csv");

        assertThat(TableReader.readRows(new SourceFile("none.csv", missing.toUri()), faults))
                .isEmpty();
        assertThat(faults.message("it").orElseThrow()).contains("the file cannot be read: ");
    }

    @Test
    void a_row_is_read_when_it_is_asked_for() throws IOException {
        char[] rest = new char[1_000_000];
        Arrays.fill(rest, 'x');
        Path file =
                Files.writeString(folder.resolve("a.csv"), "a\n1\n" + "2\n".repeat(100_000) + "\"" + new String(rest));
        try (Stream<Located> rows = TableReader.readRows(new SourceFile("a.csv", file.toUri()), faults)) {
            Iterator<Located> iterator = rows.iterator();

            assertThat(iterator.next().tree()).isEqualTo(Map.of("a", "1"));
            assertThat(faults.none()).isTrue();
        }
    }
}
