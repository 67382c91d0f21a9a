package dev.parley.dataset.bfcl;

import dev.parley.chat.ToolDefinition;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenResults;
import dev.parley.dataset.WrittenTurn;
import dev.parley.match.bfcl.BfclCategory;
import dev.parley.match.bfcl.BfclRow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a row with one turn, which BFCL's rules judge. */
final class SingleTurnRow {

    private SingleTurnRow() {}

    static WrittenConversation read(BfclRows.PairedRow row) {
        List<?> turns = Shape.list("question", row.fields().get("question"));
        if (turns.size() != 1) {
            throw new IllegalArgumentException("a row of this category has one turn, not " + turns.size());
        }
        List<?> functions = Shape.list("function", row.fields().get("function"));
        BfclMessages messages = BfclMessages.of(turns.get(0));
        BfclRow rules = BfclRow.of(BfclCategory.of(row.category()), functions, row.answer());
        List<ToolDefinition> tools = WireTools.of(functions);
        WrittenTurn turn = new WrittenTurn(
                0,
                OptionalInt.empty(),
                row.place(),
                Optional.of(messages.user()),
                Optional.of(tools), // the turn's own, so that it is to call where nothing says which function
                Optional.empty(),
                WrittenResults.NONE,
                OptionalInt.empty(),
                Duration.ZERO,
                Optional.of(rules.expectation()),
                messages.recording(),
                Optional.empty());
        return new WrittenConversation(
                row.id(),
                row.place(),
                List.of(row.category()),
                messages.prompt(),
                Optional.of(tools),
                Optional.empty(),
                List.of(turn));
    }
}
