package dev.parley.testkit;

import dev.parley.chat.ToolDefinition;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.reading.DatasetFile;
import dev.parley.input.SourceFile;
import dev.parley.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Conversations as a dataset has them, read from text. */
public final class Written {

    /** Where is an order? Takes its id. */
    public static final ToolDefinition ORDER_STATUS = tool("order_status");

    /** Cancels an order. Takes its id. */
    public static final ToolDefinition CANCEL_ORDER = tool("cancel_order");

    private Written() {}

    private static ToolDefinition tool(String name) {
        Object schema = Json.parse("""
                {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]}""");
        return ToolDefinition.of(Map.of("name", name, "parameters", (Map<?, ?>) schema));
    }

    /** Reads a conversation {@code memory} with these turns, each on a line of {@code shop.yaml}, from line 4 on. */
    public static WrittenConversation turns(String... turns) {
        return yaml("conversations:\n- id: memory\n  turns:\n  - " + String.join("\n  - ", turns));
    }

    /** Reads the one conversation of a file {@code shop.yaml}. */
    public static WrittenConversation yaml(String text) {
        return read("shop.yaml", text).get(0);
    }

    /** Reads the one row of a file {@code rows.jsonl}. */
    public static WrittenConversation row(String json) {
        return read("rows.jsonl", json).get(0);
    }

    private static List<WrittenConversation> read(String name, String text) {
        try {
            Path folder = Files.createTempDirectory("written");
            Path file = Files.writeString(folder.resolve(name), text);
            try (Stream<WrittenConversation> conversations =
                    DatasetFile.of(new SourceFile(name, file.toUri())).conversations()) {
                return conversations.toList();
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
