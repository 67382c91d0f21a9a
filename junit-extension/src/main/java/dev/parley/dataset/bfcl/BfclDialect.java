package dev.parley.dataset.bfcl;

import dev.parley.chat.ToolDefinition;
import dev.parley.dataset.ConversationSource;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenTurn;
import dev.parley.input.Faults;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Conversations whose expected calls list the accepted values of each argument, as BFCL's answers do, and are compared by BFCL's
 * rules.
 *
 * @since 0.1.0
 */
public final class BfclDialect implements ConversationSource {

    private final ConversationSource source;
    private final List<ToolDefinition> testTools;

    private BfclDialect(ConversationSource source, List<ToolDefinition> testTools) {
        this.source = source;
        this.testTools = List.copyOf(testTools);
    }

    /**
     * Returns conversations that are compared by BFCL's rules.
     *
     * @param source where they come from; turns that have rules of their own keep them
     * @param testTools the tools of turns and conversations that have none of their own
     */
    public static BfclDialect of(ConversationSource source, List<ToolDefinition> testTools) {
        return new BfclDialect(source, testTools);
    }

    @Override
    public void check(Faults faults, Consumer<WrittenConversation> seen) {
        source.check(faults, conversation -> seen.accept(judged(conversation, faults)));
    }

    @Override
    public Stream<WrittenConversation> conversations() {
        return source.conversations().map(conversation -> {
            Faults faults = new Faults();
            WrittenConversation judged = judged(conversation, faults);
            faults.throwIfAny("conversation " + conversation.id());
            return judged;
        });
    }

    private WrittenConversation judged(WrittenConversation conversation, Faults faults) {
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
