package dev.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.input.Faults;
import dev.parley.input.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No script, however odd, brings anything but faults; and one without faults answers every request. */
class OddScriptsTests {

    private static final Path EXAMPLES = Path.of("src", "test", "resources", "dev", "parley", "simulated");

    private static final List<String> REQUESTS = Stream.of("Where is order A-17?", "Thank you.", "")
            .flatMap(text -> Stream.of("true", "false")
                    .map(stream -> "{\"stream\":" + stream + ",\"messages\":[{\"role\":\"user\",\"content\":\"" + text
                            + "\"}]}"))
            .toList();

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "-",
            "\n",
            "  ",
            "\"",
            "'",
            "#",
            "&a",
            "*a",
            "!!x",
            "|",
            ">",
            "?",
            "%",
            "\t",
            "\u0000",
            "\uFEFF",
            "\uD800",
            "ü",
            "false",
            "null",
            "~",
            "0",
            "-1",
            "1e999",
            "99999999999999999999",
            "0x1F",
            ".inf",
            "2026-01-01",
            "10m",
            "1ms",
            "times: 1",
            "status: 204",
            "cut_after: 1",
            "<<: *a",
            "$regex: '('",
            "then: []",
            "calls: [[]]",
            "headers: {}",
            "body: []",
            "usage: {}",
            "error_after: 0",
            "finish_reason: ''");

    @TempDir
    private Path folder;

    private static List<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(OddScriptsTests::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> odd() {
        return Stream.of(
                "",
                "---\n---\n",
                "- [",
                "\t- a",
                "- &a [*a]",
                "- *a",
                "- {<<: {answer: a}}",
                "[" + "[".repeat(5_000),
                "[".repeat(900) + "]".repeat(900),
                "- {when: {$regex: '" + "(".repeat(900) + ")".repeat(900) + "'}, answer: a}",
                "- {when: {$regex: '" + "(".repeat(9_000) + ")".repeat(9_000) + "'}, answer: a}",
                "- {when: {$regex: '(a|b|.)*x'}, answer: a}",
                "- {answer: a, usage: " + "{a: ".repeat(200) + "1" + "}".repeat(200) + "}",
                "- {turn: 9223372036854775807, answer: a}",
                "- {call: '', arguments: '', cut_arguments_after: 2147483647}",
                "- {body: '\uD83D\uDE00', headers: {a: ''}}",
                "- {answer: '\uD83D\uDE00', cut_after: 2147483647, pause: 10m, latency: 0ms}",
                "a: b\na: c\n",
                "- !!java.net.URL [x]");
    }

    @ParameterizedTest
    @MethodSource("odd")
    void an_odd_script(String script) throws IOException {
        assertThat(faultsOrAnswers(script)).isNotZero();
    }

    @Test
    void bytes_that_are_no_text() throws IOException {
        Path file = Files.write(folder.resolve("s.yaml"), new byte[] {'-', ' ', (byte) 0xC3, (byte) 0x28});
        Faults faults = new Faults();
        SimulatedScript.read(new SourceFile("s.yaml", file.toUri()), faults);

        assertThat(faults.message("the script"))
                .contains("the script has 1 fault:\n  the file is not UTF-8 at s.yaml; save it as UTF-8");
    }

    @Test
    void a_file_that_is_no_script_by_its_name() throws IOException {
        Faults faults = new Faults();
        SimulatedScript.read(ScriptFiles.write(folder, "s.jsonl", "[]"), faults);

        assertThat(faults.message("the script"))
                .contains("the script has 1 fault:\n  a script is a YAML or JSON file at s.jsonl;"
                        + " name it .yaml, .yml or .json");
    }

    @Test
    void examples_with_something_cut_out_or_put_in() throws IOException {
        List<String> examples = examples();
        Random random = new Random(20_261_122); // any seed will do, the same each time

        assertThat(IntStream.range(0, 3_000)
                        .map(i -> faultsOrAnswers(mutated(examples.get(i % examples.size()), random))))
                .doesNotContain(0);
    }

    private static String mutated(String example, Random random) {
        StringBuilder text = new StringBuilder(example);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(12));
            String piece = random.nextBoolean() ? "" : PIECES.get(random.nextInt(PIECES.size()));
            text.replace(from, to, piece);
            text.append(' ');
        }
        return text.toString();
    }

    /** Returns how many faults the script has, or if it has none how many requests it answered. */
    private int faultsOrAnswers(String script) {
        Faults faults = new Faults();
        SimulatedScript read = read(script, faults);
        if (!faults.none()) {
            return faults.count();
        }
        Simulation simulation = Scripts.simulation(read);
        return (int) REQUESTS.stream()
                .map(request -> simulation.reply("POST", "/v1/chat/completions", request))
                .count();
    }

    private SimulatedScript read(String script, Faults faults) {
        try {
            Path file = Files.write(folder.resolve("s.yaml"), script.getBytes(StandardCharsets.UTF_8));
            return SimulatedScript.read(new SourceFile("s.yaml", file.toUri()), faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
