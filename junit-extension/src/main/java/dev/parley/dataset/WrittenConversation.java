package dev.parley.dataset;

import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolSelection;
import dev.parley.input.Place;
import dev.parley.match.Expectation;
import dev.parley.match.MatchingRules;
import java.util.List;
import java.util.Optional;

/**
 * A conversation as a dataset has it.
 *
 * @param id the conversation's id: the one written, else {@code <file>-<8 hex digits of the row's content>}
 * @param place where it begins
 * @param tags its tags
 * @param system its system prompt: its own, else the file's
 * @param tools its tools: its own, else the file's; absent where neither says any
 * @param toolChoice its tool choice: its own, else the file's
 * @param toolTurns which of its turns call: its own list, else the file's
 * @param expectation what it should do as a whole; absent where the dataset says nothing
 * @param turns its turns, in order; at least one
 * @since 0.1.0
 */
public record WrittenConversation(
        String id,
        Place place,
        List<String> tags,
        Optional<String> system,
        Optional<List<ToolDefinition>> tools,
        Optional<ToolSelection> toolChoice,
        ToolTurns toolTurns,
        Optional<Expectation> expectation,
        List<WrittenTurn> turns) {

    /** Copies the lists. */
    public WrittenConversation {
        tags = List.copyOf(tags);
        turns = List.copyOf(turns);
    }

    /** Creates a conversation that lists no turns that call, and of which nothing is expected as a whole. */
    public WrittenConversation(
            String id,
            Place place,
            List<String> tags,
            Optional<String> system,
            Optional<List<ToolDefinition>> tools,
            Optional<ToolSelection> toolChoice,
            List<WrittenTurn> turns) {
        this(id, place, tags, system, tools, toolChoice, ToolTurns.UNSAID, Optional.empty(), turns);
    }

    /** Returns this conversation with expectations that leave nothing open. */
    public WrittenConversation comparedBy(MatchingRules rules) {
        return withExpectation(expectation.map(rules::applied))
                .withTurns(turns.stream()
                        .map(turn -> turn.withExpectation(turn.expectation().map(rules::applied)))
                        .toList());
    }

    /** Returns this conversation with other turns. */
    public WrittenConversation withTurns(List<WrittenTurn> others) {
        return new WrittenConversation(id, place, tags, system, tools, toolChoice, toolTurns, expectation, others);
    }

    /** Returns this conversation with another expectation of it as a whole. */
    public WrittenConversation withExpectation(Optional<Expectation> other) {
        return new WrittenConversation(id, place, tags, system, tools, toolChoice, toolTurns, other, turns);
    }
}
