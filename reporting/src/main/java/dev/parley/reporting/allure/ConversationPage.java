package dev.parley.reporting.allure;

import dev.parley.reporting.turn.TurnFiles;
import dev.parley.transcript.Conversation;
import dev.parley.transcript.TestId;
import dev.parley.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page of the leaf of a conversation's own checks. */
final class ConversationPage {

    private ConversationPage() {}

    static LeafPage of(TestId test, Conversation conversation) {
        List<Turn> turns = conversation.turns();
        return new LeafPage(
                new LeafIdentity(test.conversation(conversation.id()) + "/conversation", Optional.empty()),
                SuitePath.of(test, conversation.id()),
                turns.stream().findFirst().map(Turn::tags).orElse(List.of()),
                parameters(test, conversation),
                PageLink.to(conversation.place()),
                List.of(),
                lastSent(turns).map(TurnFiles::transcript).stream().toList());
    }

    private static List<PageParameter> parameters(TestId test, Conversation conversation) {
        List<PageParameter> parameters = new ArrayList<>();
        parameters.add(PageParameter.telling("conversation", conversation.id()));
        parameters.addAll(PageParameter.of(test.variant()));
        return parameters;
    }

    /** The transcript of the last turn that was sent holds those of all before it. */
    private static Optional<Turn> lastSent(List<Turn> turns) {
        return turns.stream().filter(turn -> Span.of(turn).isPresent()).reduce((first, next) -> next);
    }
}
