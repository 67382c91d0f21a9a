package dev.parley.testkit;

import dev.parley.transcript.Conversation;
import dev.parley.transcript.PlayedPart;
import dev.parley.transcript.TestId;
import dev.parley.transcript.TranscriptListener;
import dev.parley.transcript.Turn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * Writes down what the listeners of a run are told, where the run asks for it by {@link #PARAMETER}. ServiceLoader makes a
 * new one for each run, so the name that the run gives is what its test reads the events by.
 */
public final class RecordingListener implements TranscriptListener {

    /** The configuration parameter that names the recording. */
    public static final String PARAMETER = "parley.test.recording";

    /** The configuration parameter that names an event that the listener throws at. */
    public static final String FAILS_AT = "parley.test.recording-fails-at";

    private static final Map<String, List<String>> RECORDINGS = new ConcurrentHashMap<>();

    private Optional<List<String>> events = Optional.empty();
    private Optional<String> failsAt = Optional.empty();

    /** Returns and forgets the events of a recording, in the order in which they were told. */
    public static List<String> take(String recording) {
        return Optional.ofNullable(RECORDINGS.remove(recording)).orElse(List.of());
    }

    @Override
    public void runStarted(Function<String, Optional<String>> configuration) {
        events = configuration
                .apply(PARAMETER)
                .map(name -> RECORDINGS.computeIfAbsent(name, key -> new CopyOnWriteArrayList<>()));
        failsAt = configuration.apply(FAILS_AT);
        told("run started");
    }

    @Override
    public void conversationsLeftOut(TestId test, PlayedPart part) {
        told("left out " + test + " " + part);
    }

    @Override
    public void turnFinished(TestId test, Turn turn) {
        told("turn " + test.turn(turn) + " " + turn.outcome().word());
    }

    @Override
    public void conversationChecked(TestId test, Conversation conversation) {
        told("checked " + test.conversation(conversation.id()) + " "
                + conversation.outcome().word());
    }

    @Override
    public void conversationFinished(TestId test, Conversation conversation) {
        told("conversation " + test.conversation(conversation.id()) + " "
                + conversation.outcome().word());
    }

    @Override
    public void testFinished(TestId test) {
        told("test " + test);
    }

    @Override
    public void runFinished() {
        told("run finished");
    }

    private void told(String event) {
        events.ifPresent(all -> all.add(event));
        if (failsAt.filter(event::startsWith).isPresent()) {
            throw new IllegalStateException("no room for \"" + event + "\"");
        }
    }
}
