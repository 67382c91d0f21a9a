package dev.parley.reporting.metrics;

import java.util.Arrays;

/** Measured values, eight bytes each. Not safe for use by several threads. */
final class Samples {

    private long[] values = new long[16];
    private int size;

    void add(long value) {
        reserve(1);
        values[size++] = value;
    }

    void addAll(Samples other) {
        reserve(other.size);
        System.arraycopy(other.values, 0, values, size, other.size);
        size += other.size;
    }

    long[] toArray() {
        return Arrays.copyOf(values, size);
    }

    private void reserve(int more) {
        if (size + more > values.length) {
            values = Arrays.copyOf(values, Math.max(size + more, 2 * size));
        }
    }
}
