package dev.parley.dataset;

import dev.parley.input.Faults;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The conversations of a source, each of them changed. */
record ChangedSource(ConversationSource source, BiFunction<WrittenConversation, Faults, WrittenConversation> change)
        implements ConversationSource {

    @Override
    public void check(Faults faults, Consumer<WrittenConversation> seen) {
        source.check(faults, conversation -> seen.accept(change.apply(conversation, faults)));
    }

    @Override
    public Stream<WrittenConversation> conversations() {
        return source.conversations().map(conversation -> {
            Faults faults = new Faults();
            WrittenConversation changed = change.apply(conversation, faults);
            faults.throwIfAny("conversation " + conversation.id());
            return changed;
        });
    }
}
