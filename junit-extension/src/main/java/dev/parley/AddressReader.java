package dev.parley;

import dev.parley.input.Faults;
import dev.parley.model.ApiKey;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * Says where the server is and which key it gets. Address and key come as a pair, so that no key goes to a server that it
 * was not meant for.
 */
final class AddressReader {

    private static final String URL_PARAMETER = "parley.base-url";
    private static final String FALLBACK = "OPENAI_BASE_URL";
    private static final String PARLEY_KEY = "PARLEY_API_KEY";
    private static final String OPENAI_KEY = "OPENAI_API_KEY";
    private static final int HIGHEST_PORT = 65_535;

    /**
     * A server and the key that it gets.
     *
     * @param baseUrl its address
     * @param key the key; absent where none is known
     */
    record Server(URI baseUrl, Optional<ApiKey> key) {}

    /**
     * An address as somebody wrote it.
     *
     * @param url the address
     * @param where who says it, for messages
     * @param keyVariable the environment variable that holds its key
     */
    private record Candidate(String url, String where, String keyVariable) {}

    private final Attributes<Endpoint> attributes;
    private final Surroundings surroundings;
    private final Faults faults;

    AddressReader(Attributes<Endpoint> attributes, Surroundings surroundings, Faults faults) {
        this.attributes = attributes;
        this.surroundings = surroundings;
        this.faults = faults;
    }

    /**
     * Returns the server.
     *
     * @param simulated the simulated model; absent where the test declares none
     * @return nothing where there are faults
     */
    Optional<Server> read(Optional<EndpointReader.Simulated> simulated) {
        refuseKeysInParameters();
        boolean outranked = attributes.saidOutside("baseUrl");
        if (outranked) {
            simulated.flatMap(EndpointReader.Simulated::demandedAt).ifPresent(this::refuseBoth);
        } else if (simulated.isPresent()) {
            return simulated.get().start().map(url -> new Server(url, Optional.empty()));
        }
        Optional<Candidate> candidate = said().or(this::fallback);
        if (candidate.isEmpty()) {
            addMissing();
        }
        return candidate.flatMap(this::server);
    }

    private void refuseBoth(String simulatedAt) {
        faults.add(
                "the simulated model is asked for beside a base URL",
                simulatedAt,
                "keep one of it and " + attributes.where("baseUrl"));
    }

    private Optional<Candidate> fallback() {
        return surroundings
                .variable(FALLBACK)
                .map(url -> new Candidate(url, "environment variable " + FALLBACK, OPENAI_KEY));
    }

    private Optional<Candidate> said() {
        return attributes
                .text("baseUrl", Endpoint::baseUrl)
                .map(url -> new Candidate(url, attributes.where("baseUrl"), PARLEY_KEY));
    }

    private void addMissing() {
        faults.add(
                "no endpoint is configured",
                attributes.where("baseUrl"),
                "set PARLEY_BASE_URL (and PARLEY_API_KEY where the server wants a key) or the configuration parameter "
                        + URL_PARAMETER + ", declare @Endpoint(baseUrl = ...), or play against @SimulatedModel");
    }

    private Optional<Server> server(Candidate candidate) {
        Optional<URI> url = parsed(candidate.url());
        if (url.filter(uri -> uri.getRawUserInfo() != null).isPresent()) {
            faults.add(
                    "the base URL holds a user name or a password",
                    candidate.where(),
                    "leave them out and set " + candidate.keyVariable());
            return Optional.empty();
        }
        Optional<URI> usable = url.filter(AddressReader::isUsable);
        if (usable.isEmpty()) {
            faults.add(
                    shown(candidate.url()) + " is no http or https address",
                    candidate.where(),
                    "give one like http://localhost:8000/v1");
        }
        return usable.map(uri ->
                new Server(uri, surroundings.variable(candidate.keyVariable()).map(ApiKey::new)));
    }

    private static Optional<URI> parsed(String url) {
        try {
            return Optional.of(new URI(url));
        } catch (URISyntaxException e) {
            return Optional.empty(); // said with every other text that is no address
        }
    }

    private static boolean isUsable(URI url) {
        boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        return web && url.getHost() != null && url.getPort() <= HIGHEST_PORT;
    }

    /** Shows a malformed address, in which a password or the key of a query could stand anywhere. */
    private static String shown(String url) {
        return url.contains("@") || url.contains("?")
                ? "the base URL (not shown: it may hold a secret)"
                : "the base URL \"" + url + "\"";
    }

    private void refuseKeysInParameters() {
        for (String name : List.of("parley.api-key", PARLEY_KEY, OPENAI_KEY)) {
            if (surroundings.parameter(name).isPresent()) {
                faults.add(
                        "a key is given as a property, and Surefire prints system properties into its reports",
                        "configuration parameter " + name,
                        "set the environment variable " + (name.equals(OPENAI_KEY) ? OPENAI_KEY : PARLEY_KEY)
                                + " instead");
            }
        }
    }
}
