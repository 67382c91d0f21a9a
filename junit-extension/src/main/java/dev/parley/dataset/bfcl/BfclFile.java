package dev.parley.dataset.bfcl;

import dev.parley.dataset.ConversationSource;
import dev.parley.dataset.WrittenConversation;
import dev.parley.input.Faults;
import dev.parley.input.SourceFile;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A file of BFCL as it is published: {@code BFCL_v4_simple_python.json} with {@code possible_answer/BFCL_v4_simple_python.json}
 * beside it.
 *
 * <p>A row becomes a conversation with BFCL's id, tagged with its category. Rows with one turn are judged by BFCL's rules. Of
 * multi-turn rows each turn is expected to make the calls of its answer, in any order and among others; that is stricter than
 * BFCL's own multi-turn score, which runs the calls in Python and compares what they left behind. Other categories are a fault.
 *
 * <p>Nothing is kept between two passes, so a source is safe for use by several threads; each pass is not.
 *
 * @since 0.1.0
 */
public final class BfclFile implements ConversationSource {

    private final SourceFile file;

    private BfclFile(SourceFile file) {
        this.file = Objects.requireNonNull(file);
    }

    /**
     * Returns the rows of a file; nothing is read yet.
     *
     * @param file the file with the questions; a name that is not one of BFCL's is a fault when it is checked
     */
    public static BfclFile of(SourceFile file) {
        return new BfclFile(file);
    }

    /** Returns whether rows of a file can be judged: its name is one of BFCL's, and its category one that is read. */
    public static boolean isJudged(SourceFile file) {
        return BfclFileName.of(file.name())
                .filter(name -> name.unsupported().isEmpty())
                .isPresent();
    }

    @Override
    public void check(Faults faults, Consumer<WrittenConversation> seen) {
        Faults own = new Faults();
        new BfclRows(new BfclLines(file, own)).check(own, faults, seen);
    }

    @Override
    public Stream<WrittenConversation> conversations() {
        Faults faults = new Faults();
        return new BfclRows(new BfclLines(file, faults)).conversations(faults, "dataset " + file.name());
    }
}
