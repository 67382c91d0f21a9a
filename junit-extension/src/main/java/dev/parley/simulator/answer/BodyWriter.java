package dev.parley.simulator.answer;

import dev.parley.json.Json;
import dev.parley.simulator.script.StreamEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the body of a completion and ends it as the script says. */
final class BodyWriter {

    private BodyWriter() {}

    /** Returns the body of a completion, streamed where the request asks for it. */
    static Reply.Body write(AnswerWriter answer) {
        StreamEnd end = answer.closing().end();
        return answer.request().stream()
                ? events(new EventStream(answer).events(), end)
                : document(Json.compact(answer.completion()), end);
    }

    private static Reply.Body events(List<String> all, StreamEnd end) {
        if (end instanceof StreamEnd.Cut cut) {
            return new Reply.Body(first(cut.events(), all), true);
        }
        if (end instanceof StreamEnd.Early early) {
            return new Reply.Body(first(early.events(), all), false);
        }
        if (end instanceof StreamEnd.Failed error) {
            List<String> events = new ArrayList<>(first(error.events(), all));
            events.add(EventStream.event(tree(error)));
            return new Reply.Body(events, false);
        }
        return new Reply.Body(all, false);
    }

    /** An answer that does not end as it should lacks at least its last event, however many are asked for. */
    private static List<String> first(int count, List<String> events) {
        return events.subList(0, Math.min(count, events.size() - 1));
    }

    private static Reply.Body document(String whole, StreamEnd end) {
        if (end instanceof StreamEnd.Cut) {
            return new Reply.Body(List.of(half(whole)), true);
        }
        if (end instanceof StreamEnd.Early) {
            return Reply.Body.of(half(whole));
        }
        return Reply.Body.of(end instanceof StreamEnd.Failed error ? Json.compact(tree(error)) : whole);
    }

    private static String half(String text) {
        return text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2));
    }

    private static Map<String, @Nullable Object> tree(StreamEnd.Failed error) {
        return new ObjectTree().with("error", error.error()).tree();
    }
}
