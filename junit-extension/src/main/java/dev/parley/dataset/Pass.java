package dev.parley.dataset;

import dev.parley.input.Faults;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One pass through what conversations are made of. Used by one thread.
 *
 * @param <R> what a conversation is read from
 * @since 0.1.0
 */
public interface Pass<R> {

    /** Returns what conversations are read from; close the stream to close what it reads. */
    Stream<R> open();

    /** Reads a conversation; returns nothing if it has a fault. */
    Optional<WrittenConversation> conversation(R row);

    /** Ends the pass: what only then is known to be wrong becomes a fault. */
    void end();

    /**
     * Goes through all rows.
     *
     * @param own takes the faults of this pass
     * @param faults takes them from there, those of a conversation before the conversation is seen
     * @param seen takes each conversation without a fault
     */
    default void check(Faults own, Faults faults, Consumer<WrittenConversation> seen) {
        try (Stream<R> rows = open()) {
            rows.forEach(row -> {
                Optional<WrittenConversation> conversation = conversation(row);
                faults.takeAll(own); // before what others find in it: so all faults stand in the file's order
                conversation.ifPresent(seen);
            });
            end();
        }
        faults.takeAll(own);
    }

    /**
     * Returns the conversations as they are asked for; a fault throws.
     *
     * @param own takes the faults of this pass
     * @param subject what is faulty then, for messages
     */
    default Stream<WrittenConversation> conversations(Faults own, String subject) {
        Stream<Optional<R>> rows = open().map(Optional::of);
        Stream<Optional<R>> end = Stream.of(Optional.empty());
        return Stream.concat(rows, end).flatMap(row -> {
            Optional<WrittenConversation> conversation = row.flatMap(this::conversation);
            if (row.isEmpty()) {
                end();
            }
            own.throwIfAny(subject);
            return conversation.stream();
        });
    }
}
