package dev.parley.dataset.reading;

import dev.parley.input.Faults;
import dev.parley.input.Located;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * One call of a method that makes rows. A row that cannot be one is empty. Whatever the method throws, and its stream later,
 * is a fault and ends the rows; so is whatever differs from the call before.
 */
final class RowCall implements Iterator<Optional<Located>>, AutoCloseable {

    private static final String ADVICE =
            "return the same rows at each call: it is called to be checked, and again to be played";

    private final JavaRows.Origin origin;
    private final Optional<List<Integer>> before;
    private final Faults faults;
    private final List<Integer> hashes = new ArrayList<>();
    private Iterator<?> rows = Collections.emptyIterator();
    private Runnable closing = () -> {};
    private boolean broken;

    /**
     * Creates a call that is not made yet.
     *
     * @param before the hashes of the call before; absent for the first
     * @param faults takes what goes wrong
     */
    RowCall(JavaRows.Origin origin, Optional<List<Integer>> before, Faults faults) {
        this.origin = origin;
        this.before = before;
        this.faults = faults;
    }

    /** Makes the call. */
    RowCall open(Callable<?> method) {
        try {
            Object returned = method.call();
            if (returned instanceof Stream<?> stream) {
                closing = stream::close;
                rows = stream.iterator();
            } else if (returned instanceof Iterable<?> iterable) {
                rows = iterable.iterator();
            } else {
                rejectReturned(
                        returned == null ? "null" : "a " + returned.getClass().getName());
            }
        } catch (Exception | AssertionError e) { // told as a fault
            breakOff(e);
        }
        return this;
    }

    private void rejectReturned(String what) {
        broken = true;
        faults.add(
                "the method returned " + what,
                origin.name(),
                "return a Stream or an Iterable of Maps, one for each conversation");
    }

    private void breakOff(Throwable thrown) {
        broken = true;
        rows = Collections.emptyIterator();
        StackTraceElement[] frames = thrown.getStackTrace();
        String line = frames.length == 0 ? "" : " (" + frames[0].getFileName() + ":" + frames[0].getLineNumber() + ")";
        faults.add("the method threw " + thrown, origin.name() + line, "");
    }

    @Override
    public boolean hasNext() {
        try {
            boolean more = rows.hasNext();
            if (!more && !broken) {
                compareCount();
            }
            return more;
        } catch (RuntimeException | AssertionError e) { // told as a fault
            breakOff(e);
            return false;
        }
    }

    @Override
    public Optional<Located> next() {
        Optional<Located> row = RowValues.read(rows.next(), origin.row(hashes.size() + 1), faults);
        hashes.add(row.map(read -> Objects.hashCode(read.tree())).orElse(0));
        compareRow(hashes.size());
        return row;
    }

    private void compareRow(int number) {
        boolean differs = before.filter(
                        known -> known.size() < number || !known.get(number - 1).equals(hashes.get(number - 1)))
                .isPresent();
        if (differs) {
            faults.add("the row is another than in the call before", origin.row(number), ADVICE);
        }
    }

    private void compareCount() {
        before.filter(known -> known.size() > hashes.size())
                .ifPresent(known -> faults.add(
                        "the method returned " + hashes.size() + " rows, and " + known.size() + " in the call before",
                        origin.name(),
                        ADVICE));
    }

    /** Returns a hash of each row so far. */
    List<Integer> hashes() {
        return List.copyOf(hashes);
    }

    @Override
    public void close() {
        closing.run();
    }
}
