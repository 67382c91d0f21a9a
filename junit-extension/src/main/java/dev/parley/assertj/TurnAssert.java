package dev.parley.assertj;

import dev.parley.chat.ToolCall;
import dev.parley.transcript.Turn;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on a turn.
 *
 * @since 0.1.0
 */
public final class TurnAssert extends AbstractAssert<TurnAssert, Turn> {

    TurnAssert(Turn turn) {
        super(turn, TurnAssert.class);
    }

    /**
     * Verifies that the turn's requests took at most this long together; the times of tools do not count.
     *
     * @throws AssertionError if they took longer
     */
    public TurnAssert finishedWithin(Duration limit) {
        isNotNull();
        Duration took = actual.duration();
        if (took.compareTo(limit) > 0) {
            // rounded up, so that what took a little too long is not shown as the limit itself
            long shown = took.plusNanos(999_999).toMillis();
            throw failureWithActualExpected(
                    shown + " ms",
                    "at most " + limit.toMillis() + " ms",
                    "expected to finish within %d ms, took %d ms",
                    limit.toMillis(),
                    shown);
        }
        return this;
    }

    /**
     * Verifies that the turn called exactly these functions, in this order; none for a turn that called nothing.
     *
     * @throws AssertionError if it called others, more, fewer or in another order
     */
    public TurnAssert called(String... functions) {
        isNotNull();
        List<String> called = actual.calls().stream().map(ToolCall::name).toList();
        if (!called.equals(List.of(functions))) {
            throw failureWithActualExpected(
                    called, List.of(functions), "expected calls of %s, made calls of %s", List.of(functions), called);
        }
        return this;
    }

    /**
     * Verifies that the text of the turn's last answer contains a text, upper and lower case as given.
     *
     * @throws AssertionError if it does not
     */
    public TurnAssert replied(String text) {
        isNotNull();
        if (!actual.reply().contains(text)) {
            throw failureWithActualExpected(
                    actual.reply(), text, "expected a reply that contains \"%s\", got \"%s\"", text, actual.reply());
        }
        return this;
    }
}
