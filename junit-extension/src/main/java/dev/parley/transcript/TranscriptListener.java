package dev.parley.transcript;

import java.util.Optional;
import java.util.function.Function;

/**
 * Hears what happened, as it happens: the one door to reporting.
 *
 * <p>Implementations are found by {@link java.util.ServiceLoader}, need a public constructor without parameters and live
 * for one test run. All methods but {@link #runStarted} and {@link #runFinished} are called on the JUnit thread that
 * executes the leaf, inside the leaf, or the test method; several threads may call at once where JUnit runs tests in parallel. An exception
 * makes the leaf an error.
 *
 * @since 0.1.0
 */
public interface TranscriptListener {

    /**
     * The run begins: called once, before anything else.
     *
     * @param configuration looks up a JUnit configuration parameter, for example {@code parley.report-directory}
     */
    default void runStarted(Function<String, Optional<String>> configuration) {}

    /**
     * A test method plays only a part of its conversations. Told once, before the first of its leaves; not where all are played.
     *
     * @param test the test method
     * @param part how many are played, of how many and why
     */
    default void conversationsLeftOut(TestId test, PlayedPart part) {}

    /**
     * A turn's leaf ends.
     *
     * @param test the test method
     * @param turn the turn, its author's checks included in the outcome
     */
    default void turnFinished(TestId test, Turn turn) {}

    /**
     * The leaf of a whole conversation ends. Not called where nothing is expected of the conversation as a whole and it has no checks.
     *
     * @param test the test method
     * @param conversation the conversation, what was expected of it and its checks included in the outcome
     */
    default void conversationChecked(TestId test, Conversation conversation) {}

    /**
     * The last leaf of a conversation ends. Not called where only some leaves were executed.
     *
     * @param test the test method
     * @param conversation the conversation
     */
    default void conversationFinished(TestId test, Conversation conversation) {}

    /**
     * All leaves of a test method have ended.
     *
     * @param test the test method
     */
    default void testFinished(TestId test) {}

    /** The run is over: called once, after everything else. */
    default void runFinished() {}
}
