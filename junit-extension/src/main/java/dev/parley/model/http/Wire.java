package dev.parley.model.http;

import dev.parley.chat.Answer;
import dev.parley.chat.Exchange;
import dev.parley.chat.Timings;
import dev.parley.model.EndpointException;
import dev.parley.model.EndpointSettings;
import dev.parley.model.Pause;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    private final Retries retries;
    private final Supplier<Stopwatch> watches;
    private final Pause pause;

    /**
     * Creates a wire. Nothing is sent yet.
     *
     * @param settings where the server is and how it is asked
     * @param watches starts the time of each attempt
     * @param pause waits between attempts
     * @throws IllegalArgumentException if the base URL is no http or https address, or holds a user name
     */
    public Wire(EndpointSettings settings, Supplier<Stopwatch> watches, Pause pause) {
        this.address = ServerAddress.of(settings.baseUrl());
        this.secrets = Secrets.of(settings);
        this.transport = new Transport(settings.limits(), address.secure());
        this.retries =
                new Retries(settings.limits().retries(), settings.limits().firstByte());
        this.watches = watches;
        this.pause = pause;
    }

    /** Returns the address of a path below {@code /v1/}. */
    public URI address(String path) {
        return address.at(path);
    }

    /** Returns the address of a path from the server's root, where {@code /v1} lies. */
    URI rootAddress(String path) {
        return address.atRoot(path);
    }

    /**
     * Sends a request, and again where it failed in a way that passes.
     *
     * @param request makes an attempt, whose time the stopwatch takes
     * @param body the request's body as a tree
     * @return what happened
     * @throws EndpointException if no usable answer came
     */
    public Exchange perform(Function<Stopwatch, Attempt> request, Map<String, @Nullable Object> body) {
        Sent sent = send(request, body, List.of(), Exchange.Wait.NONE);
        for (Optional<Exchange.Wait> wait = next(sent); wait.isPresent(); wait = next(sent)) {
            sent = again(request, body, sent, wait.get());
        }
        if (sent.failed().isPresent()) {
            throw error(sent, sent.failed().get());
        }
        return sent.exchange();
    }

    /**
     * Asks for something beside what the model answers; as {@link #perform}, without a body.
     *
     * @param reader reads the answer; an attempt that is repeated has given it nothing
     * @param why what a failure's message adds
     */
    Exchange get(URI url, RequestHeaders headers, BodyReader reader, String why) {
        try {
            return perform(watch -> new Attempt(url, headers, Optional.empty(), reader), Map.of());
        } catch (EndpointException e) {
            throw new EndpointException(e.getMessage() + "\n  " + why, e.exchange(), e.getCause());
        }
    }

    /** An attempt that is over. */
    private record Sent(Exchange exchange, Asked asked, Optional<AttemptFailedException> failed) {}

    private Optional<Exchange.Wait> next(Sent sent) {
        return sent.failed().flatMap(failed -> retries.next(failed.failure(), sent.exchange()));
    }

    private Sent again(
            Function<Stopwatch, Attempt> request, Map<String, @Nullable Object> body, Sent before, Exchange.Wait wait) {
        try {
            pause.pass(wait.time());
            return send(request, body, before.exchange().attempts(), wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            AttemptFailedException failed = new AttemptFailedException(new EndpointFailure.Interrupted(), e);
            return new Sent(before.exchange(), before.asked(), Optional.of(failed));
        }
    }

    private Sent send(
            Function<Stopwatch, Attempt> request,
            Map<String, @Nullable Object> body,
            List<Exchange.Attempt> past,
            Exchange.Wait wait) {
        Stopwatch watch = watches.get();
        Attempt attempt = request.apply(watch);
        Optional<AttemptFailedException> failed = run(attempt);
        Timings timings = watch.timings();
        Asked asked = asked(attempt, body);
        Optional<String> failure = failed.map(e -> secrets.clean(e.failure().headline(asked)));
        List<Exchange.Attempt> attempts = new ArrayList<>(past);
        attempts.add(new Exchange.Attempt(timings.start(), wait, attempt.status(), failure));
        Exchange exchange = new Exchange(
                secrets.clean(attempt.url().toString()),
                attempt.headers().shown(secrets),
                secrets.cleanObject(body),
                attempt.status(),
                secrets.clean(attempt.raw()),
                asked.answer(),
                timings,
                attempts);
        return new Sent(exchange, asked, failed);
    }

    private Optional<AttemptFailedException> run(Attempt attempt) {
        try {
            transport.run(attempt);
            return Optional.empty();
        } catch (AttemptFailedException e) {
            return Optional.of(e);
        }
    }

    private Asked asked(Attempt attempt, Map<String, @Nullable Object> body) {
        URI url = attempt.url();
        String model = body.get("model") instanceof String name ? name : "";
        Optional<Answer> answer = attempt.reader().answer().map(secrets::clean);
        return new Asked(
                url.toString(), address.base(), model, attempt.headers().authorize(), answer, secrets);
    }

    private EndpointException error(Sent sent, AttemptFailedException failed) {
        List<String> attempts = retries.lines(failed.failure(), sent.exchange());
        String message = failed.failure().message(sent.asked(), attempts);
        return new EndpointException(message, sent.exchange(), secrets.clean(failed.getCause()));
    }
}
