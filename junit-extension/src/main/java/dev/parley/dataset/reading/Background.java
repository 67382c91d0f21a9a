package dev.parley.dataset.reading;

import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolSelection;
import dev.parley.dataset.row.Cell;
import dev.parley.dataset.row.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What holds for all turns: said by a file for its conversations, or by a conversation for itself.
 *
 * @param system the system prompt
 * @param tools the tools
 * @param toolChoice the tool choice
 * @param listed the turns that are listed here, and not further out
 */
record Background(
        Optional<String> system,
        Optional<List<ToolDefinition>> tools,
        Optional<ToolSelection> toolChoice,
        ListedTurns listed) {

    /** Nothing is said. */
    static final Background NONE =
            new Background(Optional.empty(), Optional.empty(), Optional.empty(), ListedTurns.NONE);

    /** Reads a background; what it does not say is as the outer one says it. */
    static Background read(Map<Part, Cell> cells, ToolsReader reader, Background outer) {
        return new Background(
                Optional.ofNullable(cells.get(Part.SYSTEM)).flatMap(Cell::text).or(outer::system),
                Optional.ofNullable(cells.get(Part.TOOLS)).flatMap(reader::read).or(outer::tools),
                Optional.ofNullable(cells.get(Part.TOOL_CHOICE))
                        .flatMap(ToolChoiceReader::read)
                        .or(outer::toolChoice),
                ListedTurns.read(cells));
    }

    /** Returns what this one says, and where it says nothing what the other says. */
    Background or(Background other) {
        return new Background(
                system.or(other::system),
                tools.or(other::tools),
                toolChoice.or(other::toolChoice),
                listed.or(other.listed));
    }
}
