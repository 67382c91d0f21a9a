package dev.parley.dataset.reading;

import dev.parley.dataset.ToolTurns;
import dev.parley.dataset.TurnSelection;
import dev.parley.dataset.row.Cell;
import dev.parley.dataset.row.Part;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The turns that a file or a conversation lists itself.
 *
 * @param calling under {@code tool_call_turns}
 * @param server under {@code server_tool_call_turns}
 */
record ListedTurns(Optional<Listing> calling, Optional<Listing> server) {

    /** None are listed. */
    static final ListedTurns NONE = new ListedTurns(Optional.empty(), Optional.empty());

    /**
     * One list.
     *
     * @param cell where
     * @param turns what
     */
    record Listing(Cell cell, TurnSelection turns) {

        static Optional<Listing> read(Map<Part, Cell> cells, Part part) {
            return Optional.ofNullable(cells.get(part))
                    .flatMap(cell -> TurnSelectionReader.read(cell).map(turns -> new Listing(cell, turns)));
        }

        private void rejectMissing(int count, String owner) {
            turns.beyond(count).stream()
                    .findFirst()
                    .ifPresent(missing -> cell.fault(
                            "\"" + cell.key() + "\" names turn " + missing + ", which is not there",
                            owner + " ends with turn " + (count - 1)));
        }

        private void rejectOverlap(Listing other) {
            turns.overlap(other.turns)
                    .ifPresent(overlap -> cell.fault(
                            "\"" + cell.key() + "\" and \"" + other.cell.key() + "\" share " + overlap,
                            "list a turn in one of them"));
        }
    }

    /** Reads both lists; that they share a turn is a fault. */
    static ListedTurns read(Map<Part, Cell> cells) {
        Optional<Listing> calling = Listing.read(cells, Part.TOOL_CALL_TURNS);
        Optional<Listing> server = Listing.read(cells, Part.SERVER_TURNS);
        calling.ifPresent(one -> server.ifPresent(other -> other.rejectOverlap(one)));
        return new ListedTurns(calling, server);
    }

    /** Returns these lists, and those of the other where there are none. */
    ListedTurns or(ListedTurns other) {
        return new ListedTurns(calling.or(other::calling), server.or(other::server));
    }

    ToolTurns turns() {
        return new ToolTurns(calling.map(Listing::turns), server.map(Listing::turns));
    }

    /**
     * Adds a fault for each list that has a turn which is not there.
     *
     * @param count how many turns there are
     * @param owner what has them, for example {@code the longest conversation}
     */
    void rejectMissing(int count, String owner) {
        Stream.of(calling, server).flatMap(Optional::stream).forEach(listing -> listing.rejectMissing(count, owner));
    }
}
