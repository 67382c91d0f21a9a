package dev.parley.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a user's {@code mvn test} leaves for Allure, beside what it leaves of Surefire. */
class AllureResultsTests {

    private static final Map<String, String> STATUS =
            Map.of("ok", "passed", "failure", "failed", "error", "broken", "skipped", "skipped");

    private static AllureResult failedTurn() throws Exception {
        return Runs.OUTCOMES.get().allureResults().stream()
                .filter(result -> result.name().equals("asks-back · turn 1 · Send that one to Berlin instead."))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_turn_has_the_outcome_that_surefire_reports() throws Exception {
        MavenRun run = Runs.OUTCOMES.get();

        List<String> inAllure = run.allureResults().stream()
                .map(result -> result.status() + ": " + result.label("testMethod") + "(Conversations) " + result.name())
                .toList();
        assertThat(run.tests().stream().map(test -> STATUS.get(test.outcome()) + ": " + test.name()))
                .containsExactlyInAnyOrderElementsOf(inAllure);
        assertThat(inAllure).hasSize(32);
    }

    @Test
    void every_reason_is_the_one_that_surefire_reports() throws Exception {
        MavenRun run = Runs.OUTCOMES.get();

        List<String> inAllure = run.allureResults().stream()
                .map(AllureResult::message)
                .filter(message -> !message.isEmpty())
                .toList();
        assertThat(run.tests().stream()
                        .map(test -> test.text().replaceFirst("^org.opentest4j.TestAbortedException: \\n?", ""))
                        .filter(message -> !message.isEmpty()))
                .containsExactlyInAnyOrderElementsOf(inAllure);
        assertThat(inAllure).hasSize(12);
    }

    @Test
    void a_conversation_is_a_suite_within_its_method_and_its_class() throws Exception {
        assertThat(failedTurn().label("parentSuite")).isEqualTo("dev.parley.samples.outcomes.OutcomesTests");
        assertThat(failedTurn().label("suite")).isEqualTo("fails");
        assertThat(failedTurn().label("subSuite")).isEqualTo("asks-back");
    }

    @Test
    void a_failed_turn_shows_its_requests_as_steps_and_its_transcript() throws Exception {
        assertThat(failedTurn().steps().stream().map(step -> step.replaceAll("\\d+ ms", "… ms")))
                .containsExactly(
                        "failed: 1 · client_tool_call · HTTP 200 · TTFT … ms · … ms",
                        "skipped: 2 · tool_response_injection · not sent: "
                                + "Cancelled: asks-back · turn 1 · missing tool call orders.yaml:8");
        assertThat(failedTurn().attachments()).contains("transcript.html");
    }

    @Test
    void all_attachments_are_there() throws Exception {
        MavenRun run = Runs.OUTCOMES.get();

        List<String> files = fileNames(run.directory().resolve("allure-results"));
        assertThat(run.allureResults().stream().flatMap(result -> result.files().stream()))
                .hasSizeGreaterThan(100)
                .isSubsetOf(files);
    }

    private static List<String> fileNames(Path folder) throws IOException {
        return Tree.files(folder).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
    }

    @Test
    void a_rerun_is_a_retry_of_the_same_turn() throws Exception {
        List<AllureResult> turn1 = Runs.RERUNS.get().run().allureResults().stream()
                .filter(result -> result.name().contains("· turn 1 ·"))
                .toList();

        assertThat(turn1).extracting(AllureResult::status).containsExactlyInAnyOrder("failed", "passed");
        assertThat(turn1)
                .extracting(AllureResult::historyId)
                .doesNotContain("null")
                .hasSize(2);
        assertThat(turn1.stream().map(AllureResult::historyId).distinct()).hasSize(1);
    }
}
