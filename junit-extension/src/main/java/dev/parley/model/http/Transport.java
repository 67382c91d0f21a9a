package dev.parley.model.http;

import dev.parley.model.EndpointSettings;
import dev.parley.model.http.EndpointFailure.TimeLimit;
import dev.parley.model.http.EndpointFailure.TimeLimit.Limited;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Sends attempts and reads what comes back, within the limits of time. Safe for use by several threads.
 *
 * <p>Redirects are followed here and not by the JDK's client, which on Java 17 sends the key along to another host.
 */
final class Transport {

    static final int MAX_REDIRECTS = 5;

    private final HttpClient client;
    private final EndpointSettings.Limits limits;

    Transport(EndpointSettings.Limits limits, boolean secure) {
        this.limits = limits;
        this.client = HttpClient.newBuilder()
                .connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                // without TLS the client would offer an upgrade to HTTP/2, which some servers take amiss
                .version(secure ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .build();
    }

    /**
     * Plays an attempt to its end.
     *
     * @throws AttemptFailedException if no usable answer came
     */
    void run(Attempt attempt) {
        Deadline firstByte = Deadline.after(limits.firstByte());
        try {
            HttpResponse<TimedBody> response = send(attempt, firstByte);
            for (int redirects = 0; response.statusCode() / 100 == 3; redirects++) {
                response.body().discard();
                attempt.redirect(target(response, attempt.url(), redirects));
                response = send(attempt, firstByte);
            }
            readWhole(attempt, response.body(), firstByte);
            attempt.finish();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AttemptFailedException(new EndpointFailure.Interrupted(), e);
        }
    }

    private HttpResponse<TimedBody> send(Attempt attempt, Deadline firstByte) throws InterruptedException {
        CompletableFuture<HttpResponse<TimedBody>> answer =
                client.sendAsync(attempt.request(), headers -> new TimedBody());
        boolean arrived = false;
        try {
            HttpResponse<TimedBody> response = answer.get(firstByte.remaining(), TimeUnit.NANOSECONDS);
            arrived = true;
            attempt.answered(response.statusCode(), response.headers());
            return response;
        } catch (TimeoutException e) {
            throw timeLimit(attempt, e);
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            throw new AttemptFailedException(unreached(cause, attempt.url()), cause);
        } finally {
            if (!arrived) {
                abandon(answer);
            }
        }
    }

    private static void abandon(CompletableFuture<HttpResponse<TimedBody>> answer) {
        if (!answer.cancel(true) && !answer.isCompletedExceptionally()) {
            answer.join().body().cancel();
        }
    }

    private static URI target(HttpResponse<?> response, URI asked, int redirects) {
        Optional<String> location = response.headers().firstValue("Location");
        int status = response.statusCode();
        Optional<URI> target = location.flatMap(place -> resolve(asked, place));
        if ((status == 307 || status == 308)
                && redirects < MAX_REDIRECTS
                && target.isPresent()
                && ServerAddress.sameOrigin(asked, target.get())) {
            return target.get();
        }
        throw new AttemptFailedException(new EndpointFailure.Redirected(status, location));
    }

    private static Optional<URI> resolve(URI asked, String location) {
        try {
            return Optional.of(asked.resolve(location));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no address: the failure names it as any other that is not followed
        }
    }

    private void readWhole(Attempt attempt, TimedBody body, Deadline firstByte) throws InterruptedException {
        try {
            read(attempt, body, firstByte);
        } catch (AttemptFailedException e) {
            // a refusal says more by its status than by how its body ended
            if (attempt.accepted()) {
                throw e;
            }
        }
    }

    private void read(Attempt attempt, TimedBody body, Deadline firstByte) throws InterruptedException {
        boolean ended = false;
        try {
            Optional<byte[]> bytes = next(attempt, body, firstByte);
            while (bytes.isPresent()) {
                attempt.take(bytes.get());
                bytes = attempt.done() ? Optional.empty() : next(attempt, body, firstByte);
            }
            if (attempt.done()) {
                body.discard();
            }
            ended = true;
        } catch (TimeoutException e) {
            throw timeLimit(attempt, e);
        } catch (IOException e) {
            String reason = reason(e);
            throw new AttemptFailedException(
                    attempt.begun() ? new EndpointFailure.BrokenOff(reason) : new EndpointFailure.NoAnswer(reason), e);
        } finally {
            if (!ended) {
                body.cancel();
            }
        }
    }

    private Optional<byte[]> next(Attempt attempt, TimedBody body, Deadline firstByte)
            throws InterruptedException, TimeoutException, IOException {
        return body.next(attempt.begun() ? limits.betweenBytes().toNanos() : firstByte.remaining());
    }

    private AttemptFailedException timeLimit(Attempt attempt, TimeoutException cause) {
        TimeLimit limit = attempt.begun()
                ? new TimeLimit(Limited.BETWEEN_BYTES, limits.betweenBytes())
                : new TimeLimit(Limited.FIRST_BYTE, limits.firstByte());
        return new AttemptFailedException(limit, cause);
    }

    private EndpointFailure unreached(Throwable cause, URI url) {
        if (cause instanceof HttpConnectTimeoutException) {
            return new TimeLimit(Limited.CONNECT, limits.connect());
        }
        if (cause instanceof UnknownHostException
                || (cause instanceof ConnectException && hasCause(cause, UnresolvedAddressException.class))) {
            return new EndpointFailure.UnknownHost(url.getHost());
        }
        if (cause instanceof ConnectException) {
            // the JDK's message is missing where the connection is refused
            return new EndpointFailure.NotConnected(cause.getMessage() == null ? "connection refused" : reason(cause));
        }
        if (cause instanceof SSLException) {
            return new EndpointFailure.TlsFailed(reason(cause));
        }
        return new EndpointFailure.NoAnswer(reason(cause));
    }

    private static boolean hasCause(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String reason(Throwable thrown) {
        return Objects.requireNonNullElse(thrown.getMessage(), thrown.getClass().getSimpleName());
    }

    /** A moment on the monotonic clock. */
    private record Deadline(long nanoTime) {

        static Deadline after(Duration duration) {
            return new Deadline(System.nanoTime() + duration.toNanos());
        }

        long remaining() {
            return nanoTime - System.nanoTime();
        }
    }
}
