package dev.parley.transcript;

import dev.parley.chat.Exchange;
import dev.parley.chat.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What the steps of a turn, or of a conversation, come to together. A sum of tokens is of the steps that tell theirs, and absent where
 * none does.
 *
 * @param steps how many requests were sent; one that was sent again counts once
 * @param rounds how many answers made calls that were answered; unexpected calls are no round
 * @param toolCalls how many calls were made
 * @param promptTokens tokens of the requests
 * @param cachedTokens those of them that came from the server's cache
 * @param outputTokens tokens of the answers
 * @param latency how long the requests took together, failed ones too; the times of tools and of waiting in between not counted
 * @param elapsed from the first request to the end of the last answer, everything in between counted; absent where nothing was sent
 * @since 0.1.0
 */
public record Totals(
        int steps,
        int rounds,
        int toolCalls,
        OptionalLong promptTokens,
        OptionalLong cachedTokens,
        OptionalLong outputTokens,
        Duration latency,
        Optional<Duration> elapsed) {

    static Totals of(List<Step> steps) {
        List<Exchange> sent =
                steps.stream().flatMap(step -> step.exchange().stream()).toList();
        return new Totals(
                sent.size(),
                (int) steps.stream().filter(Totals::isRound).count(),
                steps.stream().mapToInt(step -> step.calls().size()).sum(),
                sum(steps, StepMetrics::promptTokens),
                sum(steps, StepMetrics::cachedTokens),
                sum(steps, StepMetrics::outputTokens),
                sent.stream().map(Exchange::timings).map(Timings::duration).reduce(Duration.ZERO, Duration::plus),
                elapsed(sent));
    }

    private static boolean isRound(Step step) {
        return !step.marks().contains(Mark.UNEXPECTED_TOOL_CALL)
                && step.calls().stream().anyMatch(call -> call.result().isPresent());
    }

    private static OptionalLong sum(List<Step> steps, Function<StepMetrics, OptionalLong> metric) {
        return steps.stream()
                .map(Step::metrics)
                .map(metric)
                .flatMapToLong(OptionalLong::stream)
                .reduce(Long::sum);
    }

    private static Optional<Duration> elapsed(List<Exchange> sent) {
        Optional<Instant> start = sent.stream()
                .map(Exchange::attempts)
                .flatMap(Collection::stream)
                .map(Exchange.Attempt::start)
                .min(Comparator.naturalOrder());
        Optional<Instant> end = sent.stream()
                .map(Exchange::timings)
                .map(timings -> timings.start().plus(timings.duration()))
                .max(Comparator.naturalOrder());
        return start.flatMap(from -> end.map(to -> Duration.between(from, to)));
    }
}
