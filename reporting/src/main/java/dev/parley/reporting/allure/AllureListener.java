package dev.parley.reporting.allure;

import dev.parley.transcript.Conversation;
import dev.parley.transcript.TestId;
import dev.parley.transcript.TranscriptListener;
import dev.parley.transcript.Turn;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/**
 * Fills the Allure page of each leaf: steps, attachments, parameters, tags and the ids by which Allure keeps history. At the end
 * of the run it adds {@code categories.json} and {@code environment.properties} to the results directory.
 *
 * <p>Does nothing where Allure is not on the class path, or its JUnit adapter is not running. Found by
 * {@link java.util.ServiceLoader}. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class AllureListener implements TranscriptListener {

    private final boolean present = isPresent();
    private final Environment environment = new Environment();

    /** Creates the listener of a run. */
    public AllureListener() {}

    private static boolean isPresent() {
        try {
            Class.forName("io.qameta.allure.Allure", false, AllureListener.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) { // Allure is optional
            return false;
        }
    }

    /** Fills the turn's page. */
    @Override
    public void turnFinished(TestId test, Turn turn) {
        fill(() -> TurnPage.of(test, turn), turn);
    }

    /** Fills the page of the conversation's checks. */
    @Override
    public void conversationChecked(TestId test, Conversation conversation) {
        fill(() -> ConversationPage.of(test, conversation));
    }

    private void fill(Supplier<LeafPage> page, Turn... turns) {
        if (present && AllureBridge.isTestRunning()) {
            AllureBridge.fill(page.get());
            environment.add(turns);
        }
    }

    /**
     * Completes the results directory.
     *
     * @throws UncheckedIOException if a file cannot be written
     */
    @Override
    public void runFinished() {
        if (!environment.isEmpty()) {
            ResultsDirectory directory = new ResultsDirectory(AllureBridge.resultsDirectory());
            directory.addCategories();
            directory.addEnvironment(environment.values());
        }
    }
}
