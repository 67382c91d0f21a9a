package dev.parley.model.http;

import dev.parley.chat.Answer;
import dev.parley.model.EndpointException;
import java.net.URI;
import java.util.Optional;

/**
 * Asks a server once whether it is well, before anything else is asked of it. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class HealthCheck {

    private static final String WHY = "asked because @Endpoint(healthCheck) says so";

    private final Wire wire;
    private final RequestHeaders headers;
    private final Optional<URI> address;
    private boolean passed;

    /**
     * Creates a check. Nothing is sent yet.
     *
     * @param wire the server that is asked
     * @param headers the headers of the request
     * @param path the path that is asked, from the server's root; without one every server is well
     */
    public HealthCheck(Wire wire, RequestHeaders headers, Optional<String> path) {
        this.wire = wire;
        this.headers = headers;
        this.address = path.map(wire::rootAddress);
    }

    /**
     * Asks the server where nobody has yet. The first caller asks while others wait; only a good answer is remembered.
     *
     * @throws EndpointException if the server does not answer with a status of 2xx
     */
    public void pass() {
        address.ifPresent(this::passOnce); // without an address requests need not wait for each other
    }

    private synchronized void passOnce(URI url) {
        if (!passed) {
            wire.get(url, headers, new StatusAlone(), WHY);
            passed = true;
        }
    }

    /** Reads no body: what it says differs from server to server. */
    private static final class StatusAlone implements BodyReader {
        @Override
        public void accept(byte[] bytes) {}

        @Override
        public boolean done() {
            return true;
        }

        @Override
        public void finish(String body, String contentType) {}

        @Override
        public Optional<Answer> answer() {
            return Optional.empty();
        }
    }
}
