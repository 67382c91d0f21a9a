package dev.parley.model.http;

import dev.parley.chat.Answer;
import dev.parley.chat.Exchange;
import dev.parley.model.EndpointException;
import dev.parley.model.EndpointSettings;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks one server, and makes of what happens an {@link Exchange} without secrets. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class Wire {

    private final ServerAddress address;
    private final Secrets secrets;
    private final Transport transport;
    private final Supplier<Stopwatch> watches;

    /**
     * Creates a wire. Nothing is sent yet.
     *
     * @param settings where the server is and how it is asked
     * @param watches starts the time of each attempt
     * @throws IllegalArgumentException if the base URL is no http or https address, or holds a user name
     */
    public Wire(EndpointSettings settings, Supplier<Stopwatch> watches) {
        this.address = ServerAddress.of(settings.baseUrl());
        this.secrets = Secrets.of(settings);
        this.transport = new Transport(settings.limits(), address.secure());
        this.watches = watches;
    }

    /** Returns the address of a path below {@code /v1/}. */
    public URI address(String path) {
        return address.at(path);
    }

    /** Starts the time of an attempt. */
    public Stopwatch stopwatch() {
        return watches.get();
    }

    /**
     * Plays an attempt.
     *
     * @param attempt what is sent, and what reads the answer
     * @param body the request's body as a tree
     * @param watch started just before
     * @return what happened
     * @throws EndpointException if no usable answer came
     */
    public Exchange perform(Attempt attempt, Map<String, @Nullable Object> body, Stopwatch watch) {
        try {
            transport.run(attempt);
            return exchange(attempt, body, watch);
        } catch (AttemptFailedException e) {
            Exchange exchange = exchange(attempt, body, watch);
            String message = e.failure().message(asked(attempt, body, exchange.answer()));
            throw new EndpointException(message, exchange, secrets.clean(e.getCause()));
        }
    }

    private Exchange exchange(Attempt attempt, Map<String, @Nullable Object> body, Stopwatch watch) {
        return new Exchange(
                secrets.clean(attempt.url().toString()),
                attempt.headers().shown(secrets),
                secrets.cleanObject(body),
                attempt.status(),
                secrets.clean(attempt.raw()),
                attempt.reader().answer().map(secrets::clean),
                watch.timings());
    }

    private Asked asked(Attempt attempt, Map<String, @Nullable Object> body, Optional<Answer> answer) {
        URI url = attempt.url();
        String model = body.get("model") instanceof String name ? name : "";
        return new Asked(
                url.toString(), address.base(), model, attempt.headers().authorize(), answer, secrets);
    }
}
