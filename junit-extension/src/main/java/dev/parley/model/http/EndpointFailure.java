package dev.parley.model.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why an endpoint gave no usable answer. Each case words its message.
 *
 * @since 0.1.0
 */
public sealed interface EndpointFailure {

    /** Returns the first line: what happened, and where. */
    String headline(Asked asked);

    /** Returns the lines of detail and advice. */
    List<String> details(Asked asked);

    /**
     * Returns the whole message, without any secret.
     *
     * @param attempts the lines that tell how often the request was sent
     */
    default String message(Asked asked, List<String> attempts) {
        StringBuilder message = new StringBuilder(headline(asked));
        Stream.concat(attempts.stream(), details(asked).stream())
                .forEach(line -> message.append("\n  ").append(line));
        return asked.secrets().clean(message.toString());
    }

    /** No connection came about. */
    record NotConnected(String reason) implements EndpointFailure {
        @Override
        public String headline(Asked asked) {
            return "no connection to " + asked.url() + ": " + reason;
        }

        @Override
        public List<String> details(Asked asked) {
            return List.of("is the server running? check the base URL " + asked.baseUrl());
        }
    }

    /** The two sides did not agree on TLS, or the server's certificate is not trusted. */
    record TlsFailed(String reason) implements EndpointFailure {
        @Override
        public String headline(Asked asked) {
            return "no connection to " + asked.url() + ": TLS failed: " + reason;
        }

        @Override
        public List<String> details(Asked asked) {
            return List.of(
                    "is this a server with TLS? check the base URL " + asked.baseUrl(),
                    "a certificate that Java does not know goes into a trust store: -Djavax.net.ssl.trustStore=FILE");
        }
    }

    /** The name of the host leads nowhere. */
    record UnknownHost(String host) implements EndpointFailure {
        @Override
        public String headline(Asked asked) {
            return "no connection to " + asked.url() + ": the host " + host + " is unknown";
        }

        @Override
        public List<String> details(Asked asked) {
            return List.of("check the base URL " + asked.baseUrl());
        }
    }

    /** The connection ended before a byte of the answer came. */
    record NoAnswer(String reason) implements EndpointFailure {
        @Override
        public String headline(Asked asked) {
            return "no answer from " + asked.url() + ": the connection broke";
        }

        @Override
        public List<String> details(Asked asked) {
            return List.of("reason: " + reason);
        }
    }

    /** The connection ended in the middle of the answer. */
    record BrokenOff(String reason) implements EndpointFailure {
        @Override
        public String headline(Asked asked) {
            return "the answer from " + asked.url() + " broke off";
        }

        @Override
        public List<String> details(Asked asked) {
            return List.of("reason: " + reason, asked.arrived());
        }
    }

    /** A time limit ran out. */
    record TimeLimit(Limited limited, Duration limit) implements EndpointFailure {

        /** What a time limit limits. */
        enum Limited {
            /** Until a connection stands. */
            CONNECT,
            /** Until the first byte of the body. */
            FIRST_BYTE,
            /** From one byte to the next. */
            BETWEEN_BYTES
        }

        @Override
        public String headline(Asked asked) {
            return switch (limited) {
                case CONNECT -> "no connection to " + asked.url() + " within " + time();
                case FIRST_BYTE -> "no answer from " + asked.url() + " within " + time();
                case BETWEEN_BYTES -> "the answer from " + asked.url() + " paused for more than " + time();
            };
        }

        @Override
        public List<String> details(Asked asked) {
            return switch (limited) {
                case CONNECT ->
                    List.of("is the server running? if it is slow to accept, raise @Endpoint(connectSeconds)");
                case FIRST_BYTE -> List.of("if the model needs longer to begin, raise @Endpoint(firstByteSeconds)");
                case BETWEEN_BYTES ->
                    List.of(asked.arrived(), "if the model may pause longer, raise @Endpoint(betweenBytesSeconds)");
            };
        }

        private String time() {
            long millis = limit.toMillis();
            return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
        }
    }

    /** The calling thread was interrupted. */
    record Interrupted() implements EndpointFailure {
        @Override
        public String headline(Asked asked) {
            return "interrupted while waiting for " + asked.url();
        }

