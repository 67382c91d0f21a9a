package dev.parley.reporting.allure;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static net.javacrumbs.jsonunit.core.Option.IGNORING_EXTRA_FIELDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Allure's own JSON says after a run on the simulated model. */
class AllurePagesTests {

    private static final String TEST =
            "dev.parley.reporting.allure.Fixtures$ShopTestCase#answers(dev.parley.Conversations)";

    private static final String FILES = """
            [{"name": "%1$s request.json", "source": "${json-unit.regex}[-0-9a-f]{36}-attachment.json", "type": "application/json"},
             {"name": "%1$s answer.json", "source": "${json-unit.regex}[-0-9a-f]{36}-attachment.json", "type": "application/json"},
             {"name": "%1$s stream.txt", "source": "${json-unit.regex}[-0-9a-f]{36}-attachment.txt", "type": "text/plain"},
             {"name": "%1$s curl.sh", "source": "${json-unit.regex}[-0-9a-f]{36}-attachment.sh", "type": "text/plain"}]""";

    private static final String TIMED = """
            "stage": "finished", "parameters": [], "start": "${json-unit.any-number}", "stop": "${json-unit.any-number}\"""";

    @TempDir
    static Path directory;

    private static AllureRun run = new AllureRun(Path.of(""));

    @BeforeAll
    static void play() {
        run = AllureRun.of(Fixtures.ShopTestCase.class, directory);
    }

    private static @Nullable Object at(String result, Object... path) {
        return AllureRun.at(Json.parse(run.result(result)), path);
    }

    private static String json(String result, Object... path) {
        return Json.compact(at(result, path));
    }

    private static String attachment(String result, Object... path) {
        return run.file(String.valueOf(at(result, path)));
    }

    private static long time(String result, Object... path) {
        return ((Number) Objects.requireNonNull(at(result, path))).longValue();
    }

    private static List<String> labels(String result, String name) {
        return ((List<?>) Objects.requireNonNull(at(result, "labels")))
                .stream()
                        .filter(label -> name.equals(AllureRun.at(label, "name")))
                        .map(label -> String.valueOf(AllureRun.at(label, "value")))
                        .toList();
    }

