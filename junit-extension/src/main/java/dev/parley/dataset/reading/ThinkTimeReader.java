package dev.parley.dataset.reading;

import dev.parley.dataset.row.Cell;
import dev.parley.dataset.row.Part;
import dev.parley.dataset.row.Row;
import java.time.Duration;
import java.util.Optional;

/** Reads how long the user thinks before a turn: said at the turn, or as GuideLLM does at the one before it. */
final class ThinkTimeReader {

    private ThinkTimeReader() {}

    /**
     * Returns the think time before a turn.
     *
     * @param delay what the turn before says
     */
    static Duration read(int index, Row.RowTurn turn, Optional<Duration> delay) {
        Optional<Cell> own = cell(turn, Part.THINK_TIME);
        if (index == 0) {
            own.ifPresent(cell -> cell.fault(
                    "\"" + cell.key() + "\" stands on turn 0, which comes first", "move it to a later turn"));
        }
        if (delay.isPresent()) {
            own.ifPresent(cell -> cell.fault(
                    "\"" + cell.key() + "\" stands behind the requeue_delay of the turn before", "keep one of them"));
        }
        return own.flatMap(Cell::time).or(() -> delay).orElse(Duration.ZERO);
    }

    /** Returns what a turn says of the time until the next. */
    static Optional<Duration> after(Row.RowTurn turn) {
        return cell(turn, Part.DELAY_AFTER).flatMap(Cell::time);
    }

    private static Optional<Cell> cell(Row.RowTurn turn, Part part) {
        return Optional.ofNullable(turn.cells().get(part));
    }
}
