package dev.parley.input;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Lets a YAML text hold question marks between braces and brackets: {@code {user: Where is it?}}.
 *
 * <p>SnakeYAML reads YAML 1.1, where a question mark ends a text without quotes there; in YAML 1.2, and for everybody who
 * writes questions, it does not. So a question mark that stands where no key can begin goes through the parser as another
 * character, and {@link #restore} brings it back. Lines and columns stay as they are.
 */
final class QuestionMarks extends FilterReader {

    private static final char STAND_IN = '\uF8FE';
    private static final String BLANKS = " \t";
    private static final String BEFORE_KEYS = "\r\n[{,";
    private static final String BEFORE_BLANK_AND_KEY = "-?:";

    private char previous = '\n';
    private char previousSign = '\n';

    QuestionMarks(Reader in) {
        super(in);
    }

    /** Returns a text that came out of the parser as it is written in the file. */
    static String restore(String text) {
        return text.replace(STAND_IN, '?');
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = offset; i < offset + count; i++) {
            char current = buffer[i];
            if (current == STAND_IN) {
                throw new IOException("it holds the private character U+F8FE");
            }
            if (current == '?' && !mayBeginKey()) {
                buffer[i] = STAND_IN;
            }
            previous = current;
            previousSign = BLANKS.indexOf(current) < 0 ? current : previousSign;
        }
        return count;
    }

    private boolean mayBeginKey() {
        return BEFORE_KEYS.indexOf(previousSign) >= 0
                || (BLANKS.indexOf(previous) >= 0 && BEFORE_BLANK_AND_KEY.indexOf(previousSign) >= 0);
    }
}
