package dev.parley.node;

import dev.parley.input.Place;
import dev.parley.play.Headline;
import dev.parley.transcript.Conversation;
import dev.parley.transcript.Turn;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * What an author's checks look at: a turn or a whole conversation.
 *
 * @param name its name
 * @param place where it is written
 */
record CheckedPart(String name, Place place) {

    static CheckedPart of(Turn turn) {
        return new CheckedPart(turn.name(), turn.place());
    }

    static CheckedPart of(Conversation conversation) {
        return new CheckedPart(conversation.name() + " · conversation", conversation.place());
    }

    /**
     * Returns what a check threw with a first line that says where, for Surefire's summary shows little else. The frames
     * of the check stay, those behind it go. An {@code Error} that is no assertion is returned as it is.
     */
    Throwable explain(Throwable thrown) {
        if (thrown instanceof AssertionError) {
            return inItsStead(thrown, failure(text("check failed", message(thrown)), thrown));
        }
        if (thrown instanceof TestAbortedException) {
            String reason = text("check skipped", message(thrown));
            return inItsStead(thrown, new TestAbortedException(reason, thrown.getCause()));
        }
        return thrown instanceof Exception ? error(thrown) : thrown;
    }

    private static AssertionFailedError failure(String reason, Throwable thrown) {
        return thrown instanceof AssertionFailedError failed && failed.isExpectedDefined() && failed.isActualDefined()
                ? new AssertionFailedError(reason, failed.getExpected(), failed.getActual(), thrown.getCause())
                : new AssertionFailedError(reason, thrown.getCause());
    }

    private static Throwable inItsStead(Throwable thrown, Throwable told) {
        told.setStackTrace(framesOfCheck(thrown));
        for (Throwable suppressed : thrown.getSuppressed()) {
            told.addSuppressed(suppressed);
        }
        return told;
    }

    private Throwable error(Throwable thrown) {
        thrown.setStackTrace(framesOfCheck(thrown));
        String reason = text("ERROR, not the model: a check threw", thrown.toString());
        Throwable error = new TurnErrorException(reason, thrown);
        error.setStackTrace(new StackTraceElement[0]);
        return error;
    }

    private static StackTraceElement[] framesOfCheck(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .takeWhile(frame -> !frame.getClassName().equals(Verdict.class.getName()))
                .toArray(StackTraceElement[]::new);
    }

    /** Returns the message without the name that Parley's own assertions begin with: the first line has it. */
    private String message(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null
                ? thrown.toString()
                : message.replace("[" + name + "] ", "").replace("[" + name + " · ", "[");
    }

    private String text(String what, String details) {
        return details.lines()
                .dropWhile(String::isBlank)
                .map(line -> "\n  " + line)
                .collect(Collectors.joining("", Headline.of(name, what, place), ""));
    }
}
