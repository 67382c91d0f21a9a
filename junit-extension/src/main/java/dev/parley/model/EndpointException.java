package dev.parley.model;

import dev.parley.chat.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * The endpoint did not give a usable answer: it was not reached, refused, broke off, or sent something else. Never the
 * model's fault.
 *
 * @since 0.1.0
 */
public final class EndpointException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Exchange exchange;

    /**
     * Creates an exception. Neither it nor its causes have stack frames: those of the HTTP client tell nobody anything, and
     * in a report they would bury the message.
     *
     * @param message what happened: a first line that says it all, then indented lines of detail
     * @param exchange the request, and whatever came back
     * @param cause what was thrown, if anything was
     */
    public EndpointException(String message, Exchange exchange, @Nullable Throwable cause) {
        super(message, cause, true, false);
        this.exchange = exchange;
        for (Throwable each = cause; each != null; each = each.getCause()) {
            each.setStackTrace(new StackTraceElement[0]);
        }
    }

    /** Returns the request as it was sent, with whatever came back before it failed. */
    public Exchange exchange() {
        return exchange;
    }
}
