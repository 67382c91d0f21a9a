package dev.parley;

import dev.parley.tool.Tool;
import dev.parley.tool.ToolParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The tools that {@code docs/tools.md} shows. */
public final class OrderTools {

    record Line(
            @ToolParam(value = "the article's number", pattern = "^[A-Z]{2}-[0-9]+$")
            String sku,

            @ToolParam(minimum = 1, maximum = 99) int count) {}

    record Receipt(String id, LocalDate expected) {}

    @Tool("Places an order.")
    Receipt placeOrder(
            @ToolParam("what is ordered") List<Line> lines, @ToolParam("where it goes") Optional<String> city) {
        return new Receipt("A-17", LocalDate.of(2026, 2, 1));
    }

    @Tool(value = "Looks up where an order is.", timeLimit = "5s")
    CompletableFuture<Map<String, String>> orderStatus(@ToolParam("the order's id") String id) {
        return CompletableFuture.supplyAsync(() -> Map.of("id", id, "state", "shipped"));
    }
}
