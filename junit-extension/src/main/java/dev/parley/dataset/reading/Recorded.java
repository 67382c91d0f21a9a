package dev.parley.dataset.reading;

import dev.parley.chat.RecordedCalls;
import dev.parley.chat.RecordedMessages;

/**
 * How recorded chats are read.
 *
 * @param messages what becomes of their messages
 * @param calls what becomes of their calls
 * @since 0.1.0
 */
public record Recorded(RecordedMessages messages, RecordedCalls calls) {

    /** A turn per user message; calls are not compared. */
    public static final Recorded DEFAULT = new Recorded(RecordedMessages.TURNS, RecordedCalls.KEEP);
}
