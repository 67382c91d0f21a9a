package dev.parley.samples;

import dev.parley.tool.Tool;
import dev.parley.tool.ToolParam;
import java.util.HashMap;
import java.util.Map;

/** The tools of a shop. A new instance is made for each conversation, so one conversation never sees another's orders. */
class ShopTools {

    record Order(String id, String state, String city) {}

    private final Map<String, Order> orders = new HashMap<>(Map.of(
            "A-17", new Order("A-17", "shipped", "Hamburg"),
            "B-2", new Order("B-2", "packed", "Munich")));

    @Tool("Tells the status of an order: whether it has shipped and where it is.")
    Order orderStatus(@ToolParam("the order's id, for example A-17") String id) {
        return order(id);
    }

    @Tool("Changes the address that an order goes to.")
    Order changeAddress(
            @ToolParam("the order's id, for example A-17") String id, @ToolParam("the new city") String city) {
        Order changed = new Order(id, order(id).state(), city);
        orders.put(id, changed);
        return changed;
    }

    @Tool("Cancels an order for good.")
    Order cancelOrder(@ToolParam("the order's id, for example A-17") String id) {
        Order cancelled = new Order(id, "cancelled", order(id).city());
        orders.put(id, cancelled);
        return cancelled;
    }

    private Order order(String id) {
        Order order = orders.get(id);
        if (order == null) {
            throw new IllegalArgumentException("unknown id, use A-<n>"); // goes to the model as an error text
        }
        return order;
    }
}
