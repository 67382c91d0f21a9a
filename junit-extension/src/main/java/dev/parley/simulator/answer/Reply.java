package dev.parley.simulator.answer;

import dev.parley.simulator.script.Pace;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What goes back over HTTP.
 *
 * @since 0.1.0
 */
public sealed interface Reply {

    /** The content type of JSON. */
    String JSON = "application/json; charset=utf-8";

    /** Returns how fast it goes. */
    Pace pace();

    /**
     * An answer.
     *
     * @param status the status
     * @param headers the headers, content type among them
     * @param body the body
     * @param pace how fast it goes
     */
    record Sent(int status, Map<String, String> headers, Body body, Pace pace) implements Reply {

        /** Copies the headers and keeps their order. */
        public Sent {
            headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        }
    }

    /**
     * No answer: the connection is closed.
     *
     * @param pace how long the server waits first
     */
    record Dropped(Pace pace) implements Reply {}

    /**
     * A body.
     *
     * @param pieces what is sent, piece by piece: the events of a stream, else the whole
     * @param broken whether the connection breaks behind them; else the body is whole
     */
    record Body(List<String> pieces, boolean broken) {

        /** Copies the pieces. */
        public Body {
            pieces = List.copyOf(pieces);
        }

        /** Returns a body in one piece. */
        public static Body of(String text) {
            return new Body(List.of(text), false);
        }

        /** Returns all that is sent. */
        public String text() {
            return String.join("", pieces);
        }
    }

    /** Returns an answer with a JSON body that comes at once. */
    static Reply json(int status, String body) {
        return new Sent(status, Map.of("Content-Type", JSON), Body.of(body), Pace.AT_ONCE);
    }
}
