package dev.parley.reporting.figures;

import java.time.Duration;
import java.util.Arrays;

/** Measured times, eight bytes each. Not safe for use by several threads. */
final class Samples {

    private long[] nanoseconds = new long[16];
    private int size;

    void add(Duration time) {
        reserve(1);
        nanoseconds[size++] = time.toNanos();
    }

    void addAll(Samples other) {
        reserve(other.size);
        System.arraycopy(other.nanoseconds, 0, nanoseconds, size, other.size);
        size += other.size;
    }

    long[] toArray() {
        return Arrays.copyOf(nanoseconds, size);
    }

    private void reserve(int more) {
        if (size + more > nanoseconds.length) {
            nanoseconds = Arrays.copyOf(nanoseconds, Math.max(size + more, 2 * size));
        }
    }
}
