package dev.parley.json;

/**
 * A text that is no JSON value.
 *
 * @since 0.1.0
 */
public final class JsonSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    JsonSyntaxException(String problem, int line, int column) {
        super(problem);
        this.line = line;
        this.column = column;
    }

    /** Returns the line of the first offending character, from 1. */
    public int line() {
        return line;
    }

    /** Returns the column of the first offending character, from 1. */
    public int column() {
        return column;
    }
}
