package dev.parley.dataset.reading;

import dev.parley.dataset.Pass;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.row.FaultContext;
import dev.parley.dataset.row.RowForm;
import dev.parley.input.Faults;
import dev.parley.input.Located;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One pass through the rows of a Java method, which is called for it. A row that is none was a fault. */
final class JavaReading implements Pass<Optional<Located>> {

    private final JavaRows.Origin origin;
    private final Callable<?> method;
    private final RowCall call;
    private final RowReader reader;
    private final RowForm form;
    private final Faults faults;

    /**
     * Creates a pass; the method is not called yet.
     *
     * @param before the hashes of the rows of an earlier pass; absent for the first
     * @param faults takes what is wrong
     */
    JavaReading(JavaRows rows, Optional<List<Integer>> before, Faults faults) {
        this.origin = rows.origin();
        this.method = rows.method();
        this.call = new RowCall(origin, before, faults);
        this.reader = new RowReader(new RowIds(origin.method()), origin.base(), rows.recorded());
        this.form = rows.form();
        this.faults = faults;
    }

    @Override
    public Stream<Optional<Located>> open() {
        Spliterator<Optional<Located>> rows =
                Spliterators.spliteratorUnknownSize(call.open(method), Spliterator.ORDERED);
        return StreamSupport.stream(rows, false).onClose(call::close);
    }

    @Override
    public Optional<WrittenConversation> conversation(Optional<Located> row) {
        return row.flatMap(read -> reader.read(read, form, Background.NONE, FaultContext.of(faults)));
    }

    /** A method without rows is a fault. */
    @Override
    public void end() {
        if (call.hashes().isEmpty() && faults.none()) {
            faults.add("a dataset without conversations", origin.name(), "return at least one row");
        }
    }

    /** Returns a hash of each row so far. */
    List<Integer> hashes() {
        return call.hashes();
    }
}
