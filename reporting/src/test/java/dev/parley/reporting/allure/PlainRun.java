package dev.parley.reporting.allure;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A test class run by JUnit's launcher. Knows nothing of Allure, so that it runs without it. */
final class PlainRun {

    private PlainRun() {}

    /** Plays the shop's conversations in a process of its own and prints what became of the leaves. */
    public static void main(String[] arguments) {
        launch(
                Fixtures.ShopTestCase.class,
                Path.of("results"),
                Map.of("parley.console", "line"),
                new TestExecutionListener() {
                    @Override
                    public void executionFinished(TestIdentifier node, TestExecutionResult result) {
                        if (node.isTest()) {
                            System.out.println(node.getDisplayName() + ": " + result.getStatus());
                        }
                    }
                });
    }

    /** Runs a class, heard by these listeners alone. */
    static void launch(
            Class<?> testClass, Path directory, Map<String, String> parameters, TestExecutionListener... listeners) {
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .addTestExecutionListeners(listeners)
                .build();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(testClass))
                .configurationParameter("parley.report-directory", directory + "-parley")
                .configurationParameter("parley.console", "off") // where a test does not look at it
                .configurationParameters(parameters)
                .build();
        LauncherFactory.create(config).execute(request);
    }
}
