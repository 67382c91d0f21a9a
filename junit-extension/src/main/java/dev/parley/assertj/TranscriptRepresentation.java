package dev.parley.assertj;

import dev.parley.chat.ToolCall;
import dev.parley.match.judge.Description;
import dev.parley.transcript.Conversation;
import dev.parley.transcript.MadeCall;
import dev.parley.transcript.Step;
import dev.parley.transcript.Turn;
import org.assertj.core.presentation.StandardRepresentation;

/** Shows what happened in a few words: {@code order_status(id = "A-17")}, {@code memory · turn 0}. */
final class TranscriptRepresentation extends StandardRepresentation {

    @Override
    public String toStringOf(Object object) {
        if (object instanceof ToolCall call) {
            return Description.describe(call);
        }
        if (object instanceof MadeCall made) {
            return Description.describe(made.call());
        }
        if (object instanceof Step step) {
            return step.kind() + " step";
        }
        if (object instanceof Turn turn) {
            return turn.name();
        }
        return object instanceof Conversation conversation ? conversation.name() : super.toStringOf(object);
    }
}
