package dev.parley;

import dev.parley.dataset.ConversationSource;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.filter.Selection;
import dev.parley.transcript.PlayedPart;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The conversations of a test method.
 *
 * @param sources where they come from, in order
 * @param selection which of them are played
 * @param leftOut the names of files that were found and hold none that can be played
 */
record TestConversations(List<ConversationSource> sources, Selection selection, List<String> leftOut) {

    /** Returns how many are played; absent where all are. */
    Optional<PlayedPart> part() {
        return selection.played() < selection.all()
                ? Optional.of(new PlayedPart(
                        selection.played(), selection.all(), selection.filter().toString()))
                : Optional.empty();
    }

    /** Returns those that are played, one source after the other. */
    Stream<WrittenConversation> played() {
        // not by flatMap: asked for one element, it would read a whole source
        return selection.of(
                sources.stream().map(ConversationSource::conversations).reduce(Stream.empty(), Stream::concat));
    }
}
