package dev.parley.reporting.turn;

import dev.parley.chat.Exchange;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A shell command that repeats a request. It holds no secret: a secret header takes its value from the environment. The body
 * stands in a quoted here-document, in which a shell replaces nothing; a line of JSON cannot be its end mark.
 */
final class CurlCommand {

    private static final String MASK = "***";

    private static final String NEXT_LINE = " \\\n  ";

    private CurlCommand() {}

    static String of(Exchange exchange) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(exchange.headers());
        return headers.entrySet().stream()
                .map(header -> "--header " + header(header.getKey(), header.getValue()))
                .collect(Collectors.joining(
                        NEXT_LINE,
                        "curl --silent --show-error --no-buffer --globoff " + quoted(exchange.url()) + NEXT_LINE,
                        (headers.isEmpty() ? "" : NEXT_LINE) + "--data-binary @- <<'PARLEY_REQUEST'\n"
                                + JsonText.pretty(exchange.requestBody()) + "\nPARLEY_REQUEST\n"));
    }

    private static String header(String name, String value) {
        if (!value.equals(MASK)) {
            return quoted(value.isEmpty() ? name + ";" : name + ": " + value);
        }
        return name.equalsIgnoreCase("Authorization")
                ? quoted(name + ": Bearer ") + "\"$PARLEY_API_KEY\""
                : quoted(name + ": ") + "\"$" + variable(name) + "\"";
    }

    /** Returns {@code X_API_KEY} for {@code x-api-key}. */
    private static String variable(String header) {
        return header.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_").replaceFirst("^(?=[0-9])", "_");
    }

    /** Within single quotes a shell reads everything as it is, but the single quote itself. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
