package dev.parley.model.http;

import dev.parley.model.EndpointException;
import org.jspecify.annotations.Nullable;

/**
 * Ends an attempt. Never leaves the room: it becomes an {@link EndpointException}.
 *
 * @since 0.1.0
 */
public final class AttemptFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient EndpointFailure failure;

    /** Creates an exception without a cause. */
    public AttemptFailedException(EndpointFailure failure) {
        this(failure, null);
    }

    /**
     * Creates an exception.
     *
     * @param failure why there is no usable answer
     * @param cause what was thrown, if anything was
     */
    public AttemptFailedException(EndpointFailure failure, @Nullable Throwable cause) {
        super(null, cause, false, false);
        this.failure = failure;
    }

    /** Returns why there is no usable answer. */
    public EndpointFailure failure() {
        return failure;
    }
}
