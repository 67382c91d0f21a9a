package dev.parley.model.protocol;

import dev.parley.chat.Answer;
import dev.parley.model.http.AttemptFailedException;
import dev.parley.model.http.Stopwatch.Progress;
import java.util.function.Supplier;

/**
 * Puts one answer together from the chunks of a stream, or from the one body of an answer that is not streamed. Used by one
 * thread.
 *
 * @since 0.1.0
 */
public interface Assembler {

    /**
     * Adds a chunk or body.
     *
     * @return what it brought
     * @throws AttemptFailedException if it is an error object, or cannot be used
     */
    Progress accept(ChunkObject chunk);

    /** Returns whether the answer is complete, so that nothing more is read. */
    boolean complete();

    /**
     * Returns the answer as far as it has come.
     *
     * @param callIds gives an id to each call that has none
     */
    Answer answer(Supplier<String> callIds);
}
