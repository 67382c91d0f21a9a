package dev.parley.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The values of a JSON Lines file; each line is read when it is asked for. */
final class JsonLines implements Iterator<Located> {

    private final BufferedReader reader;
    private final Place start;
    private final Faults faults;
    private int line;
    private Optional<Located> next = Optional.empty();

    JsonLines(BufferedReader reader, Place start, Faults faults) {
        this.reader = reader;
        this.start = start;
        this.faults = faults;
    }

    @Override
    public boolean hasNext() {
        try {
            while (next.isEmpty()) {
                String text = reader.readLine();
                if (text == null) {
                    return false;
                }
                line++;
                next = text.isBlank() ? Optional.empty() : TreeReader.readJson(text, start.at(line, 1), faults);
            }
            return true;
        } catch (IOException e) {
            Utf8.unreadable(start.at(line + 1, 1).toString(), e, faults);
            return false;
        }
    }

    @Override
    public Located next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Located value = next.orElseThrow(NoSuchElementException::new);
        next = Optional.empty();
        return value;
    }
}
