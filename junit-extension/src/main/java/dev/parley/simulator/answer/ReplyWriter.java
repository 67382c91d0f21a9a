package dev.parley.simulator.answer;

import dev.parley.simulator.request.ChatRequest;
import dev.parley.simulator.script.Entry;
import dev.parley.simulator.script.Pace;
import dev.parley.simulator.script.Reaction;
import dev.parley.simulator.script.Utterance;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes of what is done with a request what goes back over HTTP.
 *
 * @param usual how fast answers come where nothing else is said
 * @since 0.1.0
 */
public record ReplyWriter(Pace usual) {

    private static final String EVENT_STREAM = "text/event-stream; charset=utf-8";

    /**
     * Writes a reply.
     *
     * @param request what was asked
     * @param entry what is done
     * @param number counts the server's answers, from 1
     * @throws IllegalArgumentException if the entry does not say what the model says
     */
    public Reply write(ChatRequest request, Entry entry, long number) {
        Pace pace = entry.delivery().pace(usual);
        Pace withoutEvents = new Pace(pace.latency(), Duration.ZERO);
        if (entry.reaction() instanceof Reaction.Completion completion) {
            Map<String, String> headers = headers(entry, request.stream() ? EVENT_STREAM : Reply.JSON);
            Reply.Body body = BodyWriter.write(answer(request, completion, number));
            return new Reply.Sent(200, headers, body, request.stream() ? pace : withoutEvents);
        }
        if (entry.reaction() instanceof Reaction.Http http) {
            Map<String, String> headers = headers(entry, http.contentType());
            return new Reply.Sent(http.status(), headers, Reply.Body.of(http.body()), withoutEvents);
        }
        return new Reply.Dropped(withoutEvents);
    }

    private static AnswerWriter answer(ChatRequest request, Reaction.Completion completion, long number) {
        Utterance said = completion.said().orElseThrow(() -> new IllegalArgumentException("nothing is said"));
        return new AnswerWriter(request, said, completion.closing(), number);
    }

    private static Map<String, String> headers(Entry entry, String contentType) {
        Map<String, String> own = entry.delivery().headers();
        Map<String, String> headers = new LinkedHashMap<>();
        if (own.keySet().stream().noneMatch("Content-Type"::equalsIgnoreCase)) {
            headers.put("Content-Type", contentType);
        }
        headers.putAll(own);
        return headers;
    }
}
