package dev.parley.testkit;

import dev.parley.chat.Answer;
import dev.parley.chat.Exchange;
import dev.parley.chat.Timings;
import dev.parley.chat.ToolDefinition;
import dev.parley.model.EndpointException;
import dev.parley.model.Model;
import dev.parley.model.ModelRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A model in memory: gives scripted answers in order and keeps what it was asked. */
public final class ScriptedModel implements Model {

    private final Deque<Function<Map<String, @Nullable Object>, Exchange>> script = new ArrayDeque<>();
    private final List<ModelRequest> requests = Collections.synchronizedList(new ArrayList<>());
    private Map<String, @Nullable Object> extraBody = Map.of();

    /** Returns a model that gives these answers. */
    public static ScriptedModel of(Answer... answers) {
        ScriptedModel model = new ScriptedModel();
        List.of(answers).forEach(model::answers);
        return model;
    }

    /** Adds an answer. */
    public ScriptedModel answers(Answer answer) {
        script.add(body -> exchange(body, Optional.of(answer)));
        return this;
    }

    /** Adds a request that the endpoint fails, after a part of an answer. */
    public ScriptedModel fails(String message, Optional<Answer> partial) {
        script.add(body -> {
            throw new EndpointException(message, exchange(body, partial), null);
        });
        return this;
    }

    /** Adds a request that ends in what is no failure of the endpoint. */
    public ScriptedModel throwing(RuntimeException exception) {
        script.add(body -> {
            throw exception;
        });
        return this;
    }

    /** What every request carries beside the rest, as the extra body of an endpoint. */
    public ScriptedModel withExtraBody(Map<String, @Nullable Object> body) {
        extraBody = body;
        return this;
    }

    @Override
    public synchronized Exchange ask(ModelRequest request) {
        requests.add(request);
        if (script.isEmpty()) {
            throw new NoSuchElementException("the script has no answer left");
        }
        return script.remove().apply(body(request));
    }

    /** Returns the requests so far. */
    public List<ModelRequest> requests() {
        return List.copyOf(requests);
    }

    /** Returns how many answers were not asked for. */
    public int left() {
        return script.size();
    }

    private Map<String, @Nullable Object> body(ModelRequest request) {
        Map<String, @Nullable Object> body = new HashMap<>(extraBody);
        if (!request.tools().isEmpty()) {
            body.put("tools", request.tools().stream().map(ToolDefinition::tree).toList());
            body.put("tool_choice", request.toolChoice().tree());
        }
        return body;
    }

    private static Exchange exchange(Map<String, @Nullable Object> body, Optional<Answer> answer) {
        Timings timings = Timings.whole(Instant.EPOCH, Duration.ofMillis(20));
        return new Exchange("http://model", Map.of(), body, OptionalInt.of(200), "", answer, timings);
    }
}
