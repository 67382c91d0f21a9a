package dev.parley.node;

import dev.parley.transcript.TranscriptListener;

/** A transcript listener threw: an error, even where the listener threw what JUnit takes for a failure or a skip. */
final class ListenerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ListenerException(TranscriptListener listener, Throwable cause) {
        super("the transcript listener " + listener.getClass().getName() + " threw " + cause, cause);
    }
}
