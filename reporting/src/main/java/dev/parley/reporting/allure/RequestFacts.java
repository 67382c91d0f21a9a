package dev.parley.reporting.allure;

import dev.parley.chat.Exchange;
import dev.parley.json.Json;
import dev.parley.transcript.Turn;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of how its turn was played.
 *
 * @param named the facts that it says, by their names, in a fixed order
 */
record RequestFacts(Map<String, String> named) {

    /** Returns the facts of a turn's first request; nothing where it sent none. */
    static Optional<RequestFacts> of(Turn turn) {
        return turn.steps().stream()
                .flatMap(step -> step.exchange().stream())
                .findFirst()
                .map(RequestFacts::of);
    }

    private static RequestFacts of(Exchange exchange) {
        Map<String, @Nullable Object> body = exchange.requestBody();
        Map<String, String> named = new LinkedHashMap<>();
        put(named, "tool choice", choice(body.get("tool_choice")));
        put(named, "model", body.get("model") instanceof String model ? model : "");
        put(named, "endpoint", host(exchange.url()));
        return new RequestFacts(named);
    }

    private static void put(Map<String, String> named, String name, String value) {
        if (!value.isEmpty()) {
            named.put(name, value);
        }
    }

    private static String choice(@Nullable Object choice) {
        if (choice == null || choice instanceof String) {
            return choice == null ? "" : (String) choice;
        }
        return choice instanceof Map<?, ?> forced
                        && forced.get("function") instanceof Map<?, ?> function
                        && function.get("name") instanceof String name
                ? "function " + name
                : Json.compact(choice);
    }

    /** Leaves out what may hold a secret: user, path and query; and the port, which of a simulated model is another in each run. */
    private static String host(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) { // an address with *** in it is no URI everywhere
            return "";
        }
    }
}
