package dev.parley.model.http;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One request on its way, and what has come back so far. Used by one thread.
 *
 * @since 0.1.0
 */
public final class Attempt {

    /** Of a refusal only the beginning is of interest. */
    private static final int ENOUGH_OF_REFUSAL = 64 * 1024;

    private final RequestHeaders headers;
    private final Optional<String> body;
    private final BodyReader reader;
    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
    private URI url;
    private OptionalInt status = OptionalInt.empty();
    private String contentType = "none";
    private Optional<String> retryAfter = Optional.empty();

    /**
     * Creates an attempt.
     *
     * @param url where it goes
     * @param headers its headers
     * @param body its body; without one it is a GET
     * @param reader reads the answer
     */
    public Attempt(URI url, RequestHeaders headers, Optional<String> body, BodyReader reader) {
        this.url = url;
        this.headers = headers;
        this.body = body;
        this.reader = reader;
    }

    /** Returns the request as the HTTP client sends it. */
    HttpRequest request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(url);
        headers.addTo(request);
        return body.map(text -> request.POST(HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8)))
                .orElseGet(request::GET)
                .build();
    }

    /** Goes to another address. */
    void redirect(URI target) {
        url = target;
    }

    /** Notes that the headers of an answer came. */
    void answered(int code, HttpHeaders answer) {
        status = OptionalInt.of(code);
        contentType = answer.firstValue("Content-Type").orElse("none");
        retryAfter = answer.firstValue("Retry-After");
    }

    /** Returns whether the server took the request. */
    boolean accepted() {
        return status.orElse(0) / 100 == 2;
    }

    /** Takes the next bytes of the body. */
    void take(byte[] bytes) {
        raw.writeBytes(bytes);
        if (accepted()) {
            reader.accept(bytes);
        }
    }

    /** Returns whether nothing more is to be read. */
    boolean done() {
        return accepted() ? reader.done() : raw.size() >= ENOUGH_OF_REFUSAL;
    }

    /** Returns whether a byte of the body has come. */
    boolean begun() {
        return raw.size() > 0;
    }

    /**
     * Ends the attempt.
     *
     * @throws AttemptFailedException if the server refused, or if the answer cannot be used
     */
    void finish() {
        if (!accepted()) {
            throw new AttemptFailedException(new EndpointFailure.HttpStatus(status.orElse(0), raw(), retryAfter));
        }
        reader.finish(raw(), contentType);
    }

    URI url() {
        return url;
    }

    OptionalInt status() {
        return status;
    }

    /** Returns the body as far as it was read. */
    String raw() {
        return raw.toString(StandardCharsets.UTF_8);
    }

    RequestHeaders headers() {
        return headers;
    }

    BodyReader reader() {
        return reader;
    }
}
