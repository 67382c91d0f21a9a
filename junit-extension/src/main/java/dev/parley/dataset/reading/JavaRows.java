package dev.parley.dataset.reading;

import dev.parley.dataset.ConversationSource;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.row.ColumnNames;
import dev.parley.dataset.row.RowForm;
import dev.parley.input.Faults;
import dev.parley.input.Place;
import dev.parley.input.SourceFile;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Rows that a Java method makes, each a {@code Map} in one of the forms that rows of files have.
 *
 * <p>The method is called anew for each pass and has to give the same rows each time: where it gives others than it gave to be
 * checked, the pass ends in a {@link dev.parley.input.FaultyInputException}.
 *
 * @since 0.1.0
 */
public final class JavaRows implements ConversationSource {

    /**
     * A method that makes rows.
     *
     * @param name the method as messages show it, for example {@code OrderTests#rows}
     * @param source the method as JUnit's {@code method:} URI
     * @param base the file that paths in rows are relative to
     */
    public record Origin(String name, URI source, SourceFile base) {

        Place row(int number) {
            return Place.named(name + " row " + number, source);
        }

        String method() {
            return name.substring(name.indexOf('#') + 1);
        }
    }

    private final Origin origin;
    private final Callable<?> method;
    private final Recorded recorded;
    private final RowForm form;
    private Optional<List<Integer>> checked = Optional.empty();

    /**
     * Creates the rows of a method, which is not called yet.
     *
     * @param method calls it; what it returns has to be a {@code Stream} or an {@code Iterable}
     * @param recorded how recorded chats among its rows are read
     * @param names which columns of its rows say what
     */
    public JavaRows(Origin origin, Callable<?> method, Recorded recorded, ColumnNames names) {
        this.origin = Objects.requireNonNull(origin);
        this.method = method;
        this.recorded = recorded;
        this.form = new RowForm(recorded.messages(), names, false);
    }

    Origin origin() {
        return origin;
    }

    Callable<?> method() {
        return method;
    }

    Recorded recorded() {
        return recorded;
    }

    RowForm form() {
        return form;
    }

    @Override
    public void check(Faults faults, Consumer<WrittenConversation> seen) {
        Faults own = new Faults();
        JavaReading reading = new JavaReading(this, Optional.empty(), own);
        reading.check(own, faults, seen);
        checked = Optional.of(reading.hashes());
    }

    /** Returns the conversations; each row is asked for when its conversation is. */
    @Override
    public Stream<WrittenConversation> conversations() {
        Faults faults = new Faults();
        return new JavaReading(this, checked, faults).conversations(faults, "dataset " + origin.name());
    }
}
