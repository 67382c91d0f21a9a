package dev.parley.reporting;

import dev.parley.transcript.Conversation;
import dev.parley.transcript.TestId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines that end a conversation and a test. */
final class SummaryLines {

    private SummaryLines() {}

    static Map<String, @Nullable Object> ofConversation(TestId test, Conversation conversation) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("type", "conversation");
        line.put("id", test.conversation(conversation.id()));
        line.put("test", test.toString());
        line.put("conversation", conversation.id());
        line.put("place", conversation.place().toString());
        CommonFields.putOutcome(line, conversation.outcome());
        line.put("turns", conversation.turns().size());
        return line;
    }

    static Map<String, @Nullable Object> ofTest(TestId test) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("type", "test");
        line.put("test", test.toString());
        return line;
    }
}
