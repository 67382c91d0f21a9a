package dev.parley.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/**
 * A test class run by the Jupiter engine, and what became of its nodes.
 *
 * @param events everything that the engine told
 */
public record Run(Events events) {

    /** JUnit's parallel mode in its boldest form. */
    public static final Map<String, String> PARALLEL = Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.mode.classes.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");

    /** Runs a class against a server. */
    public static Run of(Class<?> testClass, ScriptedServer server) {
        return of(testClass, at(server));
    }

    /** Runs a class with configuration parameters. */
    public static Run of(Class<?> testClass, Map<String, String> parameters) {
        return select(List.of(selectClass(testClass)), parameters);
    }

    /** Runs one node alone, by its unique id. */
    public static Run alone(String uniqueId, Map<String, String> parameters) {
        return select(List.of(selectUniqueId(uniqueId)), parameters);
    }

    private static Run select(List<DiscoverySelector> selectors, Map<String, String> parameters) {
        return new Run(EngineTestKit.engine("junit-jupiter")
                .selectors(selectors.toArray(DiscoverySelector[]::new))
                .configurationParameters(parameters)
                // registers dev.parley.NoWaiting
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
                .enableImplicitConfigurationParameters(false)
                .execute()
                .allEvents());
    }

    /** Returns the parameters that name a server and a model. */
    public static Map<String, String> at(ScriptedServer server) {
        return Map.of("parley.base-url", server.baseUrl().toString(), "parley.model", "test-model");
    }

    /** Returns parameters and further ones. */
    public static Map<String, String> with(Map<String, String> parameters, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(parameters);
        all.putAll(more);
        return all;
    }

    /** Returns each leaf's name and outcome as {@code name: outcome}, in the order in which they ended. */
    public List<String> leaves() {
        return finished(true).stream()
                .map(event -> event.getTestDescriptor().getDisplayName() + ": " + word(result(event)))
                .toList();
    }

    /** Returns what each leaf told, by its name: its outcome, and behind a colon its message if it has one. */
    public Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        finished(true).forEach(event -> {
            String message = result(event)
                    .getThrowable()
                    .map(thrown -> ": " + thrown.getMessage())
                    .orElse("");
            told.put(event.getTestDescriptor().getDisplayName(), word(result(event)) + message);
        });
        return told;
    }

    /** Returns the names of the conversations' containers, in the order in which they ended. */
    public List<String> containers() {
        return finished(false).stream()
                .map(Event::getTestDescriptor)
                .filter(node -> node.getUniqueId().toString().contains("dynamic-container"))
                .map(TestDescriptor::getDisplayName)
                .toList();
    }

    /** Returns the nodes of all leaves. */
    public List<TestDescriptor> leafNodes() {
        return finished(true).stream().map(Event::getTestDescriptor).toList();
    }

    /** Returns the unique id of a leaf. */
    public String id(String leafName) {
        return leafNodes().stream()
                .filter(node -> node.getDisplayName().equals(leafName))
                .map(node -> node.getUniqueId().toString())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(leafName + " is not among " + leaves()));
    }

    /** Returns the node of a conversation's container. */
    public TestDescriptor container(String name) {
        return finished(false).stream()
                .map(Event::getTestDescriptor)
                .filter(node -> node.getDisplayName().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(name + " is not among " + containers()));
    }

    /** Returns what a leaf or the method threw. */
    public Throwable thrown(String nameStart) {
        return events.finished().stream()
                .filter(event -> event.getTestDescriptor().getDisplayName().startsWith(nameStart))
                .flatMap(event -> result(event).getThrowable().stream())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("nothing thrown by " + nameStart + " among " + leaves()));
    }

    /** Returns the message of what a leaf or the method threw. */
    public String message(String nameStart) {
        return String.valueOf(thrown(nameStart).getMessage());
    }

    private List<Event> finished(boolean test) {
        List<Event> finished = new ArrayList<>();
        events.finished().stream()
                .filter(event -> event.getTestDescriptor().isTest() == test)
                .forEach(finished::add);
        return finished;
    }

    private static TestExecutionResult result(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class);
    }

    private static String word(TestExecutionResult result) {
        return switch (result.getStatus()) {
            case SUCCESSFUL -> "passed";
            case ABORTED -> "aborted";
            case FAILED ->
                result.getThrowable().filter(AssertionError.class::isInstance).isPresent() ? "failed" : "errored";
        };
    }
}
