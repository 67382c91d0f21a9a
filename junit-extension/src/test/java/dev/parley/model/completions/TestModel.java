package dev.parley.model.completions;

import dev.parley.chat.Exchange;
import dev.parley.chat.Message;
import dev.parley.chat.ToolChoice;
import dev.parley.model.ModelRequest;
import dev.parley.model.TestSettings;
import dev.parley.model.http.SizeLimits;
import dev.parley.model.http.Stopwatch;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;

/** A model for the tests of what lies below it. */
public final class TestModel {

    private TestModel() {}

    /** Asks a short question, with sizes that a test can exceed. */
    public static Exchange ask(TestSettings settings, SizeLimits sizes) {
        ModelRequest request = new ModelRequest(
                List.of(new Message.User("Hi")), List.of(), ToolChoice.AUTO, OptionalInt.empty(), false);
        return new ChatCompletionsModel(
                        settings.build(), () -> "id", () -> new Stopwatch(Clock.systemUTC(), System::nanoTime), sizes)
                .ask(request);
    }
}
