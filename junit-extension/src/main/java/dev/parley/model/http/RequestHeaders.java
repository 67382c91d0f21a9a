package dev.parley.model.http;

import dev.parley.model.EndpointSettings;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.TreeMap;

/**
 * The headers of one kind of request; names are the same in any case.
 *
 * @since 0.1.0
 */
public final class RequestHeaders {

    private static final String AUTHORIZATION = "Authorization";

    private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private RequestHeaders(Map<String, String> defaults, EndpointSettings settings) {
        values.putAll(defaults);
        settings.apiKey().ifPresent(key -> values.put(AUTHORIZATION, "Bearer " + key.value()));
        settings.headers().forEach((name, value) -> {
            values.remove(name); // or the default's spelling of the name would stay
            values.put(name, value);
        });
    }

    /**
     * Returns the headers of a request with a JSON body.
     *
     * @throws IllegalArgumentException if HTTP does not allow one of them
     */
    public static RequestHeaders forPost(EndpointSettings settings) {
        String accept = settings.stream() ? "text/event-stream, application/json" : "application/json";
        return checked(
                new RequestHeaders(Map.of("Content-Type", "application/json", "Accept", accept), settings), settings);
    }

    /**
     * Returns the headers of a request without a body.
     *
     * @throws IllegalArgumentException if HTTP does not allow one of them
     */
    public static RequestHeaders forGet(EndpointSettings settings) {
        return checked(new RequestHeaders(Map.of("Accept", "application/json"), settings), settings);
    }

    private static RequestHeaders checked(RequestHeaders headers, EndpointSettings settings) {
        HttpRequest.Builder request = HttpRequest.newBuilder();
        headers.values.forEach((name, value) -> {
            try {
                request.setHeader(name, value);
            } catch (IllegalArgumentException e) {
                // without the cause: the JDK quotes the value, which may be the key
                throw new IllegalArgumentException(fault(name, settings));
            }
        });
        return headers;
    }

    private static String fault(String name, EndpointSettings settings) {
        boolean ownHeader = settings.headers().keySet().stream().anyMatch(name::equalsIgnoreCase);
        return ownHeader
                ? "the header " + name
                        + " cannot be sent: Java's HTTP client sets it itself, or its name or value holds"
                        + " a character that HTTP does not allow (the value is not shown)"
                : "the API key holds a character that HTTP does not allow in a header, perhaps a line break"
                        + " (the key is not shown)";
    }

    /** Returns whether a key, or another authorization, is sent. */
    boolean authorize() {
        return values.containsKey(AUTHORIZATION);
    }

    /** Adds the headers to a request. */
    void addTo(HttpRequest.Builder request) {
        values.forEach(request::setHeader);
    }

    /** Returns the headers as they may be shown. */
    Map<String, String> shown(Secrets secrets) {
        return secrets.cleanHeaders(values);
    }
}
