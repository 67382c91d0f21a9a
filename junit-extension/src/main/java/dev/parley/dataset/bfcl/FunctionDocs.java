package dev.parley.dataset.bfcl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The functions of the classes that multi-turn rows name, from {@code multi_turn_func_doc}. */
final class FunctionDocs {

    private static final Map<String, String> FILES = Map.of(
            "GorillaFileSystem", "gorilla_file_system.json",
            "MathAPI", "math_api.json",
            "MessageAPI", "message_api.json",
            "TwitterAPI", "posting_api.json",
            "TicketAPI", "ticket_api.json",
            "TradingBot", "trading_bot.json",
            "TravelAPI", "travel_booking.json",
            "VehicleControlAPI", "vehicle_control.json");

    private final BfclLines lines;
    private final Map<String, List<Map<?, ?>>> read = new HashMap<>();

    FunctionDocs(BfclLines lines) {
        this.lines = lines;
    }

    /**
     * Returns the functions of classes.
     *
     * @param excluded the names of functions that are left out
     * @throws IllegalArgumentException if a class is not known
     */
    List<Map<?, ?>> of(List<?> classes, List<?> excluded) {
        List<Map<?, ?>> functions = new ArrayList<>();
        classes.forEach(name -> functions.addAll(ofClass(Shape.text("involved_classes", name))));
        functions.removeIf(function -> excluded.contains(function.get("name")));
        return functions;
    }

    private List<Map<?, ?>> ofClass(String name) {
        String file = FILES.get(name);
        if (file == null) {
            throw new IllegalArgumentException("the class " + name + " is not known");
        }
        return read.computeIfAbsent(
                name,
                absent -> lines.beside("multi_turn_func_doc/" + file).stream()
                        .<Map<?, ?>>map(function -> Shape.object("function", function.tree()))
                        .toList());
    }
}
