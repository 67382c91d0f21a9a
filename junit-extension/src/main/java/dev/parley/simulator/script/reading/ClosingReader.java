package dev.parley.simulator.script.reading;

import dev.parley.input.Faults;
import dev.parley.input.Located;
import dev.parley.input.NearestWord;
import dev.parley.json.Json;
import dev.parley.simulator.script.Closing;
import dev.parley.simulator.script.Part;
import dev.parley.simulator.script.StreamEnd;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads what an entry says about the end of an answer. */
final class ClosingReader {

    private static final List<String> ENDS = List.of("cut_after", "end_after", "error_after");

    private static final List<String> FINISH_REASONS =
            List.of("stop", "length", "tool_calls", "content_filter", "function_call");
    private static final Map<String, @Nullable Object> SOME_ERROR = error("The simulated model failed.");

    private final Faults faults;

    ClosingReader(Faults faults) {
        this.faults = faults;
    }

    Closing read(ScriptObject entry) {
        return new Closing(finishReason(entry), usage(entry), end(entry));
    }

    /** Servers have words of their own; what is nearly a known word is none of them. */
    private Part<String> finishReason(ScriptObject entry) {
        Part<String> reason = entry.textOrFalse("finish_reason");
        if (reason instanceof Part.Given<String> given && !FINISH_REASONS.contains(given.value())) {
            NearestWord.of(given.value(), FINISH_REASONS)
                    .ifPresent(word -> faults.add(
                            "unknown finish_reason " + ScriptObject.shown(given.value()),
                            entry.value("finish_reason").map(Located::place).orElse(entry.place()),
                            "did you mean \"" + word + "\"?"));
        }
        return reason;
    }

    private static Part<Map<String, @Nullable Object>> usage(ScriptObject entry) {
        Optional<Located> value = entry.value("usage");
        if (value.isEmpty()) {
            return new Part.Usual<>();
        }
        if (value.get().tree() instanceof Map<?, ?> usage) {
            return new Part.Given<>(Json.copyOf(usage));
        }
        if (!Boolean.FALSE.equals(value.get().tree())) {
            entry.reject(
                    "usage",
                    "an object that is sent as it is, or false to leave it out",
                    value.get(),
                    "write {prompt_tokens: 12, completion_tokens: 3}");
        }
        return new Part.LeftOut<>();
    }

    private StreamEnd end(ScriptObject entry) {
        List<String> said = entry.present(ENDS);
        if (said.size() > 1) {
            faults.add(String.join(" beside ", said), entry.place(said.get(1)), "an answer ends once: keep one");
        }
        if (entry.has("error") && !entry.has("error_after")) {
            faults.add("error without error_after", entry.place("error"), "say after how many events it comes");
        }
        Map<String, @Nullable Object> error = error(entry);
        return end(entry, "cut_after")
                .<StreamEnd>map(StreamEnd.Cut::new)
                .or(() -> end(entry, "end_after").map(StreamEnd.Early::new))
                .or(() -> end(entry, "error_after").map(events -> new StreamEnd.Failed(events, error)))
                .orElseGet(StreamEnd.Whole::new);
    }

    private static Optional<Integer> end(ScriptObject entry, String key) {
        OptionalInt events = entry.wholeNumber(key, 0, Integer.MAX_VALUE);
        return events.isPresent() ? Optional.of(events.getAsInt()) : Optional.empty();
    }

    private static Map<String, @Nullable Object> error(ScriptObject entry) {
        Object error = entry.value("error").map(Located::tree).orElse(SOME_ERROR);
        if (error instanceof Map<?, ?> object) {
            return Json.copyOf(object);
        }
        if (error instanceof String message) {
            return error(message);
        }
        entry.value("error").ifPresent(value -> entry.reject("error", "a text or an object", value, ""));
        return SOME_ERROR;
    }

    /** Returns an error object as OpenAI-compatible servers write it. */
    static Map<String, @Nullable Object> error(String message) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("message", message);
        error.put("type", "server_error");
        error.put("param", null);
        error.put("code", null);
        return Json.copyOf(error);
    }
}
