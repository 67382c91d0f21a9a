package dev.parley;

import dev.parley.chat.Api;
import dev.parley.chat.ForcedTool;
import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolSelection;
import dev.parley.input.Faults;
import dev.parley.json.Json;
import dev.parley.json.JsonSyntaxException;
import dev.parley.model.EndpointSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says where the model is and how it is asked; {@code OPENAI_*} of the environment fills what nobody says.
 */
final class EndpointReader {

    private static final EndpointSettings.Limits DEFAULT = EndpointSettings.Limits.DEFAULT;

    /** The simulated model that a test declares. */
    @FunctionalInterface
    interface Simulated {

        /** Starts it and returns its address; nothing where there are faults. */
        Optional<URI> start();

        /** Returns where outside the code it is asked for; absent where only an annotation asks. */
        default Optional<String> demandedAt() {
            return Optional.empty();
        }
    }

    private final Attributes<Endpoint> attributes;
    private final Surroundings surroundings;
    private final Faults faults;

    EndpointReader(Attributes<Endpoint> attributes, Surroundings surroundings, Faults faults) {
        this.attributes = attributes;
        this.surroundings = surroundings;
        this.faults = faults;
    }

    /**
     * Returns the endpoint; of several models it asks the first.
     *
     * @param simulated the simulated model; absent where the test declares none
     * @return nothing where the address has faults; what else has faults is left out
     */
    Optional<EndpointSettings> read(Optional<Simulated> simulated) {
        Optional<String> model = checkedModels().stream().findFirst();
        boolean stream = attributes.flag("stream", Endpoint::stream).orElse(true);
        OptionalInt maxTokens = attributes.count("maxTokens", Endpoint::maxTokens);
        EndpointSettings.Dialect dialect = new DialectReader(attributes, faults).read();
        EndpointSettings.Limits limits = limits();
        Map<String, String> headers = headers();
        Map<String, @Nullable Object> body = body(dialect);
        Optional<String> healthPath = healthPath();
        return new AddressReader(attributes, surroundings, faults)
                .read(simulated)
                .map(server -> new EndpointSettings(
                        server.baseUrl(),
                        server.key(),
                        model,
                        stream,
                        maxTokens,
                        dialect,
                        limits,
                        headers,
                        body,
                        healthPath));
    }

    /** Returns the models, each of which is asked; none where none is named. */
    List<String> models() {
        return attributes.texts(Endpoint::model);
    }

    private List<String> checkedModels() {
        List<String> models = attributes.each("model", Endpoint::model);
        if (models.stream().anyMatch(String::isBlank)) {
            faults.add("the model's name is blank", attributes.where("model"), "name it, or leave the attribute out");
        }
        return models;
    }

    private Optional<String> healthPath() {
        Optional<String> path = attributes.text("healthCheck", Endpoint::healthCheck);
        if (path.filter(text -> !text.matches("/[!-~]*")).isPresent()) {
            faults.add(
                    "healthCheck is \"" + path.get() + "\", which is no path",
                    attributes.where("healthCheck"),
                    "write one that begins with a slash, like \"/health\"");
            return Optional.empty();
        }
        return path;
    }

    private EndpointSettings.Limits limits() {
        return new EndpointSettings.Limits(
                seconds("connectSeconds", Endpoint::connectSeconds, DEFAULT.connect()),
                seconds("firstByteSeconds", Endpoint::firstByteSeconds, DEFAULT.firstByte()),
                seconds("betweenBytesSeconds", Endpoint::betweenBytesSeconds, DEFAULT.betweenBytes()),
                attributes.number("retries", Endpoint::retries, 0).orElse(DEFAULT.retries()));
    }

    private Duration seconds(String attribute, Function<Endpoint, int[]> values, Duration fallback) {
        OptionalInt seconds = attributes.count(attribute, values);
        return seconds.isPresent() ? Duration.ofSeconds(seconds.getAsInt()) : fallback;
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        int position = 0;
        for (String header : attributes.texts(Endpoint::headers)) {
            position++;
            int colon = header.indexOf(':');
            String name = colon < 0 ? "" : header.substring(0, colon).strip();
            if (name.isEmpty() || name.contains(" ")) {
                faults.add(
                        "header " + position
                                + " is not written \"Name: value\" (it is not shown: it may hold a secret)",
                        attributes.where("headers"),
                        "name it first");
            } else if (headers.put(name, header.substring(colon + 1).strip()) != null) {
                faults.add("the header " + name + " is given twice", attributes.where("headers"), "give it once");
            }
        }
        return headers;
    }

    private Map<String, @Nullable Object> body(EndpointSettings.Dialect dialect) {
        Optional<String> text = attributes.text("body", Endpoint::body);
        if (text.isEmpty()) {
            return Map.of();
        }
        try {
            if (Json.parse(text.get()) instanceof Map<?, ?> object) {
                return checked(Json.copyOf(object), dialect);
            }
            addBodyFault("the body is no JSON object", "write one like {\"temperature\": 0}");
        } catch (JsonSyntaxException e) {
            addBodyFault(
                    "the body is no JSON: " + e.getMessage() + " (line " + e.line() + ", column " + e.column() + ")",
                    "write one like {\"temperature\": 0}");
        }
        return Map.of();
    }

    private Map<String, @Nullable Object> checked(
            Map<String, @Nullable Object> body, EndpointSettings.Dialect dialect) {
        List<String> own = dialect.api() == Api.RESPONSES
                ? List.of("messages", "input", "previous_response_id")
                : List.of("messages");
        own.stream()
                .filter(body::containsKey)
                .forEach(key -> addBodyFault("the body sets " + key, "messages come from the dataset alone"));
        if (models().size() > 1 && body.containsKey("model")) {
            addBodyFault("the body sets model beside the models " + models(), "leave it out of the body");
        }
        if (dialect.serverHistory() && Boolean.FALSE.equals(body.get("store"))) {
            addBodyFault(
                    "the body sets store to false beside serverHistory", "the server must store what it continues");
        }
        return body;
    }

    private void addBodyFault(String problem, String advice) {
        faults.add(problem, attributes.where("body"), advice);
    }

    /** The function stands in an object of its own on chat completions, and beside the type on the Responses API. */
    private static Map<?, ?> function(Map<?, ?> choice) {
        if (choice.get("function") instanceof Map<?, ?> nested) {
            return nested;
        }
        return "function".equals(choice.get("type")) ? choice : Map.of();
    }

    /** Returns the tool choice that the body of an endpoint brings. */
    Optional<ToolSelection> toolChoice(EndpointSettings endpoint) {
        Object value = endpoint.body().get("tool_choice");
        if (value instanceof Map<?, ?> object && function(object).get("name") instanceof String name) {
            return Optional.of(new ForcedTool(name));
        }
        for (ToolChoice choice : ToolChoice.values()) {
            if (value instanceof String word && choice.toString().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(choice);
            }
        }
        if (value != null) {
            addBodyFault(
                    "tool_choice of the body is " + Json.compact(value),
                    "write \"auto\", \"required\", \"none\" or"
                            + " {\"type\": \"function\", \"function\": {\"name\": ...}}");
        }
        return Optional.empty();
    }
}
