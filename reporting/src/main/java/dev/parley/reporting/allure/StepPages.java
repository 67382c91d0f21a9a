package dev.parley.reporting.allure;

import dev.parley.chat.Exchange;
import dev.parley.reporting.turn.Reason;
import dev.parley.reporting.turn.StepTitle;
import dev.parley.reporting.turn.TurnFiles;
import dev.parley.transcript.Mark;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Step;
import dev.parley.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** The steps of a turn, as steps of a page. */
final class StepPages {

    private StepPages() {}

    /**
     * Returns the steps.
     *
     * @param end the moment at the turn's end; what was not sent took no time then
     */
    static List<PageStep> of(Turn turn, Span end) {
        List<PageStep> pages = new ArrayList<>();
        for (Step step : turn.steps()) {
            pages.add(page(pages.size() + 1, turn.steps().size(), step, end));
        }
        verdict(turn, end).ifPresent(pages::add);
        return pages;
    }

    private static PageStep page(int number, int count, Step step, Span end) {
        Optional<Exchange> exchange = step.exchange();
        Optional<Span> span = exchange.map(Span::of);
        return new PageStep(
                name(number, step),
                Verdict.of(step.outcome()),
                step.outcome().reason(),
                span.orElse(end),
                span.map(Span::end).stream()
                        .flatMap(sent -> step.calls().stream().map(call -> CallStep.of(call, sent)))
                        .toList(),
                exchange.map(sent -> TurnFiles.of(sent, padded(number, count))).orElse(List.of()));
    }

    private static String name(int number, Step step) {
        StringJoiner name = new StringJoiner(" · ").add(StepTitle.of(number, step));
        step.marks().stream().map(Mark::toString).forEach(name::add);
        return step.exchange().isPresent() ? name.toString() : name + ": " + Reason.line(step.outcome());
    }

    /** Names sort as texts: of ten requests the first is 01. */
    private static String padded(int number, int count) {
        String digits = Integer.toString(number);
        return "0".repeat(Integer.toString(count).length() - digits.length()) + digits;
    }

    /** What an expectation or an author's check found belongs to no step. */
    private static Optional<PageStep> verdict(Turn turn, Span end) {
        Outcome outcome = turn.outcome();
        boolean told = outcome instanceof Outcome.Passed
                || turn.steps().stream().anyMatch(step -> step.outcome().equals(outcome));
        return told
                ? Optional.empty()
                : Optional.of(new PageStep(
                        "verdict · " + Reason.line(outcome).replace(turn.name() + " · ", ""),
                        Verdict.of(outcome),
                        outcome.reason(),
                        end,
                        List.of(),
                        List.of()));
    }
}
