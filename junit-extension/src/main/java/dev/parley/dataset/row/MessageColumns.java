package dev.parley.dataset.row;

import dev.parley.input.Located;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The columns beside a message array. They hold for the whole chat; what only a turn could have is a fault. Columns with
 * texts, such as {@code prompt}, are passed over: the array says what the user says.
 */
final class MessageColumns {

    private static final Set<Part> TAKEN = EnumSet.of(
            Part.ID,
            Part.TAGS,
            Part.SYSTEM,
            Part.TOOLS,
            Part.TOOL_CHOICE,
            Part.TOOL_CALL_TURNS,
            Part.SERVER_TURNS,
            Part.EXPECT);
    private static final Set<Part> PASSED_OVER = EnumSet.of(Part.USER, Part.INPUT_TOKENS);

    private final String array;
    private final ColumnNames names;
    private final FaultContext context;
    private final Map<Part, Cell> cells = new EnumMap<>(Part.class);

    MessageColumns(String array, ColumnNames names, FaultContext context) {
        this.array = array;
        this.names = names;
        this.context = context;
    }

    /** Returns the cells that say something, in a map that may be changed. */
    Map<Part, Cell> read(Located.Mapping row) {
        row.entries().forEach((name, entry) -> {
            if (!name.equals(array)) {
                read(name, entry);
            }
        });
        return cells;
    }

    private void read(String name, Located.Entry entry) {
        if (MessageArrays.isColumn(name, entry, names)) {
            reject(name, entry, "keep one of them");
            return;
        }
        names.column(name, entry)
                .ifPresentOrElse(this::take, () -> PlacedColumns.rejectMisspelling(name, entry, names, context));
    }

    private void take(Column column) {
        if (!column.filled() || PASSED_OVER.contains(column.part())) {
            return;
        }
        if (column.part() == Part.NOT_BUILT) {
            PlacedColumns.rejectNotBuilt(column, context);
        } else if (!TAKEN.contains(column.part()) || column.suffix().orElse(0) != 0) {
            reject(column.name(), column.entry(), "leave it out, or write the conversation with turns");
        } else {
            cells.putIfAbsent(column.part(), column.cell(context));
        }
    }

    private void reject(String name, Located.Entry entry, String advice) {
        context.add("\"" + name + "\" stands beside the message array \"" + array + "\"", entry.key(), advice);
    }
}
