package dev.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program, started as its users start it. */
@Timeout(60)
class SimulatedModelMainTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String HELLO = "{\"messages\": [{\"role\": \"user\", \"content\": \"Hello\"}]}";

    @TempDir
    private Path folder;

    @Test
    void serves_until_it_is_stopped() throws Exception {
        Path script = Files.writeString(folder.resolve("model.yaml"), "- {when: hello, answer: Good day!}\n");
        Path errors = folder.resolve("errors.txt");
        Process process = program("--script", script.toString(), "--port", "0", "--latency", "1ms")
                .redirectError(errors.toFile())
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String first = out.readLine();
            String address = first.replaceFirst(".* (http://127\\.0\\.0\\.1:\\d+)/v1$", "$1");

            assertThat(lines(out, 5))
                    .containsExactly(
                            "Try it:",
                            "  curl " + address + "/v1/chat/completions -d '" + HELLO + "'",
                            "See what it was asked:",
                            "  curl " + address + "/requests",
                            "Stop it with Ctrl-C.");
            assertThat(first).isEqualTo("The simulated model answers at " + address + "/v1");
            assertThat(answer(address)).contains("\"content\":\"Good day!\"");

            process.destroy();
            process.waitFor();
            assertThat(errors).isEmptyFile();
            assertThatThrownBy(() -> answer(address)).isInstanceOf(ConnectException.class);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void says_how_it_is_used() throws Exception {
        Process process = start("--help");

        assertThat(text(process.getInputStream())).startsWith("""
                Runs Parley's simulated model: an OpenAI-compatible server on 127.0.0.1 that needs no model.

                  --script FILE    YAML or JSON: what the model does; without it, it calls tools that the user's words match
                  --port N         default 8089; 0 takes any port that is free
                """);
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void says_all_at_once_what_is_wrong_with_the_options_and_the_script() throws Exception {
        Path script = Files.writeString(folder.resolve("model.yaml"), "- {wen: hello, anser: Good day!}\n");
        Process process = start(
                "--script",
                script.toString(),
                "--prot",
                "--port",
                "65536",
                "--latency",
                "5",
                "--pause",
                "--pause",
                "1s",
                "--pause",
                "2s");

        assertThat(text(process.getErrorStream())).isEqualTo("""
                the simulated model has 8 faults:
                  unknown option --prot; did you mean "--port"?
                  --pause without a value
                  --pause is given twice; give it once
                  --port is a whole number from 0 to 65535, not 65536; 0 takes any port that is free
                  --latency is a time of at most 10m such as 200ms, 1.5s or 2m, not 5
                  unknown key "wen" at %1$s:1:4; did you mean "when"?
                  unknown key "anser" at %1$s:1:16; did you mean "answer"?
                  nothing is said that the model does at %1$s:1:3; write call, calls, answer, refusal, status, body or \
                drop_connection
                """.formatted(script));
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void says_that_there_is_no_such_script() throws Exception {
        Path script = folder.resolve("no.yaml");
        Process process = start("--script", script.toString());

        assertThat(text(process.getErrorStream()))
                .isEqualTo("the simulated model has 1 fault:\n  there is no file " + script + " at --script\n");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void says_that_the_port_is_taken() throws Exception {
        try (SimulatedServer other = SimulatedServer.start(SimulatedScript.NONE)) {
            int port = other.baseUrl().getPort();
            Process process = start("--port", String.valueOf(port));

            assertThat(text(process.getErrorStream()))
                    .startsWith("the simulated model cannot listen on 127.0.0.1:" + port + ": ");
            assertThat(process.waitFor()).isEqualTo(2);
        }
    }

    private static Process start(String... options) throws IOException {
        return program(options).start();
    }

    private static ProcessBuilder program(String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SimulatedModelMain.class.getName()));
        command.addAll(List.of(options));
        return new ProcessBuilder(command);
    }

    private static List<String> lines(BufferedReader reader, int count) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(reader.readLine());
        }
        return lines;
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static String answer(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/v1/chat/completions"))
                .POST(BodyPublishers.ofString(HELLO))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString()).body();
    }
}
