package dev.parley.samples.failures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.opentest4j.TestAbortedException;

/** {@code docs/failures.md} shows every failure of this package to the letter, under a heading that names it. */
@DisabledIfEnvironmentVariable(named = "PARLEY_BASE_URL", matches = ".+", disabledReason = "plays the simulated model")
@DisabledIfEnvironmentVariable(named = "OPENAI_BASE_URL", matches = ".+", disabledReason = "shows a missing endpoint")
class FailuresPageTests {

    private static final Path PAGE = Path.of("..", "docs", "failures.md");

    /** A heading of the third level and the first fenced text below it. */
    private static final Pattern SECTION =
            Pattern.compile("^### (.+?)$(?:(?!^#).)*?^```\\R(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    /** Returns the text of each section by its heading, written as a conversation's id. */
    private static Map<String, String> shown() throws IOException {
        Map<String, String> shown = new LinkedHashMap<>();
        Matcher sections = SECTION.matcher(Files.readString(PAGE));
        while (sections.find()) {
            String heading = sections.group(1).toLowerCase(Locale.ROOT).replace(' ', '-');
            shown.put(heading, sections.group(2).stripTrailing());
        }
        return shown;
    }

    /** Returns what each node of the failing tests says, by the conversation's id, or the method's name. */
    private static Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        EngineTestKit.engine("junit-jupiter")
                .configurationParameter("parley.report-directory", "target/parley-failures")
                .configurationParameter("parley.console", "off")
                .selectors(
                        selectClass(ModelFailuresTestCase.class),
                        selectClass(EndpointErrorsTestCase.class),
                        selectClass(FaultyTestsTestCase.class),
                        selectClass(NoEndpointTestCase.class))
                .execute()
                .allEvents()
                .finished()
                .stream()
                .forEach(event -> event.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .ifPresent(thrown -> said.putIfAbsent(key(event.getTestDescriptor(), thrown), text(thrown))));
        return said;
    }

    private static String key(TestDescriptor node, Throwable thrown) {
        String name = node.isTest() ? node.getParent().orElseThrow().getDisplayName() : node.getDisplayName();
        return thrown instanceof TestAbortedException
                ? "cancelled-turn"
                : name.replaceFirst("\\(.*", "").replace('_', '-');
    }

    private static String text(Throwable thrown) {
        return String.valueOf(thrown.getMessage())
                .stripTrailing()
                .replaceAll("127\\.0\\.0\\.1:\\d{4,5}", "127.0.0.1:8080")
                .replace(Path.of("").toAbsolutePath().toString(), "/project");
    }

    @Test
    void every_failure_has_its_section() throws IOException {
        assertThat(shown().keySet()).containsExactlyInAnyOrderElementsOf(said().keySet());
    }

    @TestFactory
    Stream<DynamicTest> the_page_shows_each_to_the_letter() throws IOException {
        Map<String, String> said = said();
        return shown().entrySet().stream()
                .map(section -> DynamicTest.dynamicTest(
                        section.getKey(), () -> assertThat(section.getValue()).isEqualTo(said.get(section.getKey()))));
    }
}
