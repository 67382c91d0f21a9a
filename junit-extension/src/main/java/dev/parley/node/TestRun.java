package dev.parley.node;

import dev.parley.dataset.WrittenConversation;
import dev.parley.plan.ConversationPlan;
import dev.parley.plan.Planner;
import dev.parley.play.ConversationPlay;
import dev.parley.transcript.TestId;
import dev.parley.transcript.TranscriptListener;
import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Everything that the nodes of one test method need.
 *
 * @param test the test method
 * @param methodSource the test method as JUnit's {@code method:} URI
 * @param conversations opens the dataset
 * @param planner plans a conversation
 * @param play begins to play a plan
 * @param listener hears what happens
 */
public record TestRun(
        TestId test,
        URI methodSource,
        Supplier<Stream<WrittenConversation>> conversations,
        Planner planner,
        Function<ConversationPlan, ConversationPlay> play,
        TranscriptListener listener) {}
