package dev.parley.model.completions;

import dev.parley.chat.Answer;
import dev.parley.chat.FinishReason;
import dev.parley.chat.Usage;
import dev.parley.model.http.Stopwatch.Progress;
import dev.parley.model.protocol.Assembler;
import dev.parley.model.protocol.ChunkObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Puts an answer together from the chunks of a stream, or from the one body of an answer that is not streamed. */
final class AnswerAssembler implements Assembler {

    private final CallAssembler calls = new CallAssembler();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();
    private Optional<FinishReason> finishReason = Optional.empty();
    private Optional<Usage> usage = Optional.empty();
    private Optional<String> id = Optional.empty();

    @Override
    public Progress accept(ChunkObject chunk) {
        chunk.throwError();
        if (id.isEmpty() && chunk.fields().get("id") instanceof String word && !word.isEmpty()) {
            id = Optional.of(word);
        }
        ChunkObject cost = chunk.within("usage");
        if (!cost.fields().isEmpty()) {
            usage = Optional.of(usage(cost));
        }
        return chunk.objects("choices").stream()
                .filter(choice -> choice.number("index").orElse(0) == 0)
                .map(this::choice)
                .max(Progress::compareTo)
                .orElse(Progress.NOTHING);
    }

    private static Usage usage(ChunkObject usage) {
        return new Usage(
                usage.count("prompt_tokens").orElse(0),
                usage.count("completion_tokens").orElse(0),
                usage.within("prompt_tokens_details").count("cached_tokens"));
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

    /** The stream's end is said by a word of its own. */
    @Override
    public boolean complete() {
        return false;
    }

    @Override
    public Answer answer(Supplier<String> callIds) {
        return new Answer(text.toString(), reasoning.toString(), calls.calls(callIds), finishReason, usage, id);
    }
}
