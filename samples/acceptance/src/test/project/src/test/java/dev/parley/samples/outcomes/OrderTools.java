package dev.parley.samples.outcomes;

import dev.parley.tool.Tool;

class OrderTools {

    @Tool("Tells the status of an order.")
    String orderStatus(String id) {
        return "shipped";
    }

    @Tool("Changes the address that an order goes to.")
    String changeAddress(String id, String city) {
        return id + " goes to " + city;
    }
}
