package dev.parley.assertj;

import dev.parley.assertj.NavigableAssert.Part;
import dev.parley.json.Excerpt;
import dev.parley.json.Json;
import dev.parley.match.judge.Description;
import dev.parley.transcript.MadeCall;
import dev.parley.transcript.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The calls that were made, for people to read.
 *
 * @param calls the calls
 * @param lines each call in words
 * @param reply what was said; empty where that says nothing of the calls
 */
record CallList(List<MadeCall> calls, List<String> lines, String reply) {

    private static final int MOST = 10;
    private static final int REPLY_LIMIT = 200;

    static CallList of(List<Step> steps, String reply) {
        return of(steps, reply, line -> line);
    }

    private static CallList of(List<Step> steps, String reply, UnaryOperator<String> line) {
        List<MadeCall> calls =
                steps.stream().flatMap(step -> step.calls().stream()).toList();
        return new CallList(
                calls,
                calls.stream()
                        .map(made -> line.apply(Description.describe(made.call())))
                        .toList(),
                reply);
    }

    /** Returns the calls of a turn of a conversation, each behind the turn. */
    static CallList ofTurn(int index, List<Step> steps) {
        return of(steps, "", line -> "turn " + index + "  " + line);
    }

    CallList plus(CallList other) {
        List<MadeCall> both = new ArrayList<>(calls);
        both.addAll(other.calls);
        List<String> shown = new ArrayList<>(lines);
        shown.addAll(other.lines);
        return new CallList(both, shown, reply);
    }

    List<String> names() {
        return calls.stream().map(made -> made.call().name()).toList();
    }

    /** Returns the positions of the calls of a function. */
    List<Integer> of(String function) {
        List<String> names = names();
        return IntStream.range(0, names.size())
                .filter(index -> names.get(index).equals(function))
                .boxed()
                .toList();
    }

    Optional<Part<MadeCall>> part(int index) {
        return index < 0 || index >= calls.size() ? Optional.empty() : Optional.of(found(index));
    }

    private Part<MadeCall> found(int index) {
        MadeCall made = calls.get(index);
        return new Part<>(made, made.call().name() + " (call " + (index + 1) + " of " + calls.size() + ")");
    }

    static String count(int calls) {
        return calls == 1 ? "1 call" : calls + " calls";
    }

    static String are(int calls) {
        return calls == 1 ? "is 1" : calls == 0 ? "is none" : "are " + calls;
    }

    /** Returns the lines that end a message. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("\n  called    ");
        text.append(
                lines.isEmpty()
                        ? "nothing"
                        : String.join("\n            ", lines.subList(0, Math.min(MOST, lines.size()))));
        if (lines.size() > MOST) {
            text.append("\n            and ").append(lines.size() - MOST).append(" more");
        }
        if (lines.isEmpty() && !reply.isBlank()) {
            text.append("\n  answered  ").append(Json.compact(Excerpt.of(reply, REPLY_LIMIT)));
        }
        return text.toString();
    }
}
