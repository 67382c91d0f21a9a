package dev.parley.simulator.request;

import org.jspecify.annotations.Nullable;

/**
 * A request that a strict server refuses with status 400.
 *
 * @since 0.1.0
 */
public final class RefusedRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String parameter;

    /**
     * Creates an exception.
     *
     * @param parameter the part of the body that is wrong, for example {@code messages[1].role}; {@code null} for all of it
     */
    RefusedRequestException(String message, @Nullable String parameter) {
        super(message);
        this.parameter = parameter;
    }

    /** Returns a refusal whose message begins with the part that is wrong. */
    static RefusedRequestException at(String parameter, String problem) {
        return new RefusedRequestException(parameter + " " + problem, parameter);
    }

    /** Returns the part of the body that is wrong; {@code null} for all of it. */
    public @Nullable String parameter() {
        return parameter;
    }
}
