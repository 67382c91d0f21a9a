package dev.parley.model.responses;

import dev.parley.chat.Answer;
import dev.parley.chat.FinishReason;
import dev.parley.chat.ToolCall;
import dev.parley.chat.Usage;
import dev.parley.model.http.AttemptFailedException;
import dev.parley.model.http.EndpointFailure;
import dev.parley.model.http.Stopwatch.Progress;
import dev.parley.model.protocol.Assembler;
import dev.parley.model.protocol.ChunkObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Puts a response together from the events of a stream, or from the one body of an answer that is not streamed. */
final class ResponseAssembler implements Assembler {

    private static final Set<String> LAST_EVENTS =
            Set.of("response.completed", "response.incomplete", "response.failed");

    private final boolean needsId;
    private final OutputItems items = new OutputItems();
    private String status = "";
    private String incompleteReason = "";
    private Optional<Usage> usage = Optional.empty();
    private Optional<String> id = Optional.empty();
    private boolean complete;

    ResponseAssembler(boolean needsId) {
        this.needsId = needsId;
    }

    @Override
    public Progress accept(ChunkObject chunk) {
        chunk.throwError();
        String type = chunk.text("type");
        if (type.equals("error")) {
            String message = chunk.text("message");
            throw failed(message.isBlank() ? chunk.chunk() : message);
        }
        boolean whole = type.isEmpty(); // only events have a type
        complete = whole || LAST_EVENTS.contains(type);
        Progress brought = whole
                ? response(chunk)
                : chunk.object("response").map(this::response).orElse(Progress.NOTHING);
        if (type.equals("response.failed")) {
            throw failed("the response failed");
        }
        if (complete && needsId && id.isEmpty()) {
            throw new AttemptFailedException(new EndpointFailure.Malformed(
                    "the response has no id, which @Endpoint(serverHistory) needs", chunk.chunk()));
        }
        Progress progress = items.accept(type, chunk);
        return progress.compareTo(brought) > 0 ? progress : brought;
    }

    private Progress response(ChunkObject response) {
        response.throwError();
        id = id.or(() -> Optional.of(response.text("id")).filter(word -> !word.isEmpty()));
        usage = Optional.of(usage(response.within("usage")))
                .filter(Usage::isKnown)
                .or(() -> usage);
        status = response.text("status");
        if (status.equals("failed") || status.equals("cancelled")) {
            throw failed("the response is " + status);
        }
        incompleteReason = response.within("incomplete_details").text("reason");
        return items.acceptAll(response.objects("output"));
    }

    private static AttemptFailedException failed(String words) {
        return new AttemptFailedException(new EndpointFailure.ErrorObject(words));
    }

    private static Usage usage(ChunkObject usage) {
        return new Usage(
                usage.count("input_tokens"),
                usage.count("output_tokens"),
                usage.within("input_tokens_details").count("cached_tokens"));
    }

    @Override
    public boolean complete() {
        return complete;
    }

    @Override
    public Answer answer(Supplier<String> callIds) {
        List<ToolCall> calls = items.calls(callIds);
        return new Answer(
                items.text(),
                items.reasoning(),
                calls,
                finishReason(!calls.isEmpty()),
                usage,
                id,
                items.reasoningItems(),
                items.refusal());
    }

    /** In the words of chat completions, so that nobody has to know both. */
    private Optional<FinishReason> finishReason(boolean called) {
        return switch (status) {
            case "completed" -> Optional.of(called ? FinishReason.TOOL_CALLS : new FinishReason("stop"));
            case "incomplete" ->
                Optional.of(
                        switch (incompleteReason) {
                            case "max_output_tokens" -> FinishReason.LENGTH;
                            case "" -> new FinishReason("incomplete");
                            default -> new FinishReason(incompleteReason);
                        });
            default -> Optional.empty();
        };
    }
}
