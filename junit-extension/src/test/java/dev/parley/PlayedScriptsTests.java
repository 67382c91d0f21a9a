package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.Answer;
import dev.parley.chat.Usage;
import dev.parley.input.Faults;
import dev.parley.input.SourceFile;
import dev.parley.simulator.SimulatedScript;
import dev.parley.simulator.SimulatedServer;
import dev.parley.testkit.Run;
import dev.parley.transcript.Step;
import dev.parley.transcript.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What a test makes of each thing that a script can say. A script {@code x.yaml} is played over HTTP; beside it,
 * {@code x.txt} says what became of the leaves, what each step of a turn that passed brought, and the whole message of the
 * first turn; {@code x.unstreamed.txt} says so for a test that asks for no stream, where it differs.
 */
class PlayedScriptsTests {

    private static final Path FOLDER = Path.of("src", "test", "resources", "dev", "parley", "simulated");

    /** The turns that the fixtures' checks saw. */
    private static final List<Turn> TURNS = new ArrayList<>();

    static class StreamedTestCase {
        @ConversationTest(dataset = "simulated/orders.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.eachTurn(TURNS::add).tests();
        }
    }

    @Endpoint(stream = false)
    static class UnstreamedTestCase extends StreamedTestCase {}

    @Endpoint(firstByteSeconds = 1)
    static class ImpatientTestCase extends StreamedTestCase {}

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file ->
                            Files.exists(beside(file, "txt")) && file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static Path beside(Path script, String ending) {
        return script.resolveSibling(script.getFileName().toString().replaceFirst("yaml$", ending));
    }

    @Test
    void there_are_scripts() throws IOException {
        assertThat(scripts()).hasSizeGreaterThan(20);
    }

    @TestFactory
    Stream<DynamicTest> a_test_makes_of_a_script_what_stands_beside_it() throws IOException {
        return scripts().stream().flatMap(script -> Stream.of(streamed(script), unstreamed(script)));
    }

    private static DynamicTest streamed(Path script) {
        return DynamicTest.dynamicTest(
                script.getFileName() + ", streamed",
                () -> assertPlayed(script, StreamedTestCase.class, beside(script, "txt")));
    }

    private static DynamicTest unstreamed(Path script) {
        Path own = beside(script, "unstreamed.txt");
        return DynamicTest.dynamicTest(
                script.getFileName() + ", not streamed",
                () -> assertPlayed(script, UnstreamedTestCase.class, Files.exists(own) ? own : beside(script, "txt")));
    }

    @Test
    void a_server_that_lets_a_test_wait_is_an_error() throws IOException {
        assertPlayed(
                FOLDER.resolve("too-slow.yaml"), ImpatientTestCase.class, FOLDER.resolve("too-slow.impatient.txt"));
    }

    private static void assertPlayed(Path script, Class<?> testClass, Path expected) throws IOException {
        assertThat(played(script, testClass)).isEqualTo(Files.readString(expected));
    }

    private static String played(Path script, Class<?> testClass) throws IOException {
        TURNS.clear();
        try (SimulatedServer server = SimulatedServer.start(read(script))) {
            String address = server.baseUrl().toString();
            Run run = Run.of(testClass, Map.of("parley.base-url", address, "parley.model", "simulated"));
            StringBuilder played = new StringBuilder();
            run.leaves().forEach(leaf -> played.append(leaf).append('\n'));
            TURNS.forEach(turn -> turn.steps().forEach(step -> played.append(shown(turn, step))));
            if (!run.leaves().get(0).endsWith(": passed")) {
                played.append('\n').append(run.message("order · turn 0")).append('\n');
            }
            return played.toString()
                    .replace(address.replaceFirst("/v1$", ""), "http://SERVER")
                    .replaceAll("call_[0-9a-f]{8}-[0-9a-f-]{27}", "call_UUID");
        }
    }

    private static SimulatedScript read(Path script) {
        Faults faults = new Faults();
        SimulatedScript read =
                SimulatedScript.read(new SourceFile(script.getFileName().toString(), script.toUri()), faults);
        faults.throwIfAny("the script");
        return read;
    }

    /** Shows what one step brought, in a line. */
    private static String shown(Turn turn, Step step) {
        Answer answer = step.answer().orElseThrow();
        List<String> parts = new ArrayList<>(List.of("turn " + turn.index()));
        parts.add(answer.reasoning().isEmpty() ? "" : "reasoning \"" + answer.reasoning() + "\"");
        parts.add(answer.text().isEmpty() ? "" : "text \"" + answer.text() + "\"");
        answer.calls().forEach(call -> parts.add(call.id() + ": " + call));
        answer.finishReason().ifPresent(reason -> parts.add(reason.toString()));
        answer.usage().ifPresent(usage -> parts.add(shown(usage)));
        int attempts = step.exchange().orElseThrow().attempts().size();
        parts.add(attempts == 1 ? "" : attempts + " attempts");
        return String.join(" | ", parts.stream().filter(part -> !part.isEmpty()).toList()) + "\n";
    }

    private static String shown(Usage usage) {
        return usage.promptTokens().orElse(0) + " + " + usage.completionTokens().orElse(0) + " tokens"
                + (usage.cachedTokens().isPresent()
                        ? ", " + usage.cachedTokens().getAsLong() + " of them cached"
                        : "");
    }
}
