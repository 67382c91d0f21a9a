package dev.parley.model.http;

import dev.parley.chat.Exchange;
import dev.parley.chat.Exchange.Wait;
import dev.parley.chat.Timings;
import dev.parley.model.http.EndpointFailure.HttpStatus;
import dev.parley.model.http.EndpointFailure.NoAnswer;
import dev.parley.model.http.EndpointFailure.NotConnected;
import dev.parley.model.http.EndpointFailure.TimeLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decides whether a request is sent again, and when: only where another attempt may go better and no byte of an answer has come.
 *
 * @param most how often it is sent again
 * @param longest how long is waited where the server asks for it
 */
record Retries(int most, Duration longest) {

    /**
     * The waits that no server asks for are 1 s, 2 s, 4 s, and from then on 8 s. Clients of such servers double from half a
     * second to 8 s; a whole second gives a local server that restarts or loads a model more of a chance, and without
     * their random part every run says the same.
     */
    private static final int MOST_DOUBLINGS = 3;

    /** Returns how long to wait before the next attempt; nothing where there is none. */
    Optional<Wait> next(EndpointFailure failure, Exchange sent) {
        if (!isLeft(failure, sent)) {
            return Optional.empty();
        }
        Optional<Duration> asked = asked(failure, sent);
        return asked.isEmpty()
                ? Optional.of(new Wait(backoff(sent.attempts().size()), false))
                : asked.filter(time -> !isTooLong(time)).map(time -> new Wait(time, true));
    }

    private boolean isLeft(EndpointFailure failure, Exchange sent) {
        return isPassing(failure) && sent.attempts().size() <= most;
    }

    /**
     * A host that is unknown stays so: the JDK keeps that for 10 seconds. Where the limit of the first byte ran out, the server
     * may still be at work on the request.
     */
    private static boolean isPassing(EndpointFailure failure) {
        return failure instanceof NotConnected
                || failure instanceof NoAnswer
                || (failure instanceof TimeLimit limit && limit.limited() == TimeLimit.Limited.CONNECT)
                || (failure instanceof HttpStatus refusal && isPassing(refusal.status()));
    }

    private static boolean isPassing(int status) {
        return status == 408 || status == 409 || status == 429 || status / 100 == 5;
    }

    private static Duration backoff(int attempts) {
        return Duration.ofSeconds(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
    }

    private static Optional<Duration> asked(EndpointFailure failure, Exchange sent) {
        Timings timings = sent.timings();
        Instant now = timings.start().plus(timings.duration());
        return failure instanceof HttpStatus refusal
                ? refusal.retryAfter().flatMap(header -> RetryAfter.parse(header, now))
                : Optional.empty();
    }

    private boolean isTooLong(Duration time) {
        return time.compareTo(longest) > 0;
    }

    /** Returns what a message tells of the attempts; nothing where there was one and no more were to be. */
    List<String> lines(EndpointFailure failure, Exchange sent) {
        List<String> lines = new ArrayList<>();
        List<Exchange.Attempt> attempts = sent.attempts();
        if (attempts.size() > 1) {
            lines.add(attempts.size() + " attempts ("
                    + attempts.stream().map(each -> text(each.waited())).collect(Collectors.joining(", +")) + ")");
            earlier(attempts).ifPresent(lines::add);
        }
        if (isLeft(failure, sent)) {
            asked(failure, sent)
                    .filter(this::isTooLong)
                    .ifPresent(time -> lines.add("not sent again: Retry-After asks to wait " + seconds(time)
                            + ", longer than @Endpoint(firstByteSeconds), " + seconds(longest)));
        }
        return lines;
    }

    private static Optional<String> earlier(List<Exchange.Attempt> attempts) {
        Optional<String> last = attempts.get(attempts.size() - 1).failure();
        String others = attempts.stream()
                .map(Exchange.Attempt::failure)
                .filter(failure -> !failure.equals(last))
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining("; "));
        return others.isEmpty() ? Optional.empty() : Optional.of("before: " + others);
    }

    private static String text(Wait wait) {
        return seconds(wait.time()) + (wait.asked() ? " by Retry-After" : "");
    }

    private static String seconds(Duration time) {
        return time.toSeconds() + " s";
    }
}
