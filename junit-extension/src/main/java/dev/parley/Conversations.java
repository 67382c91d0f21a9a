package dev.parley;

import dev.parley.match.Expect;
import dev.parley.match.Expectation;
import dev.parley.node.Checks;
import dev.parley.transcript.Conversation;
import dev.parley.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * The conversations of a {@link ConversationTest}: collects the author's checks and becomes the test's nodes.
 *
 * <p>It is a mutable collector: each step returns this object, and {@link #tests()} ends it. A check runs only on what
 * passed so far; where it fails, it fails its own turn and the conversation goes on. A check that matched nothing at all
 * fails the method. Not safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class Conversations {

    /** Makes nodes of what was collected. */
    @FunctionalInterface
    interface NodeSource {
        Stream<DynamicNode> nodes(Checks checks, List<JavaExpectation> expectations, List<Supplier<?>> tools);
    }

    private final NodeSource source;
    private final List<Checks.TurnCheck> turnChecks = new ArrayList<>();
    private final List<Checks.ConversationCheck> conversationChecks = new ArrayList<>();
    private final List<JavaExpectation> expectations = new ArrayList<>();
    private final List<Supplier<?>> tools = new ArrayList<>();
    private boolean ended;
    private boolean asked;

    Conversations(NodeSource source) {
        this.source = source;
    }

    /**
     * Expects something of a turn, as a dataset does by {@code expect} on the turn: it says whether the turn should call, a missing
     * call is judged by the policy, and faults are found before anything is sent. {@link Expect} has the words. A turn of which the
     * dataset expects something has a fault, and so has an expectation that fits no turn.
     *
     * @param conversation the conversation's id
     * @param turn the turn's position, from 0
     * @return this
     * @throws IllegalArgumentException if the id is blank, the turn negative or expected something of already
     * @throws IllegalStateException after {@link #tests()}
     */
    public Conversations expect(String conversation, int turn, Expectation expectation) {
        return expect(new JavaExpectation(conversation, OptionalInt.of(turn), expectation));
    }

    /**
     * Expects something of a conversation as a whole, as a dataset does by {@code expect} on the conversation: of all calls of all
     * turns, and of the last answer. It is judged in the conversation's last leaf, before its checks; skipped where the conversation
     * stopped.
     *
     * @param conversation the conversation's id
     * @return this
     * @throws IllegalArgumentException if the id is blank, or something is expected of the conversation already
     * @throws IllegalStateException after {@link #tests()}
     */
    public Conversations expect(String conversation, Expectation expectation) {
        return expect(new JavaExpectation(conversation, OptionalInt.empty(), expectation));
    }

    private Conversations expect(JavaExpectation expectation) {
        if (expectations.stream().anyMatch(expectation::isAbout)) {
            throw new IllegalArgumentException(expectation + " stands twice; keep one of them");
        }
        return collect(() -> expectations.add(expectation));
    }

    /**
     * Checks every turn.
     *
     * @param check throws what JUnit should report for the turn
     * @return this
     * @throws IllegalStateException after {@link #tests()}
     */
    public Conversations eachTurn(ThrowingConsumer<Turn> check) {
        return collect(() -> turnChecks.add(new Checks.TurnCheck(OptionalInt.empty(), check)));
    }

    /**
     * Checks one turn of every conversation that has it.
     *
     * @param index the turn's position, from 0
     * @param check throws what JUnit should report for the turn
     * @return this
     * @throws IllegalArgumentException if the index is negative
     * @throws IllegalStateException after {@link #tests()}
     */
    public Conversations turn(int index, ThrowingConsumer<Turn> check) {
        if (index < 0) {
            throw new IllegalArgumentException("turn(" + index + ", ...): turns count from 0");
        }
        return collect(() -> turnChecks.add(new Checks.TurnCheck(OptionalInt.of(index), check)));
    }

    /**
     * Checks every conversation as a whole, in a last leaf of its own; skipped where the conversation stopped.
     *
     * @param check throws what JUnit should report for the conversation
     * @return this
     * @throws IllegalStateException after {@link #tests()}
     */
    public Conversations eachConversation(ThrowingConsumer<Conversation> check) {
        return collect(() -> conversationChecks.add(new Checks.ConversationCheck(Optional.empty(), check)));
    }

    /**
     * Checks one conversation as a whole, in a last leaf of its own; skipped where the conversation stopped.
     *
     * @param id the conversation's id
     * @param check throws what JUnit should report for the conversation
     * @return this
     * @throws IllegalStateException after {@link #tests()}
     */
    public Conversations conversation(String id, ThrowingConsumer<Conversation> check) {
        return collect(() -> conversationChecks.add(new Checks.ConversationCheck(Optional.of(id), check)));
    }

    /**
     * Brings the object whose {@link dev.parley.tool.Tool @Tool} methods answer the calls of a conversation.
     *
     * @param supplier makes it; called once for each conversation, and once to see which tools it has
     * @return this
     * @throws IllegalStateException after {@link #tests()}
     */
    public Conversations tools(Supplier<?> supplier) {
        return collect(() -> tools.add(supplier));
    }

    /**
     * Returns the nodes: what the test method returns. A conversation is read and played when JUnit asks for it.
     *
     * @return a lazy stream, for JUnit to close
     * @throws IllegalStateException when called again
     */
    public Stream<DynamicNode> tests() {
        collect(() -> ended = true);
        return source.nodes(new Checks(turnChecks, conversationChecks), List.copyOf(expectations), List.copyOf(tools))
                .peek(node -> asked = true);
    }

    /** Returns whether a node was asked for: a test method may call {@link #tests()} and return something else. */
    boolean asked() {
        return asked;
    }

    boolean ended() {
        return ended;
    }

    private Conversations collect(Runnable step) {
        if (ended) {
            throw new IllegalStateException("tests() was called already: it is the last step and is called once");
        }
        step.run();
        return this;
    }
}
