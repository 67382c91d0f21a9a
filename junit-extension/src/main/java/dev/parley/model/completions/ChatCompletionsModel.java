package dev.parley.model.completions;

import dev.parley.chat.Exchange;
import dev.parley.model.EndpointException;
import dev.parley.model.EndpointSettings;
import dev.parley.model.Model;
import dev.parley.model.ModelRequest;
import dev.parley.model.Pause;
import dev.parley.model.http.SizeLimits;
import dev.parley.model.http.Stopwatch;
import dev.parley.model.protocol.ProtocolModel;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * A model behind an OpenAI-compatible server, asked by {@code POST /v1/chat/completions}. Safe for use by several threads.
 *
 * <p>A request that fails in a way that passes is sent again, as often as the settings say. Interrupting the asking thread
 * cancels the request.
 *
 * @since 0.1.0
 */
public final class ChatCompletionsModel implements Model {

    private final Model model;

    /**
     * Creates a model. Nothing is sent yet.
     *
     * @param settings where the model is and how it is asked
     * @param clock tells when a request started; durations are measured without it
     * @param callIds gives an id to each call that the server sent without one; called by several threads
     * @param pause waits between attempts
     * @throws IllegalArgumentException if the base URL is no http or https address, or the key or a header cannot be sent;
     *     the message shows no secret
     */
    public ChatCompletionsModel(EndpointSettings settings, Clock clock, Supplier<String> callIds, Pause pause) {
        this(
                settings,
                new ProtocolModel.Means(
                        callIds, () -> new Stopwatch(clock, System::nanoTime), SizeLimits.DEFAULT, pause));
    }

    ChatCompletionsModel(EndpointSettings settings, ProtocolModel.Means means) {
        this.model = new ProtocolModel(settings, new ChatCompletionsCodec(settings.dialect()), means);
    }

    /**
     * Asks and waits for the whole answer. The first call looks the model's name up where settings give none.
     *
     * @throws EndpointException if the model's name was not found or no usable answer came; its exchange holds what did
     */
    @Override
    public Exchange ask(ModelRequest request) {
        return model.ask(request);
    }
}
