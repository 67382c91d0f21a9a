package dev.parley.node;

import dev.parley.plan.ConversationPlan;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;

/** The nodes of one test method: a container a conversation, made when JUnit asks for it. */
public final class TestNodes {

    private TestNodes() {}

    /**
     * Returns the nodes, in dataset order; a conversation is read when its node is asked for. Close the stream to close the
     * dataset. Where there are unmatched checks, the stream ends in an AssertionError.
     */
    public static Stream<DynamicNode> of(TestRun run, Checks checks, UnmatchedChecks unmatched) {
        RowSource rows = new RowSource();
        Stream<DynamicNode> containers = run.conversations().get().map(conversation -> {
            ConversationPlan plan = run.planner().plan(conversation);
            ConversationLeaves leaves = new ConversationLeaves(run, checks, plan);
            return DynamicContainer.dynamicContainer(
                    plan.id(), rows.of(conversation.place()).orElse(null), leaves.stream());
        });
        Stream<DynamicNode> end = Stream.of(unmatched).flatMap(all -> {
            all.failIfAny();
            return Stream.empty();
        });
        return Stream.concat(containers, end);
    }
}
