package dev.parley.input;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Makes each record of a table a list of texts that know where they begin, also behind cells of several lines. */
final class CellHandler extends AbstractBaseCsvCallbackHandler<List<Located.Scalar>> {

    private static final char QUOTE = '"';

    private final Place start;
    private List<Located.Scalar> cells = new ArrayList<>();
    private int line;
    private int column;

    CellHandler(Place start) {
        this.start = start;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells = new ArrayList<>();
        line = (int) Math.min(startingLineNumber, Integer.MAX_VALUE);
        column = 1;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        String text = new String(buffer, offset, length);
        cells.add(new Located.Scalar(start.at(line, column), text));
        pass(text, quoted);
    }

    /** In the file a quoted cell has quotes around it and two for each that it holds. */
    private void pass(String text, boolean quoted) {
        column += quoted ? 1 : 0;
        for (int i = 0; i < text.length(); i++) {
            char current = text.charAt(i);
            if (current == '\n' || (current == '\r' && !text.startsWith("\n", i + 1))) {
                line++;
                column = 1;
            } else {
                column += quoted && current == QUOTE ? 2 : 1;
            }
        }
        column += quoted ? 2 : 1;
    }

    @Override
    protected List<Located.Scalar> buildRecord() {
        return cells;
    }
}
