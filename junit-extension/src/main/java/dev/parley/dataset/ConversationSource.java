package dev.parley.dataset;

import dev.parley.input.Faults;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Where conversations come from. Every pass gives the same conversations, with the same ids, in the same order.
 *
 * @since 0.1.0
 */
public interface ConversationSource {

    /**
     * Goes through all of it once.
     *
     * @param faults takes everything that is wrong with it
     * @param seen takes each conversation without a fault, in order
     */
    void check(Faults faults, Consumer<WrittenConversation> seen);

    /**
     * Returns the conversations, in order and as they are asked for. Close the stream to close what it reads.
     *
     * @throws dev.parley.input.FaultyInputException when a conversation with a fault is reached, which a source that was
     *     checked does not have
     */
    Stream<WrittenConversation> conversations();

    /**
     * Returns this source with each of its conversations changed.
     *
     * @param change returns the changed conversation, with the same id; takes the faults of changing it
     */
    default ConversationSource changed(BiFunction<WrittenConversation, Faults, WrittenConversation> change) {
        return new ChangedSource(this, change);
    }
}
