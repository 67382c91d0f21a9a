package dev.parley.model.protocol;

import dev.parley.model.http.AttemptFailedException;
import dev.parley.model.http.EndpointFailure;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Reads an event stream as the WHATWG's HTML standard says, section 9.2.6, byte by byte as they come, and passes on the
 * data of each event. Event types, ids and retry times are of no use here and are passed over.
 *
 * <p>One deviation: an event that the end of the stream cuts off before its blank line counts.
 */
final class SseParser {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final int maxLine;
    private final Consumer<String> events;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder data = new StringBuilder();
    private boolean atStart = true;
    private boolean afterReturn;

    /**
     * Creates a parser.
     *
     * @param maxLine how many bytes a line may have
     * @param events takes the data of each event that has some
     */
    SseParser(int maxLine, Consumer<String> events) {
        this.maxLine = maxLine;
        this.events = events;
    }

    /**
     * Reads the next bytes.
     *
     * @throws AttemptFailedException if a line is too long
     */
    void feed(byte[] bytes) {
        for (byte next : bytes) {
            if (next == '\n' && afterReturn) {
                afterReturn = false;
            } else if (next == '\n' || next == '\r') {
                afterReturn = next == '\r';
                endLine();
            } else {
                afterReturn = false;
                append(next);
            }
        }
    }

    /** Ends the stream. */
    void end() {
        if (line.size() > 0) {
            endLine();
        }
        dispatch();
    }

    private void append(byte next) {
        if (line.size() == maxLine) {
            throw new AttemptFailedException(new EndpointFailure.TooLarge("a line", maxLine));
        }
        line.write(next);
    }

    private void endLine() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (atStart && text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
        atStart = false;
        if (text.isEmpty()) {
            dispatch();
        } else {
            field(text);
        }
    }

    /** A comment has the empty name, so that it falls through with every name but {@code data}. */
    private void field(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        if (name.equals("data")) {
            String value = colon < 0 ? "" : text.substring(colon + 1);
            data.append(value.startsWith(" ") ? value.substring(1) : value).append('\n');
        }
    }

    private void dispatch() {
        if (data.isEmpty()) {
            return;
        }
        String event = data.substring(0, data.length() - 1);
        data.setLength(0);
        events.accept(event);
    }
}
