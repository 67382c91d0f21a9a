package dev.parley.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataset.WrittenResult;
import dev.parley.dataset.WrittenResults;
import dev.parley.dataset.WrittenTurn;
import dev.parley.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Whatever a person or a program writes: a text survives, and what cannot be read is a fault and nothing else. */
class AnyTextTests {

    private static final String SEED = "20261122";

    private static @Nullable Path folder;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("parley");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        try (var files = Files.list(folder())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder());
    }

    private static Path folder() {
        if (folder == null) {
            throw new IllegalStateException("no folder was made");
        }
        return folder;
    }

    private static Checked table(String name, List<List<String>> rows, String separator) throws IOException {
        String text = rows.stream()
                .map(row -> row.stream().map(AnyTextTests::quoted).collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\r\n"));
        return Checked.text(folder(), name, text);
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** Text that a file can hold: no half of a pair of surrogates. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> odd = Arbitraries.of(
                "\"",
                "\"\"",
                ",",
                ";",
                "\t",
                "\n",
                "\r",
                "\r\n",
                "[",
                "]",
                "{",
                "}",
                "[]",
                "{}",
                ":",
                " ",
                "\uFEFF",
                "\0",
                "\u2028",
                "\uD83D\uDE00",
                "#",
                "'",
                "\\",
                "- ",
                "? ",
                "&a",
                "*a",
                "null",
                "$error",
                "0x1",
                "|",
                "%",
                "a");
        Arbitrary<String> any = Arbitraries.strings()
                .withCharRange('\0', '\uD7FF')
                .withCharRange('\uE000', '\uFFFF')
                .ofMaxLength(12);
        return Arbitraries.oneOf(odd, any).list().ofMaxSize(8).map(pieces -> String.join("", pieces));
    }

    private static final String[] KEYS = {
        "user", "turns", "prompt", "prompt_1", "tools", "tool_results", "expect", "calls", "name", "arguments",
                "$error",
        "$regex", "messages", "role", "content", "from", "value", "conversations", "system", "id", "type", "function",
        "tool_choice", "x"
    };

    @Provide
    Arbitrary<Object> trees() {
        return trees(3);
    }

    private Arbitrary<Object> trees(int depth) {
        Arbitrary<Object> leaves = Arbitraries.oneOf(
                        texts().map(text -> (Object) text),
                        Arbitraries.of(true, false, 0L, -12L, "user", "tool", "required"))
                .withoutEdgeCases();
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<Object> inner = trees(depth - 1);
        return Arbitraries.oneOf(
                        leaves,
                        inner.list().ofMaxSize(3).map(list -> (Object) list),
                        Arbitraries.maps(Arbitraries.of(KEYS), inner)
                                .ofMaxSize(4)
                                .map(map -> (Object) map))
                .withoutEdgeCases();
    }

    @Property(seed = SEED, tries = 100)
    void a_text_in_a_cell_is_that_text(
            @ForAll("texts") String user, @ForAll("texts") String result, @ForAll("texts") String system)
            throws IOException {
        List<List<String>> rows = List.of(
                List.of("id", "prompt", "tool_response", "system_prompt"),
                List.of("x", "> " + user, "> " + result, "> " + system));

        for (String separator : List.of(",", "\t")) {
            Checked checked = table(separator.equals(",") ? "a.csv" : "a.tsv", rows, separator);

            assertThat(checked.conversation().system()).contains("> " + system);
            assertThat(checked.turn().user()).contains("> " + user);
            assertThat(checked.turn().results()).isEqualTo(results("> " + result));
        }
    }

    @Property(seed = SEED, tries = 100)
    void so_is_one_that_looks_like_json(@ForAll("trees") Object tree) throws IOException {
        String json = Json.compact(tree);

        WrittenTurn turn = table("a.csv", List.of(List.of("prompt"), List.of(json)), ",").conversations().stream()
                .flatMap(conversation -> conversation.turns().stream())
                .findFirst()
                .orElseThrow();

        assertThat(turn.user()).contains(json);
    }

    @Property(seed = SEED, tries = 100)
    void a_json_array_of_texts_is_one_result_for_each(
            @ForAll @Size(min = 1, max = 4) List<@net.jqwik.api.From("texts") String> texts) throws IOException {
        Checked checked =
                table("a.csv", List.of(List.of("prompt", "tool_response"), List.of("a", Json.compact(texts))), ",");

        assertThat(checked.turn().results()).isEqualTo(results(texts.toArray(String[]::new)));
    }

    private static WrittenResults results(String... texts) {
        return new WrittenResults.ByPosition(List.of(texts).stream()
                .<WrittenResult>map(WrittenResult.Content::new)
                .toList());
    }

    @Property(seed = SEED, tries = 100)
    void any_text_is_read_or_has_faults(@ForAll("texts") String text) throws IOException {
        for (String ending : List.of("csv", "tsv", "jsonl", "json", "yaml")) {
            assertReadOrFaulty(Checked.text(folder(), "a." + ending, text));
            assertReadOrFaulty(Checked.text(folder(), "a." + ending, "prompt: [" + text));
            assertReadOrFaulty(Checked.text(folder(), "a." + ending, "prompt,tools,turns\n" + text + ",\"" + text));
            assertReadOrFaulty(Checked.text(folder(), "a." + ending, "- turns:\n  - user: " + text));
        }
    }

    @Property(seed = SEED, tries = 100)
    void any_tree_is_read_or_has_faults(@ForAll("trees") Object tree) throws IOException {
        String json = Json.compact(tree);
        for (String ending : List.of("jsonl", "json", "yaml")) {
            assertReadOrFaulty(Checked.text(folder(), "a." + ending, json));
            assertReadOrFaulty(Checked.text(folder(), "a." + ending, Json.compact(Map.of("turns", List.of(tree)))));
            assertReadOrFaulty(Checked.text(folder(), "a." + ending, Json.compact(Map.of("messages", List.of(tree)))));
        }
    }

    @Property(seed = SEED, tries = 100)
    void any_tree_in_any_cell_is_read_or_has_faults(@ForAll("trees") Object tree) throws IOException {
        String json = Json.compact(tree);
        for (String column : List.of(
                "id",
                "tags",
                "system",
                "prompt",
                "tools",
                "tool_choice",
                "tool_results",
                "output_tokens_count",
                "expect",
                "messages",
                "conversations",
                "turns",
                "",
                "x")) {
            assertReadOrFaulty(table("a.csv", List.of(List.of(column), List.of(json)), ","));
            assertReadOrFaulty(table("a.csv", List.of(List.of("prompt_0", column), List.of("a", json)), ","));
        }
    }

    private static void assertReadOrFaulty(Checked checked) {
        assertThat(
                        checked.faults().isEmpty()
                                ? checked.again().size()
                                : checked.faults().length())
                .isPositive();
    }
}
