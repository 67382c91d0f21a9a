package dev.parley;

import dev.parley.input.Faults;
import dev.parley.json.Json;
import dev.parley.json.JsonSyntaxException;
import dev.parley.model.ApiKey;
import dev.parley.model.EndpointSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says where the model is: configuration parameters and {@code PARLEY_*} beat the annotation, {@code OPENAI_*} fills what
 * is unsaid. Address and key come as a pair, so that no key goes to a server that it was not meant for.
 */
final class EndpointReader {

    private static final String URL_PARAMETER = "parley.base-url";
    private static final String MODEL_PARAMETER = "parley.model";
    private static final Duration CONNECT = EndpointSettings.Limits.DEFAULT.connect();

    /** An address and the name of the environment variable that holds its key. */
    private record Address(String url, String where, String keyVariable) {}

    private final Attributes<Endpoint> attributes;
    private final Function<String, Optional<String>> parameters;
    private final Function<String, Optional<String>> environment;
    private final Faults faults;

    EndpointReader(Attributes<Endpoint> attributes, Surroundings surroundings, Faults faults) {
        this.attributes = attributes;
        this.parameters = surroundings.parameters();
        this.environment = surroundings.environment();
        this.faults = faults;
    }

    /**
     * Returns the endpoint.
     *
     * @param simulated starts the simulated model and returns its address; absent where the test declares none
     * @return nothing where there are faults
     */
    Optional<EndpointSettings> read(Optional<Supplier<Optional<URI>>> simulated) {
        refuseKeysInParameters();
        Map<String, String> headers = headers();
        Map<String, @Nullable Object> body = body();
        EndpointSettings.Limits limits = limits();
        OptionalInt maxTokens = attributes.count("maxTokens", Endpoint::maxTokens);
        Optional<String> model = model();
        boolean stream = attributes.flag("stream", Endpoint::stream).orElse(true);
        return address(simulated)
                .flatMap(address -> uri(address)
                        .map(uri -> new EndpointSettings(
                                uri, key(address), model, stream, maxTokens, limits, headers, body)));
    }

    private Optional<Address> address(Optional<Supplier<Optional<URI>>> simulated) {
        Optional<Address> outranking = parameters
                .apply(URL_PARAMETER)
                .map(url -> new Address(url, "configuration parameter " + URL_PARAMETER, "PARLEY_API_KEY"))
                .or(() -> variable("PARLEY_BASE_URL", "PARLEY_API_KEY"));
        if (outranking.isPresent()) {
            return outranking;
        }
        if (simulated.isPresent()) {
            return simulated.get().get().map(uri -> new Address(uri.toString(), "@SimulatedModel", ""));
        }
        Optional<Address> address = attributes
                .text("baseUrl", Endpoint::baseUrl)
                .map(url -> new Address(url, attributes.where("baseUrl"), "PARLEY_API_KEY"))
                .or(() -> variable("OPENAI_BASE_URL", "OPENAI_API_KEY"));
        if (address.isEmpty()) {
            faults.add(
                    "no endpoint is configured",
                    attributes.where("baseUrl"),
                    "set PARLEY_BASE_URL (and PARLEY_API_KEY where the server wants a key) or the configuration parameter "
                            + URL_PARAMETER + ", declare @Endpoint(baseUrl = ...), or play against @SimulatedModel");
        }
        return address;
    }

    private Optional<Address> variable(String name, String keyVariable) {
        return environment.apply(name).map(url -> new Address(url, "environment variable " + name, keyVariable));
    }

    private Optional<ApiKey> key(Address address) {
        return address.keyVariable().isEmpty()
                ? Optional.empty()
                : environment.apply(address.keyVariable()).map(ApiKey::new);
    }

    private Optional<String> model() {
        return parameters
                .apply(MODEL_PARAMETER)
                .or(() -> environment.apply("PARLEY_MODEL"))
                .or(() -> attributes.text("model", Endpoint::model));
    }

    private Optional<URI> uri(Address address) {
        try {
            URI uri = new URI(address.url());
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (uri.getUserInfo() != null) {
                faults.add(
                        "the base URL holds a user name or a password",
                        address.where(),
                        "leave them out and set PARLEY_API_KEY");
            } else if (web && uri.getHost() != null) {
                return Optional.of(uri);
            } else {
                faults.add(notAUrl(address), address.where(), "give one like http://localhost:8000/v1");
            }
        } catch (URISyntaxException e) {
            faults.add(notAUrl(address), address.where(), "give one like http://localhost:8000/v1");
        }
        return Optional.empty();
    }

    private static String notAUrl(Address address) {
        return "the base URL \"" + address.url() + "\" is no http or https address";
    }

    private void refuseKeysInParameters() {
        for (String name : new String[] {"parley.api-key", "PARLEY_API_KEY", "OPENAI_API_KEY"}) {
            if (parameters.apply(name).isPresent()) {
                faults.add(
                        "a key is given as a property, and Surefire prints system properties into its reports",
                        "configuration parameter " + name,
                        "set the environment variable PARLEY_API_KEY instead");
            }
        }
    }

    private EndpointSettings.Limits limits() {
        return new EndpointSettings.Limits(
                seconds("connectSeconds", Endpoint::connectSeconds, CONNECT),
                seconds("firstByteSeconds", Endpoint::firstByteSeconds, EndpointSettings.Limits.DEFAULT.firstByte()),
                seconds(
                        "betweenBytesSeconds",
                        Endpoint::betweenBytesSeconds,
                        EndpointSettings.Limits.DEFAULT.betweenBytes()));
    }

    private Duration seconds(String attribute, Function<Endpoint, int[]> values, Duration fallback) {
        OptionalInt seconds = attributes.count(attribute, values);
        return seconds.isPresent() ? Duration.ofSeconds(seconds.getAsInt()) : fallback;
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String header : attributes.texts(Endpoint::headers)) {
            int colon = header.indexOf(':');
            String name = colon < 0 ? "" : header.substring(0, colon).strip();
            if (name.isEmpty() || name.contains(" ")) {
                faults.add("a header is not written \"Name: value\"", attributes.where("headers"), "name it first");
            } else {
                headers.put(name, header.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private Map<String, @Nullable Object> body() {
        Optional<String> text = attributes.text("body", Endpoint::body);
        if (text.isEmpty()) {
            return Map.of();
        }
        try {
            if (Json.parse(text.get()) instanceof Map<?, ?> object) {
                return checked(Json.copyOf(object));
            }
            faults.add("the body is no JSON object", attributes.where("body"), "write one like {\"temperature\": 0}");
        } catch (JsonSyntaxException e) {
            faults.add(
                    "the body is no JSON: " + e.getMessage() + " (line " + e.line() + ", column " + e.column() + ")",
                    attributes.where("body"),
                    "write one like {\"temperature\": 0}");
        }
        return Map.of();
    }

    private Map<String, @Nullable Object> checked(Map<String, @Nullable Object> body) {
        if (body.containsKey("messages")) {
            faults.add("the body sets messages", attributes.where("body"), "messages come from the dataset alone");
        }
        return body;
    }
}
