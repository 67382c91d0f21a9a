package dev.parley.input;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Opens text files, with or without a byte order mark. */
final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    /** Returns a reader that fails on bytes that are no UTF-8 instead of replacing them in silence. */
    static BufferedReader reader(InputStream in) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        reader.mark(1);
        try {
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return reader;
        } catch (IOException e) {
            reader.close();
            throw e;
        }
    }

    /** Adds the fault of a file that cannot be read, or not to its end. */
    static void unreadable(String where, IOException cause, Faults faults) {
        if (cause instanceof CharacterCodingException) {
            faults.add("the file is not UTF-8", where, "save it as UTF-8");
        } else {
            faults.add("the file cannot be read: " + cause.getMessage(), where, "");
        }
    }

    /** Adds the fault of a file that cannot be opened, or whose first bytes are none of a text. */
    static void unopened(SourceFile file, IOException cause, Faults faults) {
        unreadable(cause instanceof CharacterCodingException ? file.start().toString() : file.name(), cause, faults);
    }

    static void close(Closeable open) {
        try {
            open.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
