package dev.parley.node;

import dev.parley.transcript.Conversation;
import dev.parley.transcript.PlayedPart;
import dev.parley.transcript.TestId;
import dev.parley.transcript.TranscriptListener;
import dev.parley.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * All transcript listeners of a run as one. Each is told, whatever another throws.
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
        tell(listener -> listener.runStarted(configuration));
    }

    @Override
    public void conversationsLeftOut(TestId test, PlayedPart part) {
        tell(listener -> listener.conversationsLeftOut(test, part));
    }

    @Override
    public void turnFinished(TestId test, Turn turn) {
        tell(listener -> listener.turnFinished(test, turn));
    }

    @Override
    public void conversationChecked(TestId test, Conversation conversation) {
        tell(listener -> listener.conversationChecked(test, conversation));
    }

    @Override
    public void conversationFinished(TestId test, Conversation conversation) {
        tell(listener -> listener.conversationFinished(test, conversation));
    }

    @Override
    public void testFinished(TestId test) {
        tell(listener -> listener.testFinished(test));
    }

    @Override
    public void runFinished() {
        tell(TranscriptListener::runFinished);
    }

    private void tell(Consumer<TranscriptListener> message) {
        List<ListenerException> failures = new ArrayList<>();
        for (TranscriptListener listener : listeners) {
            try {
                message.accept(listener);
            } catch (RuntimeException | Error e) { // thrown on below, once the others are told
                failures.add(new ListenerException(listener, e));
            }
        }
        if (!failures.isEmpty()) {
            ListenerException first = failures.get(0);
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }
}
