package dev.parley.simulator.script.reading;

import static dev.parley.simulator.script.reading.ScriptObject.shown;

import dev.parley.input.Faults;
import dev.parley.input.Located;
import dev.parley.json.Json;
import dev.parley.simulator.script.Reaction;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what an entry says about the HTTP answer: status, headers, body. */
final class HttpReader {

    private static final String JSON = "application/json; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";

    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205, 304);
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE = Pattern.compile("[ -~]*");
    private static final Set<String> OF_THE_SERVER = Set.of("content-length", "transfer-encoding", "connection");

    private final Faults faults;

    HttpReader(Faults faults) {
        this.faults = faults;
    }

    /** Reads status and body, of which at least one is there. */
    Reaction.Http read(ScriptObject entry) {
        int status = status(entry);
        Optional<Located> body = entry.value("body");
        if (body.isPresent() && body.get().tree() instanceof String text) {
            return new Reaction.Http(status, TEXT, text);
        }
        if (body.isPresent() && body.get() instanceof Located.Scalar) {
            entry.reject("body", "a text, an object or a list", body.get(), "put a text in quotes");
        }
        return new Reaction.Http(
                status, JSON, Json.compact(body.map(Located::tree).orElseGet(() -> error(status))));
    }

    private static Object error(int status) {
        return Map.of("error", ClosingReader.error("The simulated model answers with status " + status + "."));
    }

    private int status(ScriptObject entry) {
        int status = entry.wholeNumber("status", 200, 599).orElse(200);
        if (WITHOUT_BODY.contains(status)) {
            faults.add("an answer with status " + status + " has no body", entry.place("status"), "choose another one");
        }
        return status;
    }

    /** Reads the headers; none where there are none. */
    Map<String, String> headers(ScriptObject entry) {
        Map<String, String> headers = new LinkedHashMap<>();
        entry.value("headers").ifPresent(value -> {
            if (value instanceof Located.Mapping mapping) {
                mapping.entries().forEach((name, header) -> headers.put(name, header(name, header)));
            } else {
                entry.reject("headers", "an object of names and values", value, "write {Retry-After: 1}");
            }
        });
        return headers;
    }

    private String header(String name, Located.Entry header) {
        if (!NAME.matcher(name).matches()) {
            faults.add("a header cannot be called " + shown(name), header.key(), "");
        }
        if (OF_THE_SERVER.contains(name.toLowerCase(Locale.ROOT))) {
            faults.add("the server itself sets the header " + name, header.key(), "leave it out");
        }
        String value = text(header.value().tree());
        if (!(header.value() instanceof Located.Scalar) || !VALUE.matcher(value).matches()) {
            faults.add(
                    "the header " + name + " cannot be " + shown(header.value().tree()),
                    header.value().place(),
                    "a header is a text of ASCII letters, digits and signs, or a number");
        }
        return value;
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : Json.compact(value);
    }
}
