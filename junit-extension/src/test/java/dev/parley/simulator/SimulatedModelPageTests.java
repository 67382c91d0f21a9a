package dev.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.input.Faults;
import dev.parley.input.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/simulated-model.md} shows is what the build plays. */
class SimulatedModelPageTests {

    private static final Path PAGE = Path.of("..", "docs", "simulated-model.md");
    private static final Path PLAYED = Path.of("src", "test", "resources", "dev", "parley", "simulated");

    private static final Pattern COMMAND =
            Pattern.compile("\\$ curl -s (?:-X (\\w+) )?127\\.0\\.0\\.1:8089(\\S+)(?: -d '(.*)')?\\R");

    @TempDir
    private Path folder;

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\\R(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static List<String> scripts() throws IOException {
        return blocks("yaml");
    }

    private static List<String> messages() throws IOException {
        return blocks("text");
    }

    private static Stream<String> played(String ending) throws IOException {
        try (Stream<Path> files = Files.list(PLAYED)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream()
                    .map(SimulatedModelPageTests::read);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_script_stands_in_a_file_that_is_played(String script) throws IOException {
        assertThat(played(".yaml")).anySatisfy(file -> assertThat(file).contains(script));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void a_message_stands_in_a_file_that_is_compared(String message) throws IOException {
        assertThat(played(".txt")).anySatisfy(file -> assertThat(file).contains(message));
    }

    @Test
    void every_file_that_is_played_is_shown() throws IOException {
        List<String> scripts = scripts();

        assertThat(played(".yaml").filter(file -> !file.startsWith("system:")))
                .allSatisfy(file -> assertThat(scripts)
                        .anySatisfy(script -> assertThat(file).contains(script)));
    }

    @Test
    void every_key_is_explained() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(known("[{qqqqqqqq: 1, answer: a}]"))
                .hasSizeGreaterThan(20)
                .allSatisfy(key -> assertThat(page).containsPattern("`" + key + "[`:]"));
        assertThat(known("{qqqqqqqq: 1}"))
                .contains("rules")
                .allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
    }

    /** Returns the keys that the fault of an unknown key lists. */
    private List<String> known(String script) throws IOException {
        Faults faults = new Faults();
        SimulatedScript.read(ScriptFiles.write(folder, "s.yaml", script), faults);
        String fault = faults.message("s").orElseThrow();
        return List.of(fault.substring(fault.indexOf("known are ") + 10).split(", "));
    }

    @Test
    void the_program_says_what_the_page_shows() throws IOException {
        assertThat(blocks("console").get(0))
                .isEqualTo("$ java -cp 'target/simulated-model/*' dev.parley.simulator.SimulatedModelMain"
                        + " --script session.yaml\n" + SimulatedModelMain.ready("http://127.0.0.1:8089"));
    }

    @Test
    void the_server_answers_what_the_page_shows() throws Exception {
        String session = blocks("console").get(1);
        try (SimulatedServer server = SimulatedServer.start(script())) {
            StringBuilder actual = new StringBuilder();
            Matcher commands = COMMAND.matcher(session);
            while (commands.find()) {
                String answer = answer(server, commands);
                actual.append(commands.group()).append(answer).append(answer.endsWith("\n") ? "" : "\n");
            }

            assertThat(actual).hasToString(session);
        }
    }

    private static SimulatedScript script() {
        Faults faults = new Faults();
        Path file = PLAYED.resolve("session.yaml");
        SimulatedScript script = SimulatedScript.read(new SourceFile("session.yaml", file.toUri()), faults);
        faults.throwIfAny("the script");
        return script;
    }

    private static String answer(SimulatedServer server, MatchResult command) throws Exception {
        String body = command.group(3);
        String method = command.group(1) != null ? command.group(1) : body != null ? "POST" : "GET";
        URI address = server.baseUrl().resolve(command.group(2));
        HttpRequest request = HttpRequest.newBuilder(address)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
