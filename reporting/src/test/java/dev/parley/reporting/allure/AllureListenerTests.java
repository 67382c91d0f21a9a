package dev.parley.reporting.allure;

import static dev.parley.reporting.Transcripts.TEST;
import static dev.parley.reporting.Transcripts.conversation;
import static dev.parley.reporting.Transcripts.toolTurn;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.json.Json;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.TestResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the listener does to the test that Allure has under way. */
class AllureListenerTests {

    @TempDir
    Path directory;

    private final AllureLifecycle before = Allure.getLifecycle();
    private AllureLifecycle lifecycle = before;
    private final AllureListener listener = new AllureListener();

    @BeforeEach
    void write_to_the_directory() {
        lifecycle = new AllureLifecycle(new FileSystemResultsWriter(directory));
        Allure.setLifecycle(lifecycle);
    }

    @AfterEach
    void write_where_the_build_does() {
        Allure.setLifecycle(before);
    }

    private String resultOf(TestResult test) {
        lifecycle.scheduleTestCase(test.setUuid("leaf").setHistoryId("of JUnit"));
        lifecycle.startTestCase("leaf");
        listener.turnFinished(TEST, toolTurn());
        lifecycle.stopTestCase("leaf");
        lifecycle.writeTestCase("leaf");
        return new AllureRun(directory).file("leaf-result.json");
    }

    @Test
    void times_are_those_of_the_requests_not_those_of_the_leaf() {
        assertThatJson(resultOf(new TestResult()))
                .inPath("$['start', 'stop']")
                .isEqualTo("{\"start\": 1795364553045, \"stop\": 1795364554279}");
    }

    /** Returns the suites of a result that had these before: {@code name=value}. */
    private List<String> suitesAfter(Label... before) {
        TestResult test = new TestResult().setLabels(new ArrayList<>(List.of(before)));
        return new AllureRun(directory)
                .labels(resultOf(test)).stream()
                        .filter(label -> label.toLowerCase(Locale.ROOT).contains("suite="))
                        .toList();
    }

    private static Label label(String name, String value) {
        return new Label().setName(name).setValue(value);
    }

    @Test
    void the_adapters_suite_is_the_class_and_becomes_the_parent() {
        assertThat(suitesAfter(label("suite", "shop.OrderTests")))
                .containsExactly("suite=answers", "parentSuite=shop.OrderTests", "subSuite=memory");
    }

    @Test
    void suites_of_the_tests_author_stay() {
        assertThat(suitesAfter(label("suite", "shop.OrderTests"), label("subSuite", "mine")))
                .containsExactly("suite=answers", "subSuite=mine", "parentSuite=shop.OrderTests");
        assertThat(suitesAfter(label("suite", "mine"), label("suite", "shop.OrderTests")))
                .containsExactly("suite=mine", "suite=shop.OrderTests", "subSuite=memory");
        assertThat(suitesAfter(label("parentSuite", "mine"), label("suite", "shop.OrderTests")))
                .containsExactly("parentSuite=mine", "suite=shop.OrderTests", "subSuite=memory");
    }

    @Test
    void a_leaf_that_is_not_ours_keeps_what_it_is() {
        lifecycle.scheduleTestCase(new TestResult().setUuid("other").setHistoryId("of JUnit"));
        lifecycle.startTestCase("other");
        lifecycle.stopTestCase("other");
        lifecycle.writeTestCase("other");

        assertThat(AllureRun.at(Json.parse(new AllureRun(directory).file("other-result.json")), "historyId"))
                .isEqualTo("of JUnit");
    }

    @Test
    void where_no_test_is_under_way_nothing_is_written() {
        listener.turnFinished(TEST, toolTurn());
        listener.conversationChecked(TEST, conversation(toolTurn()));
        listener.runFinished();

        assertThat(new AllureRun(directory).files("")).isEmpty();
    }
}
