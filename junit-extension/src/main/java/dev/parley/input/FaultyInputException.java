package dev.parley.input;

/**
 * Input that cannot be used; the message names every fault.
 *
 * @since 0.1.0
 */
public final class FaultyInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FaultyInputException(String message) {
        super(message);
    }
}
