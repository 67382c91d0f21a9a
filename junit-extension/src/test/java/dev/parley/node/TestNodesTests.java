package dev.parley.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.dataset.WrittenConversation;
import dev.parley.testkit.ScriptedModel;
import dev.parley.testkit.Written;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;

/** The stream of a test method's nodes. */
class TestNodesTests {

    private static final WrittenConversation ROW = Written.turns("{user: a}", "{user: b}");

    private final AtomicInteger read = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ScriptedModel model = new ScriptedModel();

    private Stream<DynamicNode> nodes(int rows, Checks checks) {
        Map<String, Integer> turns = IntStream.range(0, rows)
                .mapToObj(index -> "row-" + index)
                .collect(Collectors.toMap(id -> id, id -> ROW.turns().size()));
        return TestNodes.of(
                List.of(Leaves.run(
                        () -> IntStream.range(0, rows)
                                .mapToObj(index -> row(index))
                                .peek(row -> read.incrementAndGet())
                                .onClose(() -> closed.set(true)),
                        model,
                        new Leaves.Heard())),
                checks,
                UnmatchedChecks.of(checks, turns));
    }

    private static WrittenConversation row(int index) {
        return new WrittenConversation(
                "row-" + index, ROW.place(), ROW.tags(), ROW.system(), ROW.tools(), ROW.toolChoice(), ROW.turns());
    }

    @Test
    void rows_are_read_when_their_nodes_are_asked_for() {
        try (Stream<DynamicNode> nodes = nodes(1000, Leaves.NO_CHECKS)) {
            Iterator<DynamicNode> iterator = nodes.iterator();

            assertThat(iterator.next().getDisplayName()).isEqualTo("row-0");
            assertThat(read).hasValueLessThanOrEqualTo(2);
            assertThat(iterator.next().getDisplayName()).isEqualTo("row-1");
            assertThat(read).hasValueLessThanOrEqualTo(3);
        }
        assertThat(model.requests()).isEmpty();
    }

    @Test
    void to_be_closed_closes_the_dataset() {
        try (Stream<DynamicNode> nodes = nodes(1000, Leaves.NO_CHECKS)) {
            assertThat(nodes.iterator().hasNext()).isTrue();
        }

        assertThat(closed).isTrue();
    }

    @Test
    void a_container_has_a_leaf_for_each_turn_and_one_for_the_checks_of_the_whole() {
        Checks checks =
                new Checks(List.of(), List.of(new Checks.ConversationCheck(Optional.of("row-1"), conversation -> {})));

        List<List<String>> names = nodes(2, checks)
                .map(DynamicContainer.class::cast)
                .map(container ->
                        container.getChildren().map(DynamicNode::getDisplayName).toList())
                .toList();

        assertThat(names)
                .containsExactly(
                        List.of("row-0 · turn 0 · a", "row-0 · turn 1 · b"),
                        List.of("row-1 · turn 0 · a", "row-1 · turn 1 · b", "row-1 · conversation"));
    }

    @Test
    void a_container_comes_from_its_row_and_a_leaf_from_the_method() {
        DynamicContainer container =
                (DynamicContainer) nodes(1, Leaves.NO_CHECKS).iterator().next();

        assertThat(container.getTestSourceUri())
                .get()
                .satisfies(
                        uri -> assertThat(uri.toString()).startsWith("file:/").endsWith("/shop.yaml?line=2&column=3"));
        assertThat(container.getChildren())
                .allSatisfy(leaf ->
                        assertThat(leaf.getTestSourceUri()).get().hasToString("method:shop.OrderTests#answers()"));
    }

    @Test
    void checks_that_match_nothing_end_the_stream() {
        Checks checks = new Checks(
                List.of(
                        new Checks.TurnCheck(OptionalInt.of(1), turn -> {}),
                        new Checks.TurnCheck(OptionalInt.of(2), turn -> {})),
                List.of(
                        new Checks.ConversationCheck(Optional.of("row-0"), conversation -> {}),
                        new Checks.ConversationCheck(Optional.of("row-9"), conversation -> {})));
        Iterator<DynamicNode> iterator = nodes(2, checks).iterator();
        iterator.next();
        iterator.next();

        assertThatThrownBy(iterator::hasNext).isInstanceOf(AssertionError.class).hasMessage("""
                checks that matched nothing:
                  turn(2, ...): the longest conversation ends with turn 1
                  conversation("row-9", ...): no conversation has this id""");
    }
}
