package dev.parley.transcript;

import dev.parley.chat.Answer;
import dev.parley.chat.ToolCall;
import dev.parley.chat.Variant;
import dev.parley.input.Place;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One user message and everything until the answer to it.
 *
 * @param conversation the id of the conversation
 * @param index the turn's position in its conversation, from 0
 * @param place where the turn is written
 * @param tags the tags of its conversation, in the dataset's order
 * @param user what the user said, as text
 * @param outcome how the turn ended: its worst step's outcome, or worse where an expectation or a check failed
 * @param steps the steps, played and planned, in order
 * @param reference what was answered in the end when the chat was recorded; absent where the turn comes from no recorded chat. It is
 *     shown beside the answer and never compared
 * @param variant the combination of the test's settings that it was played in
 * @since 0.1.0
 */
public record Turn(
        String conversation,
        int index,
        Place place,
        List<String> tags,
        String user,
        Outcome outcome,
        List<Step> steps,
        Optional<String> reference,
        Variant variant) {

    /** Copies tags and steps. */
    public Turn {
        tags = List.copyOf(tags);
        steps = List.copyOf(steps);
    }

    /** Creates a turn that comes from no recorded chat, of a test in which nothing varies. */
    public Turn(
            String conversation,
            int index,
            Place place,
            List<String> tags,
            String user,
            Outcome outcome,
            List<Step> steps) {
        this(conversation, index, place, tags, user, outcome, steps, Optional.empty(), Variant.ONLY);
    }

    /** Returns this turn with another outcome. */
    public Turn withOutcome(Outcome other) {
        return new Turn(conversation, index, place, tags, user, other, steps, reference, variant);
    }

    /**
     * Returns {@code memory · turn 0}, the name that every message begins with; {@code memory [gpt-4o-mini] · turn 0} where there
     * are several variants.
     */
    public String name() {
        return variant.of(conversation) + " · turn " + index;
    }

    /** Returns the tool calls of all steps, in order. */
    public List<ToolCall> calls() {
        return steps.stream()
                .map(Step::calls)
                .flatMap(Collection::stream)
                .map(MadeCall::call)
                .toList();
    }

    /** Returns the text of the last answer; empty where no answer came or it had none. */
    public String reply() {
        return steps.stream()
                .map(Step::answer)
                .flatMap(Optional::stream)
                .reduce((first, second) -> second)
                .map(Answer::text)
                .orElse("");
    }

    /** Returns how long the turn's requests took together, the times of tools not counted. */
    public Duration duration() {
        return steps.stream()
                .flatMap(step -> step.exchange().stream())
                .map(exchange -> exchange.timings().duration())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Returns what the turn's steps come to together. */
    public Totals totals() {
        return Totals.of(steps);
    }

    /** Returns the marks of all steps, in the order of {@link Mark}. */
    public Set<Mark> marks() {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        steps.forEach(step -> marks.addAll(step.marks()));
        return Collections.unmodifiableSet(marks);
    }
}
