package dev.parley.dataset.bfcl;

import dev.parley.chat.ToolDefinition;
import dev.parley.dataset.ConversationSource;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenTurn;
import dev.parley.input.Faults;
import dev.parley.match.Expectation;
import java.util.List;
import java.util.Optional;

/**
 * Conversations whose expected calls list the accepted values of each argument, as BFCL's answers do, and are compared by BFCL's
 * rules.
 *
 * @since 0.1.0
 */
public final class BfclDialect {

    private final List<ToolDefinition> testTools;

    private BfclDialect(List<ToolDefinition> testTools) {
        this.testTools = List.copyOf(testTools);
    }

    /**
     * Returns conversations that are compared by BFCL's rules.
     *
     * @param source where they come from; turns that have rules of their own keep them
     * @param testTools the tools of turns and conversations that have none of their own
     */
    public static ConversationSource of(ConversationSource source, List<ToolDefinition> testTools) {
        return source.changed(new BfclDialect(testTools)::judged);
    }

    private WrittenConversation judged(WrittenConversation conversation, Faults faults) {
        if (conversation
                .expectation()
                .flatMap(Expectation::calls)
                .filter(calls -> !calls.calls().isEmpty())
                .isPresent()) {
            faults.add(
                    "calls are expected of the conversation as a whole, which BFCL's rules do not judge",
                    conversation.place() + ", conversation \"" + conversation.id() + "\"",
                    "expect them of its turns");
        }
        List<ToolDefinition> tools = conversation.tools().orElse(testTools);
        List<WrittenTurn> turns = conversation.turns().stream()
                .map(turn -> judged(turn, turn.tools().orElse(tools), conversation.id(), faults))
                .toList();
        return conversation.withTurns(turns);
    }

    private static WrittenTurn judged(WrittenTurn turn, List<ToolDefinition> tools, String id, Faults faults) {
        return turn.expectation()
                .flatMap(
                        expected -> AcceptedValues.judge(
                                expected,
                                tools,
                                problem -> faults.add(
                                        problem,
                                        turn.place() + ", conversation \"" + id + "\", turn " + turn.index(),
                                        "list the accepted values, for example [\"A-17\"], with \"\" where it may be left out")))
                .map(expected -> turn.withExpectation(Optional.of(expected)))
                .orElse(turn);
    }
}
