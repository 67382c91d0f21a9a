package dev.parley.reporting.turn;

import dev.parley.chat.Exchange;
import dev.parley.transcript.Step;
import java.util.StringJoiner;

/**
 * A step in a line.
 *
 * @since 0.1.0
 */
public final class StepTitle {

    private StepTitle() {}

    /**
     * Returns for example {@code 1 · client_tool_call · HTTP 200 · TTFT 100 ms · 1234 ms}, times in whole milliseconds, and behind them
     * {@code 3 attempts} where the request was sent more than once.
     *
     * @param number the step's number in its turn, from 1
     */
    public static String of(int number, Step step) {
        StringJoiner title = new StringJoiner(" · ").add(number + " · " + step.kind());
        step.exchange().ifPresentOrElse(exchange -> sent(title, exchange), () -> title.add("not sent"));
        return title.toString();
    }

    private static void sent(StringJoiner title, Exchange exchange) {
        title.add(exchange.status().isPresent() ? "HTTP " + exchange.status().getAsInt() : "no answer");
        exchange.timings().firstToken().ifPresent(time -> title.add("TTFT " + time.toMillis() + " ms"));
        title.add(exchange.timings().duration().toMillis() + " ms");
        int attempts = exchange.attempts().size();
        if (attempts > 1) {
            title.add(attempts + " attempts");
        }
    }
}
