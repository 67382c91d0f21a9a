package dev.parley.simulator;

import dev.parley.json.Json;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes an answer as server-sent events: the role, reasoning and text a few words at a time, each call's name and then its
 * arguments in pieces, the finish reason, the usage where it was asked for, and {@code [DONE]}.
 */
final class EventStream {

    private static final Pattern FEW_WORDS = Pattern.compile("\\s*(?:\\S+\\s*){1,3}|\\s+");
    private static final Pattern FEW_CHARACTERS = Pattern.compile(".{1,12}", Pattern.DOTALL);

    private final AnswerWriter answer;
    private final StringBuilder body = new StringBuilder();

    EventStream(AnswerWriter answer) {
        this.answer = answer;
    }

    /** Returns all events. To be called once. */
    String body() {
        Reaction reaction = answer.reaction();
        String content = answer.content();
        delta(new ObjectTree().with("role", "assistant").with("content", content == null ? null : ""));
        pieces(FEW_WORDS, reaction.reasoning())
                .forEach(piece -> delta(new ObjectTree().with("reasoning_content", piece)));
        pieces(FEW_WORDS, reaction.text()).forEach(piece -> delta(new ObjectTree().with("content", piece)));
        for (int i = 0; i < reaction.calls().size(); i++) {
            call(i, reaction.calls().get(i));
        }
        choice(new ObjectTree(), reaction.finishReason());
        if (answer.request().includeUsage()) {
            event(chunk(List.of()).with("usage", answer.usage()));
        }
        return body.append("data: [DONE]\n\n").toString();
    }

    private void call(int index, Reaction.Call call) {
        ObjectTree function = new ObjectTree().with("name", call.name()).with("arguments", "");
        callDelta(new ObjectTree()
                .with("index", index)
                .with("id", answer.callId(index))
                .with("type", "function")
                .with("function", function.tree()));
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
        body.append("data: ").append(Json.compact(chunk.tree())).append("\n\n");
    }

    private static List<String> pieces(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
