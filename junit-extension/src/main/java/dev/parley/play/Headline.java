package dev.parley.play;

/** The first line of a failure: conversation, turn and what happened, then the dataset's line. */
final class Headline {

    private static final int PLACE_COLUMN = 72;

    private Headline() {}

    static String of(TurnContext context, String what) {
        String start = context.name() + " · " + what;
        String gap = " ".repeat(Math.max(2, PLACE_COLUMN - start.length()));
        return start
                + gap
                + context.place().fileAndLine()
                + context.planned().written().columnsNote();
    }
}
