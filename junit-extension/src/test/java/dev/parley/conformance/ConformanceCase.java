package dev.parley.conformance;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataset.reading.DatasetFile;
import dev.parley.input.Faults;
import dev.parley.input.SourceFile;
import dev.parley.json.Json;
import dev.parley.model.EndpointSettings;
import dev.parley.model.Model;
import dev.parley.model.completions.ChatCompletionsModel;
import dev.parley.model.responses.ResponsesModel;
import dev.parley.node.Checks;
import dev.parley.node.TestNodes;
import dev.parley.node.TestRun;
import dev.parley.node.UnmatchedChecks;
import dev.parley.plan.Planner;
import dev.parley.play.ConversationPlay;
import dev.parley.testkit.ScriptedAnswer;
import dev.parley.testkit.ScriptedServer;
import dev.parley.tool.JavaTools;
import dev.parley.transcript.TestId;
import dev.parley.transcript.TranscriptListener;
import dev.parley.transcript.Turn;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;

/** One case: a dataset, a script, the requests that must come and the steps that must be reported. */
final class ConformanceCase {

    private final Path folder;

    ConformanceCase(Path folder) {
        this.folder = folder;
    }

    void play() throws Throwable {
        CaseSettings settings = CaseSettings.of((Map<?, ?>) tree("case.json"));
        List<ScriptedAnswer> script = lines("script.jsonl").stream()
                .map(line -> new ScriptedAnswer(Json.copyOf((Map<?, ?>) line)))
                .toList();
        try (ScriptedServer server = ScriptedServer.start(script)) {
            List<List<Turn>> conversations = play(settings, server);
            assertRequests(server);
            assertThat(server.left())
                    .as("answers of the script that were not asked for")
                    .isEmpty();
            StepAssertions.assertSteps((List<?>) tree("turns.json"), conversations);
            conversations.forEach(
                    turns -> turns.forEach(turn -> StepAssertions.assertWorstStep(turn, settings.rounds())));
        }
    }

    /** Plays the leaves as JUnit would, one after another, and returns the turns of each conversation. */
    private List<List<Turn>> play(CaseSettings settings, ScriptedServer server) throws Throwable {
        DatasetFile dataset = DatasetFile.of(
                new SourceFile("dataset.jsonl", folder.resolve("dataset.jsonl").toUri()), settings.recorded());
        Planner planner = new Planner(settings.planSettings());
        Faults faults = new Faults();
        dataset.check(faults, conversation -> planner.check(conversation, faults));
        faults.throwIfAny("dataset.jsonl");
        List<Turn> reported = new ArrayList<>();
        Model model = model(settings.endpoint(server.baseUrl()));
        JavaTools tools = JavaTools.none();
        TestRun run = new TestRun(
                new TestId("Conformance", "plays"),
                URI.create("method:Conformance#plays()"),
                dataset::conversations,
                planner,
                plan -> new ConversationPlay(plan, model, tools::newInstances, settings.playSettings()),
                new Collector(reported));
        List<List<Turn>> conversations = new ArrayList<>();
        try (Stream<DynamicNode> nodes =
                TestNodes.of(List.of(run), new Checks(List.of(), List.of()), new UnmatchedChecks(List.of()))) {
            for (DynamicNode container : (Iterable<DynamicNode>) nodes::iterator) {
                reported.clear();
                execute((DynamicContainer) container, reported);
                conversations.add(List.copyOf(reported));
            }
        }
        return conversations;
    }

    private static Model model(EndpointSettings endpoint) {
        Supplier<String> callIds = () -> "call_" + UUID.randomUUID();
        return switch (endpoint.dialect().api()) {
            case CHAT_COMPLETIONS -> new ChatCompletionsModel(endpoint, Clock.systemUTC(), callIds, time -> {});
            case RESPONSES -> new ResponsesModel(endpoint, Clock.systemUTC(), callIds, time -> {});
        };
    }

    private static void execute(DynamicContainer container, List<Turn> reported) {
        for (DynamicNode leaf :
                (Iterable<DynamicNode>) container.getChildren().map(DynamicNode.class::cast)::iterator) {
            String thrown = outcome((DynamicTest) leaf);
            Turn turn = reported.get(reported.size() - 1);
            assertThat(thrown)
                    .as("what the leaf %s tells JUnit", leaf.getDisplayName())
                    .isEqualTo(turn.outcome().word());
        }
    }

    private static String outcome(DynamicTest leaf) {
        try {
            leaf.getExecutable().execute();
            return "passed";
        } catch (TestAbortedException e) {
            return "aborted";
        } catch (AssertionError e) {
            return "failed";
        } catch (Throwable e) {
            return "errored";
        }
    }

    private void assertRequests(ScriptedServer server) throws IOException {
        List<?> expected = lines("requests.jsonl");
        for (int i = 0; i < Math.min(expected.size(), server.received().size()); i++) {
            Map<?, ?> request = (Map<?, ?>) expected.get(i);
            assertThat(server.received().get(i).path()).isEqualTo(request.get("path"));
            assertThatJson(server.received().get(i).body())
                    .as("body of request %d", i)
                    .withTolerance(BigDecimal.ZERO)
                    .isEqualTo(Json.compact(request.get("body")));
            CallIds.assertPaired(server.received().get(i).body());
        }
        assertThat(server.received()).as("requests").hasSameSizeAs(expected);
    }

    private Object tree(String file) throws IOException {
        return Objects.requireNonNull(Json.parse(Files.readString(folder.resolve(file))));
    }

    private List<Object> lines(String file) throws IOException {
        List<Object> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(file))) {
            if (!line.isBlank()) {
                lines.add(Objects.requireNonNull(Json.parse(line)));
            }
        }
        return lines;
    }

    private record Collector(List<Turn> turns) implements TranscriptListener {
        @Override
        public void turnFinished(TestId test, Turn turn) {
            turns.add(turn);
        }
    }
}
