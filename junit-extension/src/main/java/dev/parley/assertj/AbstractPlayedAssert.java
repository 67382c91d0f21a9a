package dev.parley.assertj;

import dev.parley.chat.ToolCall;
import dev.parley.transcript.MadeCall;
import dev.parley.transcript.Mark;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Step;
import dev.parley.transcript.Totals;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.StringAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what was played, be it a conversation, a turn or a step: how it ended, which calls it made, what it cost.
 *
 * @param <SELF> the type that a chain goes on with
 * @param <ACTUAL> what is asserted on
 * @since 0.1.0
 */
public abstract class AbstractPlayedAssert<SELF extends AbstractPlayedAssert<SELF, ACTUAL>, ACTUAL>
        extends NavigableAssert<SELF, ACTUAL> {

    /** Creates assertions. */
    protected AbstractPlayedAssert(@Nullable ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    abstract List<Step> played();

    abstract Outcome outcome();

    abstract Totals sum();

    /** Returns what was called, and what was said instead where nothing was. */
    abstract CallList calls(List<Step> steps);

    private CallList made() {
        isNotNull();
        return calls(played());
    }

    /**
     * Verifies that exactly these functions were called, in this order: {@code called("order_status", "change_address")}.
     *
     * @throws AssertionError if others, more, fewer or in another order
     */
    public SELF called(String... functions) {
        CallList made = made();
        List<String> wanted = List.of(functions);
        return verify(
                made.names().equals(wanted),
                () -> failure(wanted, made.names(), "expected the calls " + wanted + " in this order" + made));
    }

    /**
     * Verifies that exactly these functions were called, each as often as it is named: {@code calledInAnyOrder("a", "b")}.
     *
     * @throws AssertionError if others, more or fewer
     */
    public SELF calledInAnyOrder(String... functions) {
        CallList made = made();
        List<String> wanted = Arrays.stream(functions).sorted().toList();
        return verify(
                made.names().stream().sorted().toList().equals(wanted),
                () -> failure(
                        List.of(functions),
                        made.names(),
                        "expected the calls " + List.of(functions) + " in any order" + made));
    }

    /**
     * Verifies that each of these functions was called, once or more often, and no other: {@code calledOnly("order_status")}.
     *
     * @throws AssertionError if another was, or one was not
     */
    public SELF calledOnly(String... functions) {
        CallList made = made();
        return verify(
                Set.copyOf(made.names()).equals(Set.copyOf(Arrays.asList(functions))),
                () -> failure("expected calls of " + List.of(functions) + " alone" + made));
    }

    /**
     * Verifies that each of these functions was called, others or not: {@code calledAmongOthers("order_status")}.
     *
     * @throws AssertionError if one was not
     */
    public SELF calledAmongOthers(String... functions) {
        CallList made = made();
        List<String> missing = Arrays.stream(functions)
                .filter(name -> !made.names().contains(name))
                .toList();
        return verify(
                missing.isEmpty(),
                () -> failure("expected calls of " + List.of(functions) + ", there is none of " + missing + made));
    }

    /**
     * Verifies how often a function was called: {@code calledTimes("order_status", 2)}.
     *
     * @throws AssertionError if more or less often
     */
    public SELF calledTimes(String function, int times) {
        CallList made = made();
        int found = made.of(function).size();
        return verify(
                found == times,
                () -> failure(
                        times,
                        found,
                        "expected " + CallList.count(times) + " of " + function + ", there " + CallList.are(found)
                                + made));
    }

    /**
     * Verifies that none of these functions was called: {@code didNotCall("cancel_order")}.
     *
     * @throws AssertionError if one was
     */
    public SELF didNotCall(String... functions) {
        CallList made = made();
        return verify(
                Arrays.stream(functions).noneMatch(made.names()::contains),
                () -> failure("expected no call of " + String.join(", ", functions) + made));
    }

    /**
     * Verifies that nothing was called: {@code madeNoCall()}.
     *
     * @throws AssertionError if something was
     */
    public SELF madeNoCall() {
        CallList made = made();
        return verify(made.names().isEmpty(), () -> failure("expected no call" + made));
    }

    /**
     * Goes on to a call by its position, from 0: {@code call(0).hasArgument("id", "A-17")}.
     *
     * @throws AssertionError if there are not so many
     */
    public ToolCallAssert call(int index) {
        return navigate(Target.CALL, () -> {
            CallList made = made();
            return made.part(index)
                    .orElseThrow(() -> failure("expected a call at index " + index + ", there "
                            + CallList.are(made.names().size()) + made));
        });
    }

    /**
     * Goes on to the one call of a function: {@code call("order_status").hasArgument("id", "A-17")}.
     *
     * @throws AssertionError if there is none, or several; then say which by its position
     */
    public ToolCallAssert call(String function) {
        return navigate(Target.CALL, () -> {
            CallList made = made();
            List<Integer> found = made.of(function);
            return made.part(found.size() == 1 ? found.get(0) : -1)
                    .orElseThrow(() -> failure(
                            "expected one call of " + function + ", there " + CallList.are(found.size()) + made));
        });
    }

    /**
     * Goes on to the call, where there is but one: {@code singleCall().hasName("order_status")}.
     *
     * @throws AssertionError if there is none, or several
     */
    public ToolCallAssert singleCall() {
        return navigate(Target.CALL, () -> {
            CallList made = made();
            return made.part(made.names().size() == 1 ? 0 : -1)
                    .orElseThrow(() -> failure("expected a single call, there "
                            + CallList.are(made.names().size()) + made));
        });
    }

    /** Goes on to the list of all calls: {@code toolCalls().hasSizeLessThan(4)}. */
    public ListAssert<ToolCall> toolCalls() {
        return navigate(
                Target.CALLS,
                () -> new Part<>(made().calls().stream().map(MadeCall::call).toList(), "calls"));
    }

    /**
     * Verifies that it passed: {@code passed()}.
     *
     * @throws AssertionError if it did not; the message has the reason
     */
    public SELF passed() {
        return ended("passed");
    }

    /**
     * Verifies that the model did wrong: {@code failed()}.
     *
     * @throws AssertionError if it ended in another way
     */
    public SELF failed() {
        return ended("failed");
    }

    /**
     * Verifies that it was skipped or cancelled: {@code aborted()}.
     *
     * @throws AssertionError if it ended in another way
     */
    public SELF aborted() {
        return ended("aborted");
    }

    /**
     * Verifies that the endpoint, a tool or the dataset did wrong: {@code errored()}.
     *
     * @throws AssertionError if it ended in another way
     */
    public SELF errored() {
        return ended("errored");
    }

    private SELF ended(String word) {
        isNotNull();
        Outcome outcome = outcome();
        return verify(
                outcome.word().equals(word),
                () -> failure(
                        word,
                        outcome.word(),
                        "expected " + word + ", was " + outcome.word()
                                + (outcome.reason().isEmpty()
                                        ? ""
                                        : "\n" + outcome.reason().indent(2).stripTrailing())));
    }

    /** Goes on to why it did not pass, empty where it did: {@code reason().contains("missing tool call")}. */
    public StringAssert reason() {
        return navigate(Target.TEXT, () -> {
            isNotNull();
            return new Part<>(outcome().reason(), "reason");
        });
    }

    /**
     * Verifies that it has all these marks, others or not: {@code hasMarks(Mark.TOOL_ERROR)}.
     *
     * @throws AssertionError if one is missing
     */
    public SELF hasMarks(Mark... marks) {
        Set<Mark> given = marks();
        return verify(
                given.containsAll(List.of(marks)),
                () -> failure(List.of(marks), given, "expected the marks " + List.of(marks) + ", has " + given));
    }

    /**
     * Verifies that it has no mark at all: {@code hasNoMarks()}.
     *
     * @throws AssertionError if it has one
     */
    public SELF hasNoMarks() {
        Set<Mark> given = marks();
        return verify(given.isEmpty(), () -> failure("expected no marks, has " + given));
    }

    private Set<Mark> marks() {
        isNotNull();
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        played().forEach(step -> marks.addAll(step.marks()));
        return marks;
    }

    /**
     * Verifies that requests and answers cost at most so many tokens together: {@code usedAtMostTokens(2_000)}.
     *
     * @throws AssertionError if they cost more, or the server does not say what they cost
     */
    public SELF usedAtMostTokens(long limit) {
        isNotNull();
        OptionalLong prompt = sum().promptTokens();
        OptionalLong output = sum().outputTokens();
        verify(
                prompt.isPresent() && output.isPresent(),
                () -> failure("expected at most " + limit + " tokens, the server does not say how many it used"));
        long used = prompt.orElse(0) + output.orElse(0);
        return verify(
                used <= limit,
                () -> failure(
                        "at most " + limit,
                        used,
                        "expected at most " + limit + " tokens, used " + used + ": " + prompt.orElse(0)
                                + " of requests, " + output.orElse(0) + " of answers"));
    }

    /**
     * Verifies that in no request the first token took longer (TTFT): {@code firstTokenWithin(ofMillis(800))}.
     *
     * @throws AssertionError if it did, or nothing was streamed
     */
    public SELF firstTokenWithin(Duration limit) {
        isNotNull();
        Optional<Duration> slowest = played().stream()
                .flatMap(step -> step.metrics().timeToFirstToken().stream())
                .max(Duration::compareTo);
        verify(
                slowest.isPresent(),
                () -> failure("expected a first token within " + limit.toMillis() + " ms, nothing was streamed"));
        return within(limit, slowest.orElse(Duration.ZERO), "expected a first token within");
    }

    /**
     * Verifies that the requests took at most this long together, the times of tools not counted:
     * {@code finishedWithin(ofSeconds(5))}.
     *
     * @throws AssertionError if they took longer
     */
    public SELF finishedWithin(Duration limit) {
        isNotNull();
        return within(limit, sum().latency(), "expected to finish within");
    }

    private SELF within(Duration limit, Duration took, String expectation) {
        // rounded up, so that what took a little too long is not shown as the limit itself
        long shown = took.plusNanos(999_999).toMillis();
        return verify(
                took.compareTo(limit) <= 0,
                () -> failure(
                        "at most " + limit.toMillis() + " ms",
                        shown + " ms",
                        expectation + " " + limit.toMillis() + " ms, took " + shown + " ms"));
    }

    /**
     * Verifies in how many rounds calls were made and answered: {@code hasRounds(1)}.
     *
     * @throws AssertionError if in more or fewer
     */
    public SELF hasRounds(int rounds) {
        isNotNull();
        int given = sum().rounds();
        return verify(
                given == rounds,
                () -> failure(
                        rounds,
                        given,
                        "expected " + rounds + " rounds of calls, there " + (given == 1 ? "is 1" : "are " + given)
                                + made()));
    }

    /** Goes on to the sums: {@code totals().returns(2, Totals::steps)}. */
    public ObjectAssert<Totals> totals() {
        return navigate(Target.TOTALS, () -> {
            isNotNull();
            return new Part<>(sum(), "totals");
        });
    }
}
