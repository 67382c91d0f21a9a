package dev.parley.dataset.reading;

import dev.parley.chat.ToolDefinition;
import dev.parley.dataset.row.Cell;
import dev.parley.input.Faults;
import dev.parley.input.Located;
import dev.parley.input.Place;
import dev.parley.input.SourceFile;
import dev.parley.input.TreeReader;
import dev.parley.tool.DefinitionReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads tools: a list of definitions in either wire format, the same as JSON text, or the path of a JSON file relative
 * to the dataset.
 */
final class ToolsReader {

    private static final String WANTED = "a list of tool definitions, or the path of a JSON file with one";

    private final SourceFile dataset;
    private final Map<URI, List<ToolDefinition>> files = new HashMap<>();

    ToolsReader(SourceFile dataset) {
        this.dataset = dataset;
    }

    Optional<List<ToolDefinition>> read(Cell cell) {
        return cell.ifText().map(text -> fromText(cell, text.strip())).orElseGet(() -> fromList(cell, WANTED));
    }

    private Optional<List<ToolDefinition>> fromText(Cell cell, String text) {
        if (text.startsWith("[") || text.startsWith("{")) {
            return cell.parsed(text).filter(tools -> !tools.empty()).flatMap(tools -> fromList(tools, WANTED));
        }
        return text.isEmpty() ? Optional.empty() : fromFile(cell, text);
    }

    private Optional<List<ToolDefinition>> fromFile(Cell cell, String path) {
        SourceFile beside = beside(cell);
        try {
            SourceFile file = beside.sibling(path);
            if (files.containsKey(file.uri())) {
                return Optional.ofNullable(files.get(file.uri()));
            }
            try (InputStream in = file.open()) {
                return fromStream(cell, file, in);
            }
        } catch (IOException | URISyntaxException e) {
            cell.fault(
                    "the tools file \"" + path + "\" cannot be read: " + e.getMessage(),
                    "its path is relative to " + beside.name());
            return Optional.empty();
        }
    }

    /** Returns the file in which a cell stands: zipped rows come from several. Rows that Java makes stand in none. */
    private SourceFile beside(Cell cell) {
        Place place = cell.value().place();
        return place.uri()
                .filter(uri -> place.line() > 0)
                .map(uri -> new SourceFile(place.file(), uri))
                .orElse(dataset);
    }

    /** A file with faults is read again at its next mention, so that every row that needs it has the fault. */
    private Optional<List<ToolDefinition>> fromStream(Cell cell, SourceFile file, InputStream in) throws IOException {
        Faults faults = cell.context().faults();
        int before = faults.count();
        Optional<List<ToolDefinition>> tools = TreeReader.readDocument(file, in, faults)
                .flatMap(document -> fromList(inner(cell, document), "a list of tool definitions"));
        if (tools.isEmpty() && faults.count() == before) {
            cell.fault("the tools file \"" + file.name() + "\" is empty", "");
        }
        tools.filter(read -> faults.count() == before).ifPresent(read -> files.put(file.uri(), read));
        return tools;
    }

    /** Returns what stands under the key {@code tools} where a file holds an object. */
    private static Cell inner(Cell cell, Located document) {
        Located.Entry tools =
                document instanceof Located.Mapping mapping ? mapping.entries().get("tools") : null;
        return new Cell("tools", tools == null ? document : tools.value(), cell.context());
    }

    private static Optional<List<ToolDefinition>> fromList(Cell cell, String wanted) {
        if (cell.empty()) {
            cell.wrong(wanted);
            return Optional.empty();
        }
        List<ToolDefinition> tools = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Cell element : cell.elements(wanted)) {
            DefinitionReader.read(element.value(), element.context()::add).ifPresent(tool -> {
                tools.add(tool);
                if (!names.add(tool.name())) {
                    element.fault("there is a second tool \"" + tool.name() + "\"", "give each tool its own name");
                }
            });
        }
        return Optional.of(List.copyOf(tools));
    }
}
