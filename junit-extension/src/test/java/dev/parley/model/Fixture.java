package dev.parley.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** An answer of a server as it came over the wire. */
public final class Fixture {

    private final byte[] bytes;

    private Fixture(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads a file below {@code dev/parley/model}. */
    public static Fixture of(String name) {
        try (InputStream in = Fixture.class.getResourceAsStream(name)) {
            return new Fixture(Objects.requireNonNull(in, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Returns the bytes before and after a cut. */
    public byte[][] cutAt(int position) {
        return new byte[][] {Arrays.copyOf(bytes, position), Arrays.copyOfRange(bytes, position, bytes.length)};
    }

    /** Returns pieces of random size, some of them empty. */
    public byte[][] pieces(Random random) {
        int most = 1 + random.nextInt(300);
        List<byte[]> pieces = new ArrayList<>();
        int start = 0;
        while (start < bytes.length) {
            int end = Math.min(bytes.length, start + random.nextInt(most + 1));
            pieces.add(Arrays.copyOfRange(bytes, start, end));
            start = end;
        }
        return pieces.toArray(byte[][]::new);
    }
}