        @Override
        public List<String> details(Asked asked) {
            return List.of(asked.arrived());
        }
    }

    /**
     * The server refused or failed.
     *
     * @param retryAfter the header of this name
     */
    record HttpStatus(int status, String body, Optional<String> retryAfter) implements EndpointFailure {
        @Override
        public String headline(Asked asked) {
            return "HTTP " + status + " from " + asked.url();
        }

        @Override
        public List<String> details(Asked asked) {
            String answer = asked.body(body);
            return switch (status) {
                case 401, 403 ->
                    List.of(
                            answer,
                            "check PARLEY_API_KEY (or OPENAI_API_KEY): "
                                    + (asked.authorized() ? "a key was sent" : "no key was sent"));
                case 404 -> List.of(answer, check404(asked));
                default -> List.of(answer);
            };
        }

        private static String check404(Asked asked) {
            String model = asked.model().isEmpty() ? "" : " and the model " + asked.model();
            String api = asked.url().contains("/v1/responses") ? "; not every server has the Responses API" : "";
            return "check the base URL " + asked.baseUrl() + model + api;
        }
    }

    /** The server sent the request elsewhere. */
    record Redirected(int status, Optional<String> location) implements EndpointFailure {
        @Override
        public String headline(Asked asked) {
            return "HTTP " + status + " from " + asked.url() + ": a redirect "
                    + location.map(place -> "to " + place).orElse("without a location");
        }

        @Override
        public List<String> details(Asked asked) {
            return List.of("only 307 and 308 to the same scheme, host and port are followed, at most "
                    + Transport.MAX_REDIRECTS + " times; check the base URL " + asked.baseUrl());
        }
    }

    /** The body is neither JSON nor an event stream. */
    record NotJson(String contentType, String body) implements EndpointFailure {
        @Override
        public String headline(Asked asked) {
            return (isHtml() ? "HTML instead of JSON from " : "no JSON from ") + asked.url();
        }

        @Override
        public List<String> details(Asked asked) {
            return List.of(
                    "content type: " + contentType,
                    asked.body(body),
                    "check the base URL " + asked.baseUrl() + ": is this an OpenAI-compatible server?");
        }

        private boolean isHtml() {
            return body.stripLeading().startsWith("<");
        }
    }

    /** The answer is JSON, or a stream, of the wrong shape. */
    record Malformed(String problem, String part) implements EndpointFailure {
        @Override
        public String headline(Asked asked) {
            return "malformed answer from " + asked.url() + ": " + problem;
        }

        @Override
        public List<String> details(Asked asked) {
            return List.of("in: " + asked.excerpt(part));
        }
    }

    /** The server says with status 200 that it failed. */
    record ErrorObject(String error) implements EndpointFailure {
        @Override
        public String headline(Asked asked) {
            return "error in an answer with status 200 from " + asked.url() + ": " + asked.excerpt(error);
        }

        @Override
        public List<String> details(Asked asked) {
            return List.of(asked.arrived());
        }
    }

    /** The answer is larger than any answer should be. */
    record TooLarge(String part, int limit) implements EndpointFailure {
        @Override
        public String headline(Asked asked) {
            return "the answer from " + asked.url() + " is too large: " + part + " of more than "
                    + SizeLimits.text(limit);
        }

        @Override
        public List<String> details(Asked asked) {
            return List.of(asked.arrived());
        }
    }

    /** The answer says nothing. */
    record EmptyAnswer(String body) implements EndpointFailure {
        @Override
        public String headline(Asked asked) {
            return "empty answer from " + asked.url() + ": no text, no reasoning, no calls, no tokens";
        }

        @Override
        public List<String> details(Asked asked) {
            return List.of(asked.body(body));
        }
    }

    /** The server lists no model. */
    record NoModel(String body) implements EndpointFailure {
        @Override
        public String headline(Asked asked) {
            return "no model is listed by " + asked.url();
        }

        @Override
        public List<String> details(Asked asked) {
            return List.of(asked.body(body));
        }
    }
}
