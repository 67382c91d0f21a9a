package dev.parley.reporting.turn;

import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolResult;
import dev.parley.transcript.MadeCall;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A call, as a page shows it.
 *
 * @param name the function's name
 * @param id the call's id
 * @param arguments the arguments, broken into lines where they are JSON
 * @param violations what is wrong with it
 * @param result what answered it
 */
record CallView(String name, String id, String arguments, List<String> violations, Optional<ResultView> result) {

    /**
     * What answered a call.
     *
     * @param title where it came from and how long it took, for example {@code result · java · 12 ms · error}
     * @param content the text, broken into lines where it is JSON
     */
    record ResultView(String title, String content) {

        static ResultView of(ToolResult result) {
            long millis = result.run().duration().toMillis();
            String title = "result · " + result.origin().name().toLowerCase(Locale.ROOT)
                    + (millis > 0 ? " · " + millis + " ms" : "");
            return new ResultView(result.error() ? title + " · error" : title, JsonText.prettyOrRaw(result.content()));
        }
    }

    static CallView of(ToolCall call) {
        return of(new MadeCall(call, List.of(), Optional.empty()));
    }

    static CallView of(MadeCall made) {
        ToolCall call = made.call();
        return new CallView(
                call.name().isBlank() ? "(no name)" : call.name(),
                call.id(),
                JsonText.prettyOrRaw(call.arguments()),
                made.violations(),
                made.result().map(ResultView::of));
    }
}
