package dev.parley.node;

import dev.parley.plan.ConversationPlan;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;

/** The nodes of one test method: a container a conversation, made when JUnit asks for it. */
public final class TestNodes {

    private final Checks checks;
    private final RowSource rows = new RowSource();

    private TestNodes(Checks checks) {
        this.checks = checks;
    }

    /**
     * Returns the nodes, in dataset order; a conversation is read when its node is asked for. Close the stream to close the
     * dataset. Where there are unmatched checks, the stream ends in an AssertionError.
     *
     * @param variants the test, or where it varies each combination, which then has a container of its own
     */
    public static Stream<DynamicNode> of(List<TestRun> variants, Checks checks, UnmatchedChecks unmatched) {
        TestNodes nodes = new TestNodes(checks);
        Stream<DynamicNode> containers = variants.size() == 1
                ? nodes.conversations(variants.get(0))
                : variants.stream().map(nodes::variant);
        Stream<DynamicNode> end = Stream.of(unmatched).flatMap(all -> {
            all.failIfAny();
            return Stream.empty();
        });
        return Stream.concat(containers, end);
    }

    /** JUnit pushes a container's children one by one, so that the dataset is opened when it runs, and closed behind it. */
    private DynamicNode variant(TestRun run) {
        return DynamicContainer.dynamicContainer(
                run.test().variant().name(), run.methodSource(), Stream.of(run).flatMap(this::conversations));
    }

    private Stream<DynamicNode> conversations(TestRun run) {
        return run.conversations().get().map(conversation -> {
            ConversationPlan plan = run.planner().plan(conversation);
            ConversationLeaves leaves = new ConversationLeaves(run, checks, plan);
            return DynamicContainer.dynamicContainer(
                    plan.id(), rows.of(conversation.place()).orElse(null), leaves.stream());
        });
    }
}
