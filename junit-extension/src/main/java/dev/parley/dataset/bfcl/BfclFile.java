package dev.parley.dataset.bfcl;

import dev.parley.dataset.ConversationSource;
import dev.parley.dataset.WrittenConversation;
import dev.parley.input.Faults;
import dev.parley.input.Located;
import dev.parley.input.SourceFile;
import java.util.Objects;
import java.util.Optional;
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

    @Override
    public void check(Faults faults, Consumer<WrittenConversation> seen) {
        Faults own = new Faults();
        try (Stream<WrittenConversation> conversations = read(own)) {
            conversations.forEach(conversation -> {
                faults.takeAll(own);
                seen.accept(conversation);
            });
        }
        faults.takeAll(own);
    }

    @Override
    public Stream<WrittenConversation> conversations() {
        Faults faults = new Faults();
        Stream<Optional<WrittenConversation>> end = Stream.of(Optional.empty());
        return Stream.concat(read(faults).map(Optional::of), end).flatMap(conversation -> {
            faults.throwIfAny("dataset " + file.name());
            return conversation.stream();
        });
    }

    private Stream<WrittenConversation> read(Faults faults) {
        Optional<BfclFileName> name = BfclFileName.of(file.name());
        if (name.isEmpty()) {
            faults.add(
                    "\"" + file.name() + "\" is not the name of a file of BFCL",
                    file.start(),
                    "it is BFCL_v4_CATEGORY.json, for example BFCL_v4_simple_python.json");
            return Stream.empty();
        }
        Optional<String> unsupported = name.get().unsupported();
        if (unsupported.isPresent()) {
            faults.add(
                    "BFCL's category " + name.get().category() + " is not supported, because " + unsupported.get(),
                    file.start(),
                    "");
            return Stream.empty();
        }
        return rows(name.get(), faults);
    }

    private Stream<WrittenConversation> rows(BfclFileName name, Faults faults) {
        BfclLines lines = new BfclLines(file, faults);
        BfclRows rows = new BfclRows(name, lines);
        Stream<Optional<Located>> end = Stream.of(Optional.empty());
        return faults.none()
                ? Stream.concat(lines.open().map(Optional::of), end).flatMap(row -> rows.next(row).stream())
                : Stream.empty();
    }
}
