package dev.parley.simulator.answer;

import dev.parley.json.Json;
import dev.parley.simulator.script.Call;
import dev.parley.simulator.script.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes an answer as server-sent events: the role, reasoning, text and refusal a few words at a time, each call's name and
 * then its arguments in pieces, the finish reason, the usage where it was asked for, and {@code [DONE]}.
 */
final class EventStream {

    private static final Pattern FEW_WORDS = Pattern.compile("\\s*(?:\\S+\\s*){1,3}|\\s+");
    private static final Pattern FEW_CHARACTERS = Pattern.compile(".{1,12}", Pattern.DOTALL);

    private final AnswerWriter answer;
    private final List<String> events = new ArrayList<>();

    EventStream(AnswerWriter answer) {
        this.answer = answer;
    }

    /** Returns all events, each with the blank line that ends it. To be called once. */
    List<String> events() {
        Utterance said = answer.said();
        String content = answer.content();
        delta(new ObjectTree().with("role", "assistant").with("content", content == null ? null : ""));
        words("reasoning_content", said.reasoning());
        words("content", said.text());
        words("refusal", said.refusal());
        for (int i = 0; i < said.calls().size(); i++) {
            call(i, said.calls().get(i));
        }
        answer.finishReason().ifPresent(reason -> choice(new ObjectTree(), reason));
        if (answer.request().includeUsage()) {
            answer.usage().ifPresent(usage -> event(chunk(List.of()).with("usage", usage)));
        }
        events.add("data: [DONE]\n\n");
        return events;
    }

    private void words(String key, String text) {
        pieces(FEW_WORDS, text).forEach(piece -> delta(new ObjectTree().with(key, piece)));
    }

    private void call(int index, Call call) {
        ObjectTree head = new ObjectTree().with("index", index);
        answer.call(index, "").tree().forEach(head::with);
        callDelta(head);
        for (String piece : pieces(FEW_CHARACTERS, call.arguments())) {
            ObjectTree more = new ObjectTree().with("arguments", piece);
            callDelta(new ObjectTree().with("index", index).with("function", more.tree()));
        }
    }

    private void callDelta(ObjectTree call) {
        delta(new ObjectTree().with("tool_calls", List.of(call.tree())));
    }

    private void delta(ObjectTree delta) {
        choice(delta, null);
    }

    private void choice(ObjectTree delta, @Nullable String finishReason) {
        ObjectTree choice =
                new ObjectTree().with("index", 0).with("delta", delta.tree()).with("finish_reason", finishReason);
        event(chunk(List.of(choice.tree())));
    }

    private ObjectTree chunk(List<Map<String, @Nullable Object>> choices) {
        return answer.envelope("chat.completion.chunk").with("choices", choices);
    }

    private void event(ObjectTree chunk) {
        events.add(event(chunk.tree()));
    }

    /** Returns a JSON value as an event. */
    static String event(Map<String, @Nullable Object> tree) {
        return "data: " + Json.compact(tree) + "\n\n";
    }

    private static List<String> pieces(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
