package dev.parley.dataset.bfcl;

import dev.parley.dataset.WrittenConversation;
import dev.parley.input.Faults;
import dev.parley.input.Located;
import dev.parley.input.Place;
import dev.parley.input.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass through a file: pairs each row with its answer and reads both. */
final class BfclRows {

    /**
     * A row with its answer.
     *
     * @param answer {@code ground_truth}; empty for categories about relevance
     */
    record PairedRow(String category, String id, Place place, Map<?, ?> fields, List<?> answer) {}

    private final BfclFileName name;
    private final SourceFile file;
    private final FunctionDocs docs;
    private final Faults faults;
    private final Map<String, List<?>> answers = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    BfclRows(BfclFileName name, BfclLines lines) {
        this.name = name;
        this.file = lines.file();
        this.docs = new FunctionDocs(lines);
        this.faults = lines.faults();
        if (name.hasAnswers()) {
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

    /** Reads a row, or ends the pass: a file without rows is a fault. Returns nothing if there is no sound row. */
    Optional<WrittenConversation> next(Optional<Located> row) {
        if (row.isEmpty() && places.isEmpty() && faults.none()) {
            faults.add("a dataset without conversations", file.start(), "take BFCL's own file");
        }
        return row.flatMap(this::conversation);
    }

    private Optional<WrittenConversation> conversation(Located row) {
        try {
            Map<?, ?> fields = Shape.object("row", row.tree());
            PairedRow paired = new PairedRow(name.category(), id(fields), row.place(), fields, answerTo(id(fields)));
            Place first = places.putIfAbsent(paired.id(), row.place());
            if (first != null) {
                throw new IllegalArgumentException("a second row \"" + paired.id() + "\"; the first is at " + first);
            }
            return Optional.of(name.multiTurn() ? MultiTurnRow.read(paired, docs) : SingleTurnRow.read(paired));
        } catch (IllegalArgumentException e) {
            faults.add(String.valueOf(e.getMessage()), row.place() + where(row.tree()), "");
            return Optional.empty();
        }
    }

    private static String where(@Nullable Object tree) {
        return tree instanceof Map<?, ?> row && row.get("id") instanceof String id ? ", row \"" + id + "\"" : "";
    }

    private List<?> answerTo(String id) {
        List<?> answer = answers.get(id);
        if (answer == null && name.hasAnswers()) {
            throw new IllegalArgumentException("there is no answer to the row in possible_answer");
        }
        return answer == null ? List.of() : answer;
    }
}
