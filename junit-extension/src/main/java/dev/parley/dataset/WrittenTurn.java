package dev.parley.dataset;

import dev.parley.chat.Message;
import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolSelection;
import dev.parley.input.Place;
import dev.parley.match.Expectation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A turn as a dataset has it.
 *
 * @param index the turn's position in its conversation, from 0
 * @param column the suffix of its columns, for example {@code 3} for {@code prompt_3}; absent in the hand-written form
 * @param place where it is written
 * @param user what the user says: a text, or a list of parts as a JSON tree; absent where a turn has tools alone
 * @param tools its own tools; absent where it has none of its own
 * @param toolChoice its own tool choice
 * @param results what answers its calls
 * @param outputTokens how many tokens its text answer should have
 * @param thinkTime how long the user thinks before the turn; zero for not at all, as at turn 0
 * @param expectation what it should do; absent where the dataset says nothing
 * @param recording what was recorded of it; absent where it comes from no recorded chat
 * @param type what it is for, where the dataset says it outright
 * @since 0.1.0
 */
public record WrittenTurn(
        int index,
        OptionalInt column,
        Place place,
        Optional<Object> user,
        Optional<List<ToolDefinition>> tools,
        Optional<ToolSelection> toolChoice,
        WrittenResults results,
        OptionalInt outputTokens,
        Duration thinkTime,
        Optional<Expectation> expectation,
        Optional<Recording> recording,
        Optional<TurnType> type) {

    /** Returns this turn with another expectation. */
    public WrittenTurn withExpectation(Optional<Expectation> other) {
        return new WrittenTurn(
                index,
                column,
                place,
                user,
                tools,
                toolChoice,
                results,
                outputTokens,
                thinkTime,
                other,
                recording,
                type);
    }

    /** Returns what the user says as text; parts as compact JSON. */
    public Optional<String> userText() {
        return user.map(Message.User::new).map(Message.User::text);
    }

    /** Returns what the turn adds to the history before it asks. */
    public List<Message> messages() {
        List<Message> verbatim = recording.map(Recording::verbatim).orElse(List.of());
        return verbatim.isEmpty()
                ? user.<Message>map(Message.User::new).stream().toList()
                : verbatim;
    }

    /** Returns whether a call, or the result of one, was recorded, so that the turn should call. */
    public boolean recordsCalls() {
        return recording
                .filter(recorded -> !recorded.calls().isEmpty() || !results.equals(WrittenResults.NONE))
                .isPresent();
    }

    /** Returns what messages add to the place of a turn of columns, whose suffix need not be its index. */
    public String columnsNote() {
        return column.isPresent() ? " (columns _" + column.getAsInt() + ")" : "";
    }
}
