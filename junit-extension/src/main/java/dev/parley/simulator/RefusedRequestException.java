package dev.parley.simulator;

import org.jspecify.annotations.Nullable;

/** A request that a strict server refuses with status 400. */
final class RefusedRequestException extends RuntimeException {

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

    @Nullable String parameter() {
        return parameter;
    }
}
