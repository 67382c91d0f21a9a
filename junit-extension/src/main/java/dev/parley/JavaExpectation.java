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
import java.util.Set;

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
     * Adds a fault where it fits nothing.
     *
     * @param all how many turns each conversation has, by its id
     * @param played the ids of those that the code plays
     * @param where the test method
     */
    void check(Map<String, Integer> all, Set<String> played, String where, Faults faults) {
        String what = this + " fits nothing: ";
        int last = all.getOrDefault(conversation, 0) - 1;
        if (!all.containsKey(conversation)) {
            faults.add(what + "no conversation has this id", where, NearestWord.advice(conversation, all.keySet()));
        } else if (!played.contains(conversation)) {
            faults.add(what + "@Dataset leaves the conversation out", where, "play it, or expect nothing of it");
        } else if (turn.orElse(0) > last) {
            faults.add(what + "the conversation ends with turn " + last, where, "turns count from 0");
        }
    }

    /** Returns the step as its author wrote it, for messages: {@code expect("memory", 1, ...)}. */
    @Override
    public String toString() {
        return step(conversation, turn);
    }
}
