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
    private final StringBuilder refusal = new StringBuilder();
    private Optional<FinishReason> finishReason = Optional.empty();
    private Optional<Usage> usage = Optional.empty();
    private Optional<String> id = Optional.empty();

    @Override
    public Progress accept(ChunkObject chunk) {
        chunk.throwError();
        if (id.isEmpty() && chunk.fields().get("id") instanceof String word && !word.isEmpty()) {
            id = Optional.of(word);
        }
        usage = Optional.of(usage(chunk.within("usage"))).filter(Usage::isKnown).or(() -> usage);
        Progress most = Progress.NOTHING;
        List<ChunkObject> choices = chunk.objects("choices");
        for (int i = 0; i < choices.size(); i++) {
            // of several alternatives the first is the answer; without a number the place counts
            if (choices.get(i).number("index").orElse(i) == 0) {
                Progress brought = choice(choices.get(i));
                most = brought.compareTo(most) > 0 ? brought : most;
            }
        }
        return most;
    }

    private static Usage usage(ChunkObject usage) {
        return new Usage(
                usage.count("prompt_tokens"),
                usage.count("completion_tokens"),
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
        String refused = delta.text("refusal");
        List<ChunkObject> entries = delta.objects("tool_calls");
        reasoning.append(thought);
        text.append(words);
        refusal.append(refused);
        entries.forEach(addCall);
        if (!words.isEmpty() || !refused.isEmpty() || !entries.isEmpty()) {
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
        return new Answer(
                text.toString(),
                reasoning.toString(),
                calls.calls(callIds),
                finishReason,
                usage,
                id,
                List.of(),
                refusal.toString());
    }
}
