package dev.parley.node;

import dev.parley.dataset.WrittenConversation;
import dev.parley.input.Place;
import dev.parley.plan.ConversationPlan;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;

/** The nodes of one test method: a container a conversation, made when JUnit asks for it. */
public final class TestNodes {

    private TestNodes() {}

    /**
     * Returns the nodes, in dataset order; a conversation is read when its node is asked for. Close the stream to close the
     * dataset. Where a check matches no turn at all, the stream ends in an AssertionError.
     */
    public static Stream<DynamicNode> of(TestRun run, Checks checks) {
        UnmatchedChecks unmatched = new UnmatchedChecks(checks);
        Stream<DynamicNode> containers =
                run.conversations().get().map(conversation -> container(run, checks, unmatched, conversation));
        Stream<DynamicNode> end = Stream.of(unmatched).flatMap(all -> {
            all.failIfAny();
            return Stream.empty();
        });
        return Stream.concat(containers, end);
    }

    private static DynamicNode container(
            TestRun run, Checks checks, UnmatchedChecks unmatched, WrittenConversation conversation) {
        ConversationPlan plan = run.planner().plan(conversation);
        unmatched.seen(plan);
        ConversationLeaves leaves = new ConversationLeaves(run, checks, plan);
        return DynamicContainer.dynamicContainer(
                plan.id(), source(conversation.place()).orElse(null), leaves.stream());
    }

    /** Returns the row as a {@code file:} URI with line and column, which IDEs open; nothing for a row inside a jar. */
    private static Optional<URI> source(Place place) {
        return place.uri()
                .filter(uri -> "file".equals(uri.getScheme()))
                .map(uri -> URI.create(uri + "?line=" + place.line() + "&column=" + place.column()));
    }
}
