package dev.parley.model.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, whose next bytes can be waited for with a limit: {@code HttpRequest.timeout} ends at the headers,
 * and a stream's {@code read} waits for ever. The HTTP client's thread puts in; the asking thread takes out.
 */
final class TimedBody implements BodySubscriber<TimedBody> {

    private static final int DISCARDED_BYTES = 64 * 1024;
    private static final int DISCARDED_SECONDS = 2;

    private final CompletableFuture<TimedBody> begun = new CompletableFuture<>();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean discarding;
    private volatile boolean ended;
    private int discarded;

    @Override
    public CompletionStage<TimedBody> getBody() {
        return begun;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
        begun.complete(this);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (!discarding) {
            events.add(new Bytes(buffers));
            return;
        }
        discarded += size(buffers);
        if (discarded > DISCARDED_BYTES) {
            cancel();
        } else {
            requestNext();
        }
    }

    @Override
    public void onError(Throwable thrown) {
        ended = true;
        events.add(new Broken(thrown));
        begun.completeExceptionally(thrown);
    }

    @Override
    public void onComplete() {
        ended = true;
        events.add(new End());
    }

    /**
     * Waits for the next bytes.
     *
     * @param nanos how long to wait at most
     * @return nothing at the end of the body
     * @throws TimeoutException if none came in time
     * @throws IOException if the connection broke
     */
    Optional<byte[]> next(long nanos) throws InterruptedException, TimeoutException, IOException {
        Event event = events.poll(nanos, TimeUnit.NANOSECONDS);
        if (event == null) {
            throw new TimeoutException();
        }
        if (event instanceof Broken broken) {
            throw new IOException(broken.thrown().getMessage(), broken.thrown());
        }
        if (event instanceof Bytes bytes) {
            requestNext();
            return Optional.of(joined(bytes.buffers()));
        }
        return Optional.empty();
    }

    private static int size(List<ByteBuffer> buffers) {
        return buffers.stream().mapToInt(ByteBuffer::remaining).sum();
    }

    private static byte[] joined(List<ByteBuffer> buffers) {
        ByteBuffer joined = ByteBuffer.allocate(size(buffers));
        buffers.forEach(joined::put);
        return joined.array();
    }

    /** Stops reading, and closes the connection if the body has not ended. */
    void cancel() {
        Flow.Subscription given = subscription;
        if (given != null && !ended) {
            given.cancel();
        }
    }

    /**
     * Reads the rest without keeping it, so that the connection can be used again; a rest that is long or slow is cut off.
     * Returns at once.
     */
    void discard() {
        discarding = true;
        requestNext(); // the one that was asked for may have come just before
        CompletableFuture.delayedExecutor(DISCARDED_SECONDS, TimeUnit.SECONDS).execute(this::cancel);
    }

    private void requestNext() {
        Flow.Subscription given = subscription;
        if (given != null) {
            given.request(1);
        }
    }

    /** What the HTTP client's thread puts in. */
    private sealed interface Event {}

    private record Bytes(List<ByteBuffer> buffers) implements Event {}

    private record Broken(Throwable thrown) implements Event {}

    private record End() implements Event {}
}