    @Test
    void every_leaf_has_a_page_and_its_status() {
        Map<String, String> statuses = run.results().keySet().stream()
                .collect(Collectors.toMap(name -> name, name -> String.valueOf(at(name, "status"))));

        assertThat(statuses)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "memory · turn 0 · Where is order A-17?", "passed",
                        "memory · turn 1 · And order B-2?", "failed",
                        "memory · conversation", "passed",
                        "silent · turn 0 · Say nothing.", "failed",
                        "silent · turn 1 · Thank you.", "skipped",
                        "silent · conversation", "skipped"));
    }

    @Test
    void requests_calls_and_results_are_nested_steps() {
        assertThatJson(json("memory · turn 0", "steps"))
                .isEqualTo("""
                [{"name": "${json-unit.regex}1 · client_tool_call · HTTP 200 · TTFT \\\\d+ ms · \\\\d+ ms", "status": "passed", %1$s,
                  "attachments": %2$s,
                  "steps": [{"name": "order_status({\\"id\\":\\"A-17\\"})", "status": "passed", "attachments": [], %1$s,
                    "steps": [{"name": "result · dataset · {\\"state\\":\\"shipped\\"}", "status": "passed",
                      "attachments": [], "steps": [], %1$s}]}]},
                 {"name": "${json-unit.regex}2 · tool_response_injection · HTTP 200 · TTFT \\\\d+ ms · \\\\d+ ms", "status": "passed", %1$s,
                  "attachments": %3$s, "steps": []}]
                """.formatted(TIMED, FILES.formatted(1), FILES.formatted(2)));
    }

    @Test
    void a_step_that_was_planned_and_not_sent_is_skipped_with_its_reason() {
        assertThatJson(json("silent · turn 1", "steps"))
                .when(IGNORING_EXTRA_FIELDS)
                .isEqualTo("""
                [{"name": "1 · standard · not sent: Cancelled: silent · turn 0 · missing tool call shop.yaml:10",
                  "status": "skipped", "steps": [], "attachments": [],
                  "statusDetails": {"message": "Cancelled: silent · turn 0 · missing tool call  shop.yaml:10"}}]""");
    }

    @Test
    void what_an_expectation_finds_is_a_step_of_its_own() {
        assertThatJson(json("memory · turn 1", "steps", 2))
                .when(IGNORING_EXTRA_FIELDS)
                .isEqualTo("""
                {"name": "verdict · wrong argument in order_status (call 1 of 1) shop.yaml:7",
                 "status": "failed", "steps": [], "attachments": []}""");
        assertThat(at("memory · turn 1", "steps", 2, "statusDetails", "message"))
                .isEqualTo(at("memory · turn 1", "statusDetails", "message"));
    }

    @Test
    void a_leaf_stands_under_its_class_its_method_and_its_conversation() {
        assertThat(labels("memory · turn 0", "parentSuite"))
                .containsExactly("dev.parley.reporting.allure.Fixtures.ShopTestCase");
        assertThat(labels("memory · turn 0", "suite")).containsExactly("answers");
        assertThat(labels("memory · turn 0", "subSuite")).containsExactly("memory");
        assertThat(labels("memory · conversation", "suite")).containsExactly("answers");
        assertThat(labels("memory · conversation", "subSuite")).containsExactly("memory");
    }

    @Test
    void a_conversations_tags_are_those_of_its_leaves() {
        assertThat(labels("memory · turn 0", "tag")).containsExactly("smoke", "address");
        assertThat(labels("memory · conversation", "tag")).containsExactly("smoke", "address");
        assertThat(labels("silent · turn 0", "tag")).isEmpty();
    }

    @Test
    void parameters_say_what_was_played_and_with_what() {
        assertThatJson(json("memory · turn 0", "parameters")).isEqualTo("""
                [{"name": "conversation", "value": "memory", "excluded": false},
                 {"name": "turn", "value": "0", "excluded": false},
                 {"name": "tool choice", "value": "auto", "excluded": true},
                 {"name": "model", "value": "simulated-model", "excluded": true},
                 {"name": "endpoint", "value": "127.0.0.1", "excluded": true}]""");
        assertThatJson(json("silent · turn 1", "parameters")).isEqualTo("""
                [{"name": "conversation", "value": "silent", "excluded": false},
                 {"name": "turn", "value": "1", "excluded": false}]""");
    }

    @Test
    void the_row_of_the_dataset_is_linked() {
        assertThatJson(json("memory · turn 1", "links")).isEqualTo("""
                [{"name": "shop.yaml:7", "url": "${json-unit.regex}file:/.*/shop\\\\.yaml", "type": "dataset"}]""");
    }

    @Test
    void transcript_and_comparison_are_attached_to_the_page() {
        assertThatJson(json("memory · turn 1", "attachments"))
                .when(IGNORING_EXTRA_FIELDS)
                .isEqualTo("""
                [{"name": "transcript.html", "type": "text/html"}, {"name": "expected and actual.html", "type": "text/html"}]""");
        assertThat(attachment("memory · turn 1", "attachments", 0, "source"))
                .startsWith("<!DOCTYPE html>")
                .contains("<title>memory · turn 1</title>", "<pre>You are the shop assistant.</pre>");
        assertThat(attachment("memory · turn 1", "attachments", 1, "source"))
                .contains("<tr class=\"differs\"><td class=\"expected\">  id = \"B-2\"</td>"
                        + "<td class=\"actual\">  id = \"A-17\"</td></tr>");
    }

    @Test
    void request_answer_stream_and_command_are_attached_to_their_step() {
        String turn = "memory · turn 0";

        assertThatJson(attachment(turn, "steps", 0, "attachments", 0, "source"))
                .node("messages")
                .isEqualTo("""
                        [{"role": "system", "content": "You are the shop assistant."},
                         {"role": "user", "content": "Where is order A-17?"}]""");
        assertThatJson(attachment(turn, "steps", 1, "attachments", 1, "source"))
                .when(IGNORING_EXTRA_FIELDS)
                .isEqualTo("""
                        {"text": "It has shipped.", "reasoning": "The result says so.", "finish_reason": "stop"}""");
        assertThat(attachment(turn, "steps", 0, "attachments", 2, "source")).startsWith("data: {");
        assertThat(attachment(turn, "steps", 0, "attachments", 3, "source"))
                .startsWith("curl --silent --show-error --no-buffer --globoff 'http://127.0.0.1:");
    }

    @Test
    void the_page_of_a_conversations_checks_shows_its_last_turn_that_was_sent() {
        assertThat(attachment("memory · conversation", "attachments", 0, "source"))
                .contains("<title>memory · turn 1</title>");
        assertThat(attachment("silent · conversation", "attachments", 0, "source"))
                .contains("<title>silent · turn 0</title>");
    }

    @Test
    void start_and_stop_are_those_of_the_requests() {
        String turn = "memory · turn 0";

        assertThat(time(turn, "start")).isEqualTo(time(turn, "steps", 0, "start"));
        assertThat(time(turn, "stop")).isEqualTo(time(turn, "steps", 1, "stop"));
    }

    @Test
    void a_turn_that_sent_nothing_and_its_step_take_no_time() {
        String turn = "silent · turn 1";

        assertThat(time(turn, "stop")).isEqualTo(time(turn, "start"));
        assertThat(time(turn, "steps", 0, "start")).isEqualTo(time(turn, "start"));
        assertThat(time(turn, "steps", 0, "stop")).isEqualTo(time(turn, "start"));
    }

    @Test
    void ids_are_made_of_test_conversation_and_turn() {
        assertThat(at("memory · turn 0", "testCaseId")).isEqualTo(TEST + "/memory/0");
        assertThat(at("memory · conversation", "testCaseId")).isEqualTo(TEST + "/memory/conversation");
        assertThat(at("memory · turn 0", "historyId")).isEqualTo("54a71d5ab9267698cdb1bd70aaaac02f");
    }

    @Test
    void the_environment_says_what_was_played_with() {
        assertThat(run.file("environment.properties").lines().map(line -> line.replaceFirst("^(J.*=).*", "$1…")))
                .containsExactly(
                        "# Written by Parley; without this line the file is yours and is left as it is",
                        "JUnit=…",
                        "Java=…",
                        "Parley=0.1.0-SNAPSHOT",
                        "endpoint=127.0.0.1",
                        "model=simulated-model",
                        "tool\\ choice=auto");
    }
}
