package dev.parley.reporting.turn;

import dev.parley.chat.Answer;
import dev.parley.reporting.metrics.Metric;
import dev.parley.transcript.Mark;
import dev.parley.transcript.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A step, as a page shows it.
 *
 * @param number the step's number, from 1
 * @param step the step
 */
record StepView(int number, Step step) {

    /** Returns for example {@code step 1 · client_tool_call · HTTP 200 · TTFT 100 ms · 1234 ms}. */
    String title() {
        return "step " + StepTitle.of(number, step);
    }

    String outcome() {
        return step.outcome().word();
    }

    /** Returns the marks' words; empty where there are none. */
    String marks() {
        return step.marks().stream().map(Mark::toString).collect(Collectors.joining(", "));
    }

    /** Returns why a step was not sent; why one failed that was sent stands at the end of the page. */
    String whyUnsent() {
        return step.exchange().isPresent() ? "" : Reason.of(step.outcome());
    }

    /** Returns what the model said; nothing where no answer came. The calls are the step's, with their verdicts. */
    List<MessageView> answer() {
        return step.answer().stream().map(this::message).toList();
    }

    /** Returns what was measured, by its name; nothing where nothing was. */
    Map<String, String> metrics() {
        Map<String, String> shown = new LinkedHashMap<>();
        Metric.of(step.metrics())
                .forEach((metric, value) -> shown.put(metric.words(), value + (metric.isTime() ? " ms" : "")));
        return shown;
    }

    private MessageView message(Answer answer) {
        List<CallView> calls = step.calls().isEmpty()
                ? answer.calls().stream().map(CallView::of).toList()
                : step.calls().stream().map(CallView::of).toList();
        return new MessageView("model", answer.text(), answer.refusal(), answer.reasoning(), calls);
    }
}
