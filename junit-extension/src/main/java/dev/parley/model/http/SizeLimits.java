package dev.parley.model.http;

/**
 * How much a server may send, in bytes.
 *
 * @param line of one line of a stream
 * @param answer of a body that is one JSON value
 * @param stream of a whole stream
 * @since 0.1.0
 */
public record SizeLimits(int line, int answer, int stream) {

    private static final int MEBIBYTE = 1024 * 1024;

    /**
     * Far above any answer, and far below a test JVM's heap: a line of 16 MiB holds a whole answer of millions of tokens; a
     * stream needs some 250 bytes for each token, so 128 MiB are half a million.
     */
    public static final SizeLimits DEFAULT = new SizeLimits(16 * MEBIBYTE, 64 * MEBIBYTE, 128 * MEBIBYTE);

    /** Returns a number of bytes as people write it. */
    static String text(int bytes) {
        return bytes % MEBIBYTE == 0 ? bytes / MEBIBYTE + " MiB" : bytes + " bytes";
    }
}
