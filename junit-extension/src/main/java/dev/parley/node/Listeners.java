package dev.parley.node;

import dev.parley.transcript.Conversation;
import dev.parley.transcript.TestId;
import dev.parley.transcript.TranscriptListener;
import dev.parley.transcript.Turn;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;

/**
 * All transcript listeners of a run as one.
 *
 * @param listeners the listeners, told in this order
 */
public record Listeners(List<TranscriptListener> listeners) implements TranscriptListener {

    /** Copies the list. */
    public Listeners {
        listeners = List.copyOf(listeners);
    }

    /** Finds the listeners on the class path. */
    public static Listeners load() {
        return new Listeners(ServiceLoader.load(TranscriptListener.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    @Override
    public void runStarted(Function<String, Optional<String>> configuration) {
        listeners.forEach(listener -> listener.runStarted(configuration));
    }

    @Override
    public void turnFinished(TestId test, Turn turn) {
        listeners.forEach(listener -> listener.turnFinished(test, turn));
    }

    @Override
    public void conversationFinished(TestId test, Conversation conversation) {
        listeners.forEach(listener -> listener.conversationFinished(test, conversation));
    }

    @Override
    public void testFinished(TestId test) {
        listeners.forEach(listener -> listener.testFinished(test));
    }

    @Override
    public void runFinished() {
        listeners.forEach(TranscriptListener::runFinished);
    }
}
