package dev.parley.samples.failures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.tool.Tool;

/** A shop whose orders all begin with A; it holds the model to that where much is at stake. */
class SmallShop {

    record Order(String id, String state) {}

    @Tool("Tells the status of an order.")
    Order orderStatus(String id) {
        return new Order(id, "shipped");
    }

    @Tool("Changes the address that an order goes to.")
    Order changeAddress(String id, String city) {
        return new Order(id, "on its way to " + city);
    }

    @Tool("Cancels an order for good.")
    Order cancelOrder(String id) {
        assertThat(id).startsWith("A-");
        return new Order(id, "cancelled");
    }
}
