package dev.parley.model.completions;

import dev.parley.chat.Exchange;
import dev.parley.chat.Message;
import dev.parley.chat.RequestAim;
import dev.parley.chat.ToolChoice;
import dev.parley.model.ModelRequest;
import dev.parley.model.Pause;
import dev.parley.model.TestSettings;
import dev.parley.model.http.SizeLimits;
import dev.parley.model.http.Stopwatch;
import dev.parley.model.protocol.ProtocolModel;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;

/** A model for the tests of what lies below it. */
public final class TestModel {

    private TestModel() {}

    /** Asks a short question, with sizes that a test can exceed. */
    public static Exchange ask(TestSettings settings, SizeLimits sizes) {
        return ask(
                settings,
                new ProtocolModel.Means(
                        () -> "id", () -> new Stopwatch(Clock.systemUTC(), System::nanoTime), sizes, time -> {}));
    }

    /** Asks a short question at a moment that lasts, and waits as a test says. */
    public static Exchange ask(TestSettings settings, Instant now, Pause pause) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return ask(
                settings,
                new ProtocolModel.Means(() -> "id", () -> new Stopwatch(clock, () -> 0), SizeLimits.DEFAULT, pause));
    }

    private static Exchange ask(TestSettings settings, ProtocolModel.Means means) {
        ModelRequest request = new ModelRequest(
                List.of(new Message.User("Hi")), List.of(), ToolChoice.AUTO, OptionalInt.empty(), RequestAim.TEXT);
        return new ChatCompletionsModel(settings.build(), means).ask(request);
    }
}
