package dev.parley.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * The pages that Allure's two command lines make of a run with failures, in a browser. {@code .ci/allure-report} renders them
 * and runs this; {@code target/screenshots} keeps what was seen.
 */
@Tag("browser")
class AllureReportTests {

    private static final Path REPORTS = Outer.TARGET.resolve("allure-report");

    private static final String TURN = "asks-back · turn 1 · Send that one to Berlin instead.";

    private static final String REASON = """
              expected  change_address(id = "A-17", city = "Berlin")
              answered  "Which order do you mean?"  (finish_reason stop)
              offered   change_address, order_status; tool_choice auto
              transcript
                user    Where is order A-17?
                model   order_status({"id":"A-17"})
                result  shipped
                model   Here is what I found: shipped
                user    Send that one to Berlin instead.
                model   Which order do you mean?""".indent(2).stripTrailing();

    private static Path report(String commandLine) {
        Path report = REPORTS.resolve(commandLine);
        assertThat(report.resolve("index.html"))
                .as("run .ci/allure-report, which renders it")
                .exists();
        return report;
    }

    /** An element by a condition and its text. */
    private static By element(String condition, String text) {
        return By.xpath("//*[" + condition + "][normalize-space()='" + text + "']");
    }

    /** Reads the transcript in the frame that is shown. */
    private static void assertThatTranscriptIsShown(Browser browser) {
        assertThat(browser.text(By.tagName("h1"))).isEqualTo("asks-back · turn 1 · failed");
        assertThat(browser.text(By.tagName("body")))
                .contains("Send that one to Berlin instead.", "Which order do you mean?");
    }

    @Test
    void allure_2_shows_a_failed_turn() throws IOException {
        try (Browser browser = Browser.start();
                FileServer files = FileServer.of(report("maven"))) {
            browser.open(files.url("index.html"));
            browser.text(By.className("splash__title"));
            browser.screenshot("allure-2-overview");

            browser.open(files.url("index.html#suites"));
            browser.click(node("dev.parley.samples.outcomes.OutcomesTests"));
            browser.click(node("fails"));
            browser.click(node("asks-back"));
            browser.click(node(TURN));
            assertThat(browser.text(By.cssSelector(".test-result-overview .status-details__message")))
                    .startsWith("asks-back · turn 1 · missing tool call ")
                    .endsWith(" orders.yaml:8\n" + REASON);
            browser.screenshot("allure-2-turn");

            By transcript = By.className("attachment__iframe");
            browser.click(element("contains(@class,'attachment-row__name')", "transcript.html"));
            browser.show(transcript);
            browser.screenshot("allure-2-transcript");
            browser.enter(transcript);
            assertThatTranscriptIsShown(browser);
        }
    }

    @Test
    void allure_2_sorts_what_went_wrong() throws IOException {
        try (Browser browser = Browser.start();
                FileServer files = FileServer.of(report("maven"))) {
            browser.open(files.url("index.html#categories"));
            assertThat(browser.texts(By.className("node__name")))
                    .containsExactlyInAnyOrder(
                            "Missing tool call",
                            "Wrong arguments",
                            "Failed check",
                            "Endpoint or tool error",
                            "Skipped by policy",
                            "Cancelled");
            browser.screenshot("allure-2-categories");
        }
    }

    private static By node(String name) {
        return element("contains(@class,'node__name')", name);
    }

    @Test
    void allure_3_in_a_single_file_shows_a_failed_turn() throws IOException {
        try (Browser browser = Browser.start()) {
            browser.open(report("npm").resolve("index.html").toUri().toString());
            browser.text(By.cssSelector("[data-testid=tree-leaf]"));
            browser.screenshot("allure-3-overview");

            browser.click(element("@data-testid='tree-leaf-title'", TURN));
            assertThat(browser.text(By.cssSelector("[data-testid=test-result-error-message]")))
                    .startsWith("asks-back · turn 1 · missing tool call ")
                    .endsWith(" orders.yaml:8\n" + REASON);
            assertThat(browser.text(element("not(*)", "Category: Missing tool call")))
                    .isNotEmpty();
            browser.screenshot("allure-3-turn");

            By transcript = By.cssSelector("[data-testid=html-attachment-preview] iframe");
            browser.click(By.xpath("//*[@data-testid='test-result-attachment-header'][contains(.,'transcript.html')]"));
            browser.show(transcript);
            browser.screenshot("allure-3-transcript");
            browser.enter(transcript);
            assertThatTranscriptIsShown(browser);
        }
    }
}
