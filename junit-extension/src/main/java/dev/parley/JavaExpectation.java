package dev.parley;

import dev.parley.dataset.ConversationSource;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenTurn;
import dev.parley.input.Faults;
import dev.parley.input.NearestWord;
import dev.parley.match.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a test expects in Java.
 *
 * @param conversation the conversation's id
 * @param turn the turn that should do it; absent for the conversation as a whole
 * @param expectation what it should do
 */
record JavaExpectation(String conversation, OptionalInt turn, Expectation expectation) {

    /**
     * Refuses what can fit nothing.
     *
     * @throws IllegalArgumentException if the id is blank, the turn negative or the expectation null
     */
    JavaExpectation {
        if (conversation == null || conversation.isBlank()) {
            throw new IllegalArgumentException(step(conversation, turn) + ": the conversation's id is missing");
        }
        if (turn.orElse(0) < 0) {
            throw new IllegalArgumentException(step(conversation, turn) + ": turns count from 0");
        }
        if (expectation == null) {
            throw new IllegalArgumentException(step(conversation, turn) + ": the expectation is null");
        }
    }

    private static String step(String conversation, OptionalInt turn) {
        String where = "expect(\"" + conversation + "\", ";
        return turn.isPresent() ? where + turn.getAsInt() + ", ...)" : where + "...)";
    }

    boolean isAbout(JavaExpectation other) {
        return conversation.equals(other.conversation) && turn.equals(other.turn);
    }

    /** Returns sources whose conversations are expected to do these, too. */
    static List<ConversationSource> in(List<ConversationSource> sources, List<JavaExpectation> expectations) {
        return sources.stream()
                .map(source -> source.changed((written, faults) -> in(written, expectations, faults)))
                .toList();
    }

    private static WrittenConversation in(
            WrittenConversation written, List<JavaExpectation> expectations, Faults faults) {
        WrittenConversation changed = written;
        for (JavaExpectation expectation : expectations) {
            changed = expectation.in(changed, faults);
        }
        return changed;
    }

    /** Returns a conversation that is expected to do this, too; what it should do already is a fault. */
    private WrittenConversation in(WrittenConversation written, Faults faults) {
        if (!written.id().equals(conversation)) {
            return written;
        }
        if (turn.isEmpty()) {
            written.expectation().ifPresent(own -> reject("conversation", written.place() + inConversation(), faults));
            return written.withExpectation(Optional.of(expectation));
        }
        List<WrittenTurn> turns = new ArrayList<>(written.turns());
        turns.replaceAll(each -> each.index() == turn.getAsInt() ? in(each, faults) : each);
        return written.withTurns(turns);
    }

    private WrittenTurn in(WrittenTurn written, Faults faults) {
        String where = written.place() + inConversation() + ", turn " + written.index() + written.columnsNote();
        written.expectation().ifPresent(own -> reject("turn", where, faults));
        return written.withExpectation(Optional.of(expectation));
    }

    private String inConversation() {
        return ", conversation \"" + conversation + "\"";
    }

    private void reject(String what, String where, Faults faults) {
        faults.add(
                "the dataset says what the " + what + " should do, and so does " + this + " in Java",
                where,
                "keep one of them");
    }

    /**
     * Returns why it fits nothing; nothing where it does.
     *
     * @param turns how many turns each conversation has, by its id
     */
    Optional<String> unmatched(Map<String, Integer> turns) {
        if (!turns.containsKey(conversation)) {
            String near = NearestWord.of(conversation, turns.keySet())
                    .map(id -> "; did you mean \"" + id + "\"?")
                    .orElse("");
            return Optional.of(this + ": no conversation has this id" + near);
        }
        int last = turns.get(conversation) - 1;
        return turn.orElse(0) > last
                ? Optional.of(this + ": conversation \"" + conversation + "\" ends with turn " + last)
                : Optional.empty();
    }

    /** Returns the step as its author wrote it, for messages: {@code expect("memory", 1, ...)}. */
    @Override
    public String toString() {
        return step(conversation, turn);
    }
}
