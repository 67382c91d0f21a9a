package dev.parley.model.protocol;

import dev.parley.chat.Answer;
import dev.parley.chat.Usage;
import dev.parley.json.Json;
import dev.parley.json.JsonSyntaxException;
import dev.parley.model.http.AttemptFailedException;
import dev.parley.model.http.BodyReader;
import dev.parley.model.http.EndpointFailure;
import dev.parley.model.http.SizeLimits;
import dev.parley.model.http.Stopwatch;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer, a stream or one JSON body: its first character tells which, whatever was asked for and whatever the
 * content type says, because no stream begins like a JSON value or a page.
 *
 * @since 0.1.0
 */
public final class AnswerReader implements BodyReader {

    private static final String DONE = "[DONE]";

    private final Assembler assembler;
    private final SizeLimits limits;
    private final Supplier<String> callIds;
    private final Stopwatch watch;
    private final SseParser parser;
    private Form form = Form.UNKNOWN;
    private long size;
    private boolean begun;
    private boolean done;

    /**
     * Creates a reader.
     *
     * @param assembler puts the answer together
     * @param means how much may come, and what gives ids to calls
     * @param watch takes the time of what comes
     */
    public AnswerReader(Assembler assembler, ProtocolModel.Means means, Stopwatch watch) {
        this.assembler = assembler;
        this.limits = means.limits();
        this.callIds = means.callIds();
        this.watch = watch;
        this.parser = new SseParser(limits.line(), this::event);
    }

    @Override
    public void accept(byte[] bytes) {
        if (form == Form.UNKNOWN) {
            form = form(bytes);
        }
        size += bytes.length;
        int limit = form == Form.DOCUMENT ? limits.answer() : limits.stream();
        if (size > limit) {
            String part = form == Form.DOCUMENT ? "a body" : "a stream";
            throw new AttemptFailedException(new EndpointFailure.TooLarge(part, limit));
        }
        if (form != Form.DOCUMENT) {
            parser.feed(bytes);
        }
    }

    private static Form form(byte[] bytes) {
        for (byte next : bytes) {
            boolean filler = next <= ' '; // white space, or as a negative number a byte of the byte order mark
            if (!filler) {
                return "{[<\"".indexOf(next) < 0 ? Form.STREAM : Form.DOCUMENT;
            }
        }
        return Form.UNKNOWN;
    }

    /** Some servers leave out the blank line between events: lines that make no JSON together are chunks of their own. */
    private void event(String data) {
        if (data.indexOf('\n') >= 0 && !isJson(data)) {
            data.lines().forEach(this::chunk);
        } else {
            chunk(data);
        }
    }

    private static boolean isJson(String data) {
        try {
            Json.parse(data);
            return true;
        } catch (JsonSyntaxException e) {
            return false;
        }
    }

    private void chunk(String data) {
        if (done || data.isBlank()) {
            return;
        }
        begun = true;
        if (data.strip().equals(DONE)) {
            done = true;
            return;
        }
        watch.note(assembler.accept(ChunkObject.of(tree(data), data)));
        done = assembler.complete();
    }

    private static @Nullable Object tree(String data) {
        try {
            return Json.parse(data);
        } catch (JsonSyntaxException e) {
            throw new AttemptFailedException(new EndpointFailure.Malformed("a chunk is not JSON", data), e);
        }
    }

    @Override
    public boolean done() {
        return done;
    }

    @Override
    public void finish(String body, String contentType) {
        if (form == Form.DOCUMENT) {
            Object tree = document(body, contentType);
            begun = true;
            assembler.accept(ChunkObject.of(tree, body));
        } else {
            parser.end();
        }
        if (!begun && !body.isBlank()) {
            throw new AttemptFailedException(new EndpointFailure.NotJson(contentType, body));
        }
        if (isEmpty(assembler.answer(() -> ""))) {
            throw new AttemptFailedException(new EndpointFailure.EmptyAnswer(body));
        }
    }

    private static @Nullable Object document(String body, String contentType) {
        try {
            return Json.parse(body.startsWith("\uFEFF") ? body.substring(1) : body);
        } catch (JsonSyntaxException e) {
            throw new AttemptFailedException(new EndpointFailure.NotJson(contentType, body), e);
        }
    }

    private static boolean isEmpty(Answer answer) {
        return answer.text().isBlank()
                && answer.reasoning().isBlank()
                && answer.refusal().isBlank()
                && answer.calls().isEmpty()
                && answer.usage()
                                .map(Usage::completionTokens)
                                .orElse(OptionalLong.empty())
                                .orElse(0)
                        <= 0;
    }

    @Override
    public Optional<Answer> answer() {
        return begun ? Optional.of(assembler.answer(callIds)) : Optional.empty();
    }

    /** What a body is. */
    private enum Form {
        UNKNOWN,
        STREAM,
        DOCUMENT
    }
}
