package dev.parley.dataset.bfcl;

import dev.parley.dataset.Pass;
import dev.parley.dataset.WrittenConversation;
import dev.parley.input.Faults;
import dev.parley.input.Located;
import dev.parley.input.Place;
import dev.parley.input.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One pass through a file: pairs each row with its answer and reads both. */
final class BfclRows implements Pass<Located> {

    /**
     * A row with its answer.
     *
     * @param answer {@code ground_truth}; empty for categories about relevance
     */
    record PairedRow(String category, String id, Place place, Map<?, ?> fields, List<?> answer) {}

    private final BfclLines lines;
    private final SourceFile file;
    private final Optional<BfclFileName> name;
    private final FunctionDocs docs;
    private final Faults faults;
    private final Map<String, List<?>> answers = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private int rows;

    BfclRows(BfclLines lines) {
        this.lines = lines;
        this.file = lines.file();
        this.name = BfclFileName.of(file.name());
        this.docs = new FunctionDocs(lines);
        this.faults = lines.faults();
    }

    @Override
    public Stream<Located> open() {
        name.ifPresentOrElse(
                this::openAnswers,
                () -> faults.add(
                        "\"" + file.name() + "\" is not the name of a file of BFCL",
                        file.start(),
                        "it is BFCL_v4_CATEGORY.json, for example BFCL_v4_simple_python.json"));
        return faults.none() ? lines.open() : Stream.empty();
    }

    private void openAnswers(BfclFileName known) {
        known.unsupported()
                .ifPresent(reason -> faults.add(
                        "BFCL's category " + known.category() + " is not supported, because " + reason,
                        file.start(),
                        ""));
        if (faults.none() && known.hasAnswers()) {
            lines.beside("possible_answer/" + file.name()).forEach(this::answer);
        }
    }

    private void answer(Located row) {
        try {
            Map<?, ?> fields = Shape.object("answer", row.tree());
            answers.put(id(fields), Shape.list("ground_truth", fields.get("ground_truth")));
        } catch (IllegalArgumentException e) {
            faults.add(String.valueOf(e.getMessage()), row.place(), "");
        }
    }

    private static String id(Map<?, ?> fields) {
        return Shape.text("id", fields.get("id"));
    }

    @Override
    public Optional<WrittenConversation> conversation(Located row) {
        rows++;
        BfclFileName known = name.orElseThrow();
        try {
            Map<?, ?> fields = Shape.object("row", row.tree());
            PairedRow paired =
                    new PairedRow(known.category(), id(fields), row.place(), fields, answerTo(known, id(fields)));
            Place first = places.putIfAbsent(paired.id(), row.place());
            if (first != null) {
                throw new IllegalArgumentException("a second row \"" + paired.id() + "\"; the first is at " + first);
            }
            return Optional.of(known.multiTurn() ? MultiTurnRow.read(paired, docs) : SingleTurnRow.read(paired));
        } catch (IllegalArgumentException e) {
            faults.add(String.valueOf(e.getMessage()), row.place() + where(row.tree()), "");
            return Optional.empty();
        }
    }

    /** A file without rows is a fault. */
    @Override
    public void end() {
        if (rows == 0 && faults.none()) {
            faults.add("a dataset without conversations", file.start(), "take BFCL's own file");
        }
    }

    private static String where(@Nullable Object tree) {
        return tree instanceof Map<?, ?> row && row.get("id") instanceof String id ? ", row \"" + id + "\"" : "";
    }

    private List<?> answerTo(BfclFileName known, String id) {
        List<?> answer = answers.get(id);
        if (answer == null && known.hasAnswers()) {
            throw new IllegalArgumentException("there is no answer to the row in possible_answer");
        }
        return answer == null ? List.of() : answer;
    }
}
