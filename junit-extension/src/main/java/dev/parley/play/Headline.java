package dev.parley.play;

import dev.parley.input.Place;

/**
 * The first line of a failure: conversation, turn and what happened, then the dataset's line.
 *
 * @since 0.1.0
 */
public final class Headline {

    private static final int PLACE_COLUMN = 72;

    private Headline() {}

    static String of(TurnContext context, String what) {
        return of(context.name(), what, context.place())
                + context.planned().written().columnsNote();
    }

    /**
     * Returns a first line.
     *
     * @param name the name of the turn or the conversation
     * @param what what happened
     * @param place where it is written
     */
    public static String of(String name, String what, Place place) {
        String start = name + " · " + what;
        return start + " ".repeat(Math.max(2, PLACE_COLUMN - start.length())) + place.fileAndLine();
    }
}
