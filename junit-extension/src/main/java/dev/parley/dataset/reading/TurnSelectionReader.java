package dev.parley.dataset.reading;

import dev.parley.dataset.TurnSelection;
import dev.parley.dataset.row.Cell;
import dev.parley.input.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads which turns are meant: a count, a list of positions, -1 for all, or a text that holds one of these. */
final class TurnSelectionReader {

    private static final String WANTED = "a count such as 2, positions such as [0, 2], or -1 for all turns";

    private TurnSelectionReader() {}

    static Optional<TurnSelection> read(Cell cell) {
        return cell.ifText().isPresent()
                ? cell.ifText().flatMap(cell::parsed).flatMap(TurnSelectionReader::parsed)
                : parsed(cell);
    }

    private static Optional<TurnSelection> parsed(Cell cell) {
        if (cell.value() instanceof Located.Sequence list) {
            return positions(cell, list);
        }
        if (cell.value().tree() instanceof Long number && number >= -1 && number <= TurnSelection.MOST) {
            return Optional.of(number < 0 ? TurnSelection.ALL : TurnSelection.first(number.intValue()));
        }
        cell.wrong(WANTED);
        return Optional.empty();
    }

    private static Optional<TurnSelection> positions(Cell cell, Located.Sequence list) {
        List<Integer> positions = new ArrayList<>();
        for (Located element : list.elements()) {
            if (element.tree() instanceof Long number && number.equals((long) number.intValue())) {
                positions.add(number.intValue());
            }
        }
        if (positions.size() < list.elements().size()) {
            cell.wrong(WANTED);
            return Optional.empty();
        }
        return Optional.of(TurnSelection.listed(
                positions,
                (problem, advice) -> cell.fault("\"" + cell.key() + "\" " + positions + " " + problem, advice)));
    }
}
