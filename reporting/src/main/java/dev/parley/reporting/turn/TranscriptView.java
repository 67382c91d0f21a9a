package dev.parley.reporting.turn;

import dev.parley.chat.Exchange;
import dev.parley.transcript.Step;
import dev.parley.transcript.Turn;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/**
 * What the page of a transcript shows.
 *
 * @param turn the turn
 * @param tools the tools that the turn's first request offered
 * @param history what the turn's first request says before the turn
 * @param asked what the turn asked
 * @param steps the turn's steps
 */
record TranscriptView(
        Turn turn, List<ToolView> tools, List<MessageView> history, List<MessageView> asked, List<StepView> steps) {

    static TranscriptView of(Turn turn) {
        Optional<Exchange> first =
                turn.steps().stream().flatMap(step -> step.exchange().stream()).findFirst();
        List<MessageView> messages =
                first.map(exchange -> WireMessages.of(exchange.requestBody())).orElse(List.of());
        int asked = lastUser(messages);
        return new TranscriptView(
                turn,
                first.map(exchange -> ToolView.of(exchange.requestBody())).orElse(List.of()),
                messages.subList(0, asked),
                messages.isEmpty()
                        ? List.of(MessageView.said("user", turn.user()))
                        : messages.subList(asked, messages.size()),
                steps(turn.steps()));
    }

    /** Returns where the last user message stands; the end where there is none. */
    private static int lastUser(List<MessageView> messages) {
        return IntStream.range(0, messages.size())
                .map(i -> messages.size() - 1 - i)
                .filter(i -> messages.get(i).who().equals("user"))
                .findFirst()
                .orElse(messages.size());
    }

    private static List<StepView> steps(List<Step> steps) {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> new StepView(i + 1, steps.get(i)))
                .toList();
    }

    /** Returns how many messages the system prompt is: those before anybody else speaks. */
    private int systemMessages() {
        return (int) history.stream().takeWhile(MessageView::isSystem).count();
    }

    /** Returns for example {@code system prompt, 1 earlier message}; the history is not empty. */
    String historyTitle() {
        StringJoiner title = new StringJoiner(", ");
        if (systemMessages() > 0) {
            title.add("system prompt");
        }
        int earlier = history.size() - systemMessages();
        if (earlier > 0) {
            title.add(earlier + (earlier == 1 ? " earlier message" : " earlier messages"));
        }
        return title.toString();
    }

    /** Returns the answer of a recorded chat; nothing where the turn comes from none. */
    List<MessageView> reference() {
        return turn.reference().stream()
                .map(text -> MessageView.said("recorded answer", text))
                .toList();
    }

    /** Returns what went wrong in a line, without what the page's head says; empty where nothing did. */
    String why() {
        String place = turn.place().fileAndLine();
        String line = Reason.line(turn.outcome()).replace(turn.name() + " · ", "");
        return line.endsWith(" " + place) ? line.substring(0, line.length() - place.length() - 1) : line;
    }

    /** Returns the whole reason; empty where there is none. */
    String reason() {
        return Reason.of(turn.outcome());
    }
}
