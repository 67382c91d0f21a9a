package dev.parley.node;

/** What a leaf throws where the endpoint or a tool did wrong: JUnit reports it as an error, not as a failure. */
final class TurnErrorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TurnErrorException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
