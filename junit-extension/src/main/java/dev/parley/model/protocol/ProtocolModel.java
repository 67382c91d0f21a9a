package dev.parley.model.protocol;

import dev.parley.chat.Exchange;
import dev.parley.json.Json;
import dev.parley.model.EndpointException;
import dev.parley.model.EndpointSettings;
import dev.parley.model.Model;
import dev.parley.model.ModelRequest;
import dev.parley.model.Pause;
import dev.parley.model.http.Attempt;
import dev.parley.model.http.HealthCheck;
import dev.parley.model.http.RequestHeaders;
import dev.parley.model.http.ServedModel;
import dev.parley.model.http.SizeLimits;
import dev.parley.model.http.Stopwatch;
import dev.parley.model.http.Wire;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A model behind a server, whatever API it speaks. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ProtocolModel implements Model {

    /**
     * What a model needs of the world outside.
     *
     * @param callIds gives an id to each call that the server sent without one; called by several threads
     * @param watches starts the time of each attempt
     * @param limits how much a server may send
     * @param pause waits between attempts
     */
    public record Means(Supplier<String> callIds, Supplier<Stopwatch> watches, SizeLimits limits, Pause pause) {}

    private final Wire wire;
    private final Protocol protocol;
    private final RequestBody bodies;
    private final RequestHeaders headers;
    private final Means means;
    private final HealthCheck health;
    private final Supplier<String> modelName;

    /**
     * Creates a model. Nothing is sent yet.
     *
     * @throws IllegalArgumentException if the base URL is no http or https address, or the key or a header cannot be sent;
     *     the message shows no secret
     */
    public ProtocolModel(EndpointSettings settings, Protocol protocol, Means means) {
        this.wire = new Wire(settings, means.watches(), means.pause());
        this.protocol = protocol;
        this.bodies = new RequestBody(settings, protocol);
        this.headers = RequestHeaders.forPost(settings);
        this.means = means;
        RequestHeaders forGet = RequestHeaders.forGet(settings);
        this.health = new HealthCheck(wire, forGet, settings.healthPath());
        ServedModel served = new ServedModel(wire, forGet, means.limits().answer());
        this.modelName = () -> settings.model().orElseGet(served::name);
    }

    /**
     * Asks and waits for the whole answer. The first call asks for the server's health where settings say so, and looks the model's
     * name up where they give none.
     *
     * @throws EndpointException if the server is not well, the model's name was not found or no usable answer came; its exchange holds what did
     */
    @Override
    public Exchange ask(ModelRequest request) {
        health.pass();
        Map<String, @Nullable Object> body = bodies.of(request, modelName.get());
        String text = Json.compact(body);
        return wire.perform(watch -> attempt(text, watch), body);
    }

    private Attempt attempt(String body, Stopwatch watch) {
        AnswerReader reader = new AnswerReader(protocol.assembler(), means, watch);
        return new Attempt(wire.address(protocol.path()), headers, Optional.of(body), reader);
    }
}
