package dev.parley.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.input.SourceFile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a file, it is read or it is a fault: nothing else escapes. */
class MutatedDatasetTests {

    private static final long SEED = 20260117;
    private static final int MUTANTS = 400;
    private static final String[] PIECES = {
        "?", ":", ": ", "- ", "{", "}", "[", "]", ",", "\"", "'", "\n", "\t", "#", "&a ", "*a", "!x ", "|", ">", "%",
        "null", "true", "-1", "1e9999", "0x", "\\", "\\u00", "\u0000", "\uFEFF", "\uD800", "$any", "$error", "[[[[",
        "<<", "~", "\u2028"
    };

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"shop.yaml", "sparse-tools-as-text.jsonl", "shop-tools.json", "chats.jsonl", "rows.csv"})
    void every_mutant_is_read_or_has_faults(String name) throws IOException, URISyntaxException {
        Path original =
                Path.of(Objects.requireNonNull(getClass().getResource(name)).toURI());
        String text = Files.readString(original);
        Random random = new Random(SEED);
        for (int i = 0; i < MUTANTS; i++) {
            Path file = folder.resolve(i + name);
            byte[] mutant = mutate(text, random).getBytes(StandardCharsets.UTF_8);
            Files.write(file, mutant);

            Checked checked = Checked.of(new SourceFile(name, file.toUri()));

            int read = checked.faults().isEmpty()
                    ? checked.again().size()
                    : checked.faults().length();
            assertThat(read).as("mutant %s", i).isPositive();
            Files.delete(file);
        }
    }

    private static String mutate(String text, Random random) {
        StringBuilder mutant = new StringBuilder(text);
        for (int change = random.nextInt(3); change >= 0; change--) {
            int position = random.nextInt(mutant.length());
            int end = Math.min(mutant.length(), position + random.nextInt(6));
            mutant.replace(position, end, PIECES[random.nextInt(PIECES.length)]);
        }
        return mutant.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deep.yaml", "deep.json", "deep.jsonl"})
    void deep_nesting_is_a_fault(String name) throws IOException {
        assertThat(Checked.text(folder, name, "[".repeat(100_000)).faults()).contains(name + ":1:");
    }

    @Test
    void bytes_that_are_no_text_are_a_fault() throws IOException {
        Path file = Files.write(folder.resolve("a.jsonl"), new byte[] {'{', (byte) 0xFF, '}'});

        assertThat(Checked.of(new SourceFile("a.jsonl", file.toUri())).faults())
                .isEqualTo("the file is not UTF-8 at a.jsonl:1:1; save it as UTF-8");
    }

    @Test
    void aliases_of_aliases_are_a_fault() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)));
        }

        assertThat(Checked.text(folder, "a.yaml", bomb.toString()).faults())
                .contains("aliases blow the file up to more than 1000000 values at a.yaml:6:");
    }
}
