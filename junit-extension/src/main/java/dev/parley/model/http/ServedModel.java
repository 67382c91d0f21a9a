package dev.parley.model.http;

import dev.parley.chat.Answer;
import dev.parley.chat.Exchange;
import dev.parley.json.Json;
import dev.parley.json.JsonSyntaxException;
import dev.parley.model.EndpointException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name of the model where settings give none: the first that the server lists. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ServedModel {

    private static final String WHY = "asked because no model is named: name one by @Endpoint(model) or PARLEY_MODEL";

    private final Wire wire;
    private final RequestHeaders headers;
    private final int maxBytes;
    private Optional<String> found = Optional.empty();

    /**
     * Creates a finder. Nothing is sent yet.
     *
     * @param wire the server that is asked
     * @param headers the headers of the request
     * @param maxBytes how many bytes the list may have
     */
    public ServedModel(Wire wire, RequestHeaders headers, int maxBytes) {
        this.wire = wire;
        this.headers = headers;
        this.maxBytes = maxBytes;
    }

    /**
     * Returns the name. The first caller asks the server while others wait; a failure is not remembered.
     *
     * @throws EndpointException if the server does not answer, or lists no model
     */
    public synchronized String name() {
        if (found.isEmpty()) {
            found = Optional.of(ask());
        }
        return found.get();
    }

    private String ask() {
        ListReader reader = new ListReader(maxBytes);
        Exchange exchange = wire.get(wire.address("models"), headers, reader, WHY);
        return reader.first.orElseThrow(() -> new IllegalStateException("no model read from " + exchange.url()));
    }

    /** Reads the list of models. */
    private static final class ListReader implements BodyReader {

        private final int maxBytes;
        private long size;
        private Optional<String> first = Optional.empty();

        ListReader(int maxBytes) {
            this.maxBytes = maxBytes;
        }

        @Override
        public void accept(byte[] bytes) {
            size += bytes.length;
            if (size > maxBytes) {
                throw new AttemptFailedException(new EndpointFailure.TooLarge("a body", maxBytes));
            }
        }

        @Override
        public boolean done() {
            return false;
        }

        @Override
        public void finish(String body, String contentType) {
            try {
                first = firstId(Json.parse(body));
            } catch (JsonSyntaxException e) {
                throw new AttemptFailedException(new EndpointFailure.NotJson(contentType, body), e);
            }
            if (first.isEmpty()) {
                throw new AttemptFailedException(new EndpointFailure.NoModel(body));
            }
        }

        private static Optional<String> firstId(@Nullable Object tree) {
            return tree instanceof Map<?, ?> object
                            && object.get("data") instanceof List<?> list
                            && !list.isEmpty()
                            && list.get(0) instanceof Map<?, ?> model
                            && model.get("id") instanceof String id
                            && !id.isBlank()
                    ? Optional.of(id)
                    : Optional.empty();
        }

        @Override
        public Optional<Answer> answer() {
            return Optional.empty();
        }
    }
}
