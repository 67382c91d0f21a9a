package dev.parley.reporting.figures;

import dev.parley.input.Place;
import dev.parley.json.Excerpt;
import dev.parley.transcript.Conversation;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.TestId;
import dev.parley.transcript.Turn;
import java.util.regex.Pattern;

/**
 * A turn, or the check of a whole conversation, that failed or errored.
 *
 * @param test the test method
 * @param outcome the outcome's word: failed or errored
 * @param headline its name and the first line of its reason, cut to one line of a report
 * @param place where it is written, as {@code file:line}
 * @since 0.1.0
 */
public record Failure(TestId test, String outcome, String headline, String place) {

    private static final int HEADLINE = 90;

    static boolean isOne(Outcome outcome) {
        return outcome instanceof Outcome.Failed || outcome instanceof Outcome.Errored;
    }

    static Failure of(TestId test, Turn turn) {
        return of(test, turn.name(), turn.outcome(), turn.place());
    }

    static Failure of(TestId test, Conversation conversation) {
        return of(test, conversation.name() + " · conversation", conversation.outcome(), conversation.place());
    }

    /**
     * What playing finds begins with the turn's name, holds its place, and says everything in its first line. What an
     * author's check throws need not: AssertJ, for one, begins with a line that says nothing.
     */
    private static Failure of(TestId test, String name, Outcome outcome, Place place) {
        String reason = Excerpt.of(outcome.reason(), 10 * HEADLINE);
        String what = reason.startsWith(name)
                ? reason.lines().findFirst().orElseThrow().replaceFirst(placePattern(place), "")
                : name + " · " + reason.replace("[" + name + "]", "");
        String headline = what.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return new Failure(test, outcome.word(), Excerpt.of(headline, HEADLINE), place.fileAndLine());
    }

    private static String placePattern(Place place) {
        return Pattern.quote(place.fileAndLine()) + "(?!\\d)";
    }
}
