package dev.parley.reporting.allure;

import dev.parley.chat.ToolResult;
import dev.parley.json.Excerpt;
import dev.parley.transcript.MadeCall;
import java.util.List;
import java.util.Locale;

/** A call and what answered it, as steps of a page. */
final class CallStep {

    private static final int WIDTH = 200;

    private CallStep() {}

    /** Returns the step of a call that was made at a moment. */
    static PageStep of(MadeCall made, Span moment) {
        List<PageStep> result =
                made.result().map(answer -> result(answer, moment)).stream().toList();
        String name = Excerpt.line(made.call().toString(), WIDTH);
        return new PageStep(name, verdict(made), reason(made), moment, result, List.of());
    }

    private static Verdict verdict(MadeCall made) {
        if (!made.violations().isEmpty()) {
            return Verdict.FAILED;
        }
        return made.result().map(CallStep::verdict).orElse(Verdict.SKIPPED);
    }

    private static String reason(MadeCall made) {
        boolean unanswered = made.violations().isEmpty() && made.result().isEmpty();
        return unanswered ? "not answered" : String.join("\n", made.violations());
    }

    /** Of errors only those of a Java method are somebody's fault: a dataset says {@code $error} on purpose. */
    private static Verdict verdict(ToolResult result) {
        return result.error() && result.origin() == ToolResult.Origin.JAVA ? Verdict.BROKEN : Verdict.PASSED;
    }

    private static PageStep result(ToolResult result, Span moment) {
        String origin = result.origin().name().toLowerCase(Locale.ROOT);
        String name = "result · " + origin + " · " + Excerpt.line(result.content(), WIDTH);
        Span span = new Span(moment.start(), moment.stop().plus(result.run().duration()));
        return new PageStep(name, verdict(result), result.run().exception().orElse(""), span, List.of(), List.of());
    }
}
