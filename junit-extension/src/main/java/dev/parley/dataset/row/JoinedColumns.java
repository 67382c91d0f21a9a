package dev.parley.dataset.row;

import dev.parley.input.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the columns of several files say of one thing: tool results one behind the other, system prompts with a blank between. */
final class JoinedColumns {

    private JoinedColumns() {}

    static Cell cell(Part part, List<Column> columns, FaultContext context) {
        Column first = columns.get(0);
        if (columns.size() > 1 && part == Part.TOOL_RESULTS) {
            return new Cell(first.name(), results(columns, context), context.inColumn(first.name()));
        }
        if (columns.size() > 1 && part == Part.SYSTEM) {
            return new Cell(first.name(), prompts(columns, context), context.inColumn(first.name()));
        }
        return first.cell(context);
    }

    private static Located results(List<Column> columns, FaultContext context) {
        List<Located> results = new ArrayList<>();
        for (Column column : columns) {
            Located value = column.entry().value();
            if (value instanceof Located.Sequence list) {
                results.addAll(list.elements());
            } else if (value instanceof Located.Mapping map && !map.entries().containsKey("$error")) {
                column.cell(context)
                        .fault(
                                "\"" + column.name() + "\" has results by function beside those of another file",
                                "write a list, so that each result has its position");
            } else {
                results.add(value);
            }
        }
        return new Located.Sequence(columns.get(0).entry().value().place(), results);
    }

    private static Located prompts(List<Column> columns, FaultContext context) {
        String text = columns.stream()
                .flatMap(column -> column.cell(context).text().stream())
                .collect(Collectors.joining(" "));
        return new Located.Scalar(columns.get(0).entry().value().place(), text);
    }
}
