package dev.parley.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.parley.input.Place;
import dev.parley.transcript.Conversation;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.TestId;
import dev.parley.transcript.TranscriptListener;
import dev.parley.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Many listeners as one. */
class ListenersTests {

    private static final TestId TEST = new TestId("shop.OrderTests", "answers()");
    private static final Place PLACE = new Place("shop.yaml", Optional.empty(), 1, 1);

    private final List<String> heard = new ArrayList<>();

    private TranscriptListener named(String name) {
        return new TranscriptListener() {
            @Override
            public void runStarted(Function<String, Optional<String>> configuration) {
                heard.add(name + " run started, " + configuration.apply("key").orElse(""));
            }

            @Override
            public void turnFinished(TestId test, Turn turn) {
                heard.add(name + " " + test + " " + turn.name());
            }

            @Override
            public void conversationChecked(TestId test, Conversation conversation) {
                heard.add(name + " " + test + " " + conversation.id() + " checked");
            }

            @Override
            public void conversationFinished(TestId test, Conversation conversation) {
                heard.add(name + " " + test + " " + conversation.id());
            }

            @Override
            public void testFinished(TestId test) {
                heard.add(name + " " + test);
            }

            @Override
            public void runFinished() {
                heard.add(name + " run finished");
            }
        };
    }

    private static TranscriptListener throwing(RuntimeException exception) {
        return new TranscriptListener() {
            @Override
            public void runFinished() {
                throw exception;
            }
        };
    }

    @Test
    void each_hears_everything_in_their_order() {
        Listeners listeners = new Listeners(List.of(named("first"), named("second")));

        listeners.runStarted(key -> Optional.of("value of " + key));
        listeners.turnFinished(TEST, new Turn("memory", 0, PLACE, List.of(), "", Outcome.PASSED, List.of()));
        listeners.conversationChecked(TEST, Conversation.of("memory", PLACE, List.of()));
        listeners.conversationFinished(TEST, Conversation.of("memory", PLACE, List.of()));
        listeners.testFinished(TEST);
        listeners.runFinished();

        assertThat(heard)
                .containsExactly(
                        "first run started, value of key",
                        "second run started, value of key",
                        "first shop.OrderTests#answers() memory · turn 0",
                        "second shop.OrderTests#answers() memory · turn 0",
                        "first shop.OrderTests#answers() memory checked",
                        "second shop.OrderTests#answers() memory checked",
                        "first shop.OrderTests#answers() memory",
                        "second shop.OrderTests#answers() memory",
                        "first shop.OrderTests#answers()",
                        "second shop.OrderTests#answers()",
                        "first run finished",
                        "second run finished");
    }

    @Test
    void one_that_throws_is_named_after_the_others_were_told() {
        RuntimeException first = new IllegalStateException("disk full");
        RuntimeException second = new IllegalArgumentException("no");
        TranscriptListener broken = throwing(first);
        Listeners listeners = new Listeners(List.of(broken, throwing(second), named("last")));

        Throwable thrown = catchThrowable(listeners::runFinished);

        assertThat(heard).containsExactly("last run finished");
        assertThat(thrown)
                .isInstanceOf(ListenerException.class)
                .hasMessage("the transcript listener " + broken.getClass().getName()
                        + " threw java.lang.IllegalStateException: disk full")
                .hasCause(first);
        assertThat(thrown.getSuppressed())
                .singleElement()
                .satisfies(other -> assertThat(other).hasCause(second));
    }
}
