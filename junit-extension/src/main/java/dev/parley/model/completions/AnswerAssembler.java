package dev.parley.model.completions;

import dev.parley.chat.Answer;
import dev.parley.chat.FinishReason;
import dev.parley.chat.Usage;
import dev.parley.json.Json;
import dev.parley.model.http.AttemptFailedException;
import dev.parley.model.http.EndpointFailure;
import dev.parley.model.http.Stopwatch.Progress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts an answer together from the chunks of a stream, or from the one body of an answer that is not streamed. */
final class AnswerAssembler {

    /** What some servers write into each chunk to say that there is no error. */
    private static final Set<String> NO_ERRORS = Set.of("false", "0", "\"\"", "{}", "[]");

    private final CallAssembler calls = new CallAssembler();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();
    private Optional<FinishReason> finishReason = Optional.empty();
    private Optional<Usage> usage = Optional.empty();
    private Optional<String> id = Optional.empty();

    /**
     * Adds a chunk or body.
     *
     * @param tree the chunk as a JSON tree
     * @param source the chunk as received
     * @return what it brought
     * @throws AttemptFailedException if it is an error object, or cannot be used
     */
    Progress accept(@Nullable Object tree, String source) {
        ChunkObject chunk = ChunkObject.of(tree, source);
        throwError(chunk.fields().get("error"));
        if (id.isEmpty() && chunk.fields().get("id") instanceof String word && !word.isEmpty()) {
            id = Optional.of(word);
        }
        if (chunk.fields().get("usage") instanceof Map<?, ?> object && !object.isEmpty()) {
            usage = Optional.of(usage(object));
        }
        return chunk.objects("choices").stream()
                .filter(choice -> choice.number("index").orElse(0) == 0)
                .map(this::choice)
                .max(Progress::compareTo)
                .orElse(Progress.NOTHING);
    }

    private static void throwError(@Nullable Object error) {
        if (error == null || NO_ERRORS.contains(Json.compact(error))) {
            return;
        }
        Object message = error instanceof Map<?, ?> object ? object.get("message") : error;
        String words = message instanceof String text && !text.isBlank() ? text : Json.compact(error);
        throw new AttemptFailedException(new EndpointFailure.ErrorObject(words));
    }

    private static Usage usage(Map<?, ?> object) {
        OptionalLong cached = object.get("prompt_tokens_details") instanceof Map<?, ?> details
                ? count(details.get("cached_tokens"))
                : OptionalLong.empty();
        return new Usage(
                count(object.get("prompt_tokens")).orElse(0),
                count(object.get("completion_tokens")).orElse(0),
                cached);
    }

    private static OptionalLong count(@Nullable Object value) {
        return value instanceof Number number ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
    }

    private Progress choice(ChunkObject choice) {
        String reason = choice.text("finish_reason");
        if (!reason.isEmpty()) {
            finishReason = Optional.of(new FinishReason(reason));
        }
        Progress streamed = choice.object("delta")
                .map(delta -> content(delta, calls::addFragment))
                .orElse(Progress.NOTHING);
        Progress whole = choice.object("message")
                .map(message -> content(message, calls::addWhole))
                .orElse(Progress.NOTHING);
        return streamed.compareTo(whole) > 0 ? streamed : whole;
    }

    private Progress content(ChunkObject delta, Consumer<ChunkObject> addCall) {
        String thought = delta.fields().get("reasoning") instanceof String word && !word.isEmpty()
                ? word
                : delta.text("reasoning_content");
        String words = delta.text("content");
        List<ChunkObject> entries = delta.objects("tool_calls");
        reasoning.append(thought);
        text.append(words);
        entries.forEach(addCall);
        if (!words.isEmpty() || !entries.isEmpty()) {
            return Progress.OUTPUT;
        }
        return thought.isEmpty() ? Progress.NOTHING : Progress.REASONING;
    }

    /**
     * Returns the answer as far as it has come. Asked once: a call that came without an id gets one here.
     *
     * @param callIds gives an id to each call that has none
     */
    Answer answer(Supplier<String> callIds) {
        return new Answer(text.toString(), reasoning.toString(), calls.calls(callIds), finishReason, usage, id);
    }
}
