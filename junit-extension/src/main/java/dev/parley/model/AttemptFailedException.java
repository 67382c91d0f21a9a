package dev.parley.model;

import org.jspecify.annotations.Nullable;

/** Ends an attempt. Never leaves the room: it becomes an {@link EndpointException}. */
final class AttemptFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient EndpointFailure failure;

    AttemptFailedException(EndpointFailure failure) {
        this(failure, null);
    }

    AttemptFailedException(EndpointFailure failure, @Nullable Throwable cause) {
        super(null, cause, false, false);
        this.failure = failure;
    }

    EndpointFailure failure() {
        return failure;
    }
}
