package dev.parley.conformance;

import dev.parley.chat.Api;
import dev.parley.chat.ForcedTool;
import dev.parley.chat.MissingToolCall;
import dev.parley.chat.RecordedMessages;
import dev.parley.chat.ResultsSent;
import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolLoopMode;
import dev.parley.chat.ToolSelection;
import dev.parley.chat.ToolsOffered;
import dev.parley.dataset.ToolTurns;
import dev.parley.dataset.reading.Recorded;
import dev.parley.json.Json;
import dev.parley.model.EndpointSettings;
import dev.parley.model.ReasoningHistory;
import dev.parley.plan.PlanSettings;
import dev.parley.play.PlaySettings;
import dev.parley.tool.check.ArgumentCheck;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a case: upstream's wire shape where it says nothing.
 *
 * @param values what {@code case.json} says under {@code settings}
 */
record CaseSettings(Map<String, @Nullable Object> values) {

    private static final Set<String> BUILT = Set.of(
            "model",
            "api",
            "serverHistory",
            "stream",
            "toolChoice",
            "onMissingToolCall",
            "toolRounds",
            "defaultToolResponse",
            "maxTokens",
            "extraBody",
            "reasoningHistory",
            "validateCalls",
            "messages",
            "retries",
            "toolMode",
            "toolResults");

    static CaseSettings of(Map<?, ?> testCase) {
        CaseSettings settings =
                new CaseSettings(Json.copyOf((Map<?, ?>) Objects.requireNonNull(testCase.get("settings"))));
        settings.values().keySet().stream()
                .filter(name -> !BUILT.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("the setting " + name + " is not built yet");
                });
        return settings;
    }

    PlanSettings planSettings() {
        PlanSettings.ToolChoices choices = new PlanSettings.ToolChoices(
                ToolChoice.REQUIRED,
                Optional.ofNullable(extraBody().get("tool_choice")).map(CaseSettings::selection),
                Optional.ofNullable(values.get("toolChoice")).map(CaseSettings::selection));
        PlanSettings.Loop loop = new PlanSettings.Loop(
                ToolLoopMode.valueOf(word("toolMode", "client")),
                ToolsOffered.TOOL_TURNS,
                ResultsSent.valueOf(word("toolResults", "immediately")),
                rounds(),
                validatesCalls());
        return new PlanSettings(List.of(), choices, ToolTurns.UNSAID, loop);
    }

    /** Returns a setting as Java writes its words. */
    private String word(String name, String fallback) {
        return String.valueOf(values.getOrDefault(name, fallback))
                .replace('-', '_')
                .toUpperCase(Locale.ROOT);
    }

    private boolean validatesCalls() {
        return !Boolean.FALSE.equals(values.get("validateCalls"));
    }

    Recorded recorded() {
        return new Recorded(RecordedMessages.valueOf(word("messages", "turns")), Recorded.DEFAULT.calls());
    }

    int rounds() {
        return number("toolRounds").orElse(1);
    }

    PlaySettings playSettings() {
        MissingToolCall policy = switch (String.valueOf(values.getOrDefault("onMissingToolCall", "error_stop"))) {
            case "ignore_stop" -> MissingToolCall.SKIP;
            case "ignore_continue" -> MissingToolCall.CONTINUE;
            default -> MissingToolCall.FAIL;
        };
        String placeholder =
                String.valueOf(values.getOrDefault("defaultToolResponse", PlaySettings.DEFAULT_PLACEHOLDER));
        return new PlaySettings(
                policy,
                placeholder,
                validatesCalls() ? Optional.of(new ArgumentCheck()) : Optional.empty(),
                time -> {});
    }

    EndpointSettings endpoint(URI baseUrl) {
        return new EndpointSettings(
                baseUrl,
                Optional.empty(),
                Optional.of(String.valueOf(values.get("model"))),
                !Boolean.FALSE.equals(values.get("stream")),
                number("maxTokens"),
                dialect(),
                limits(),
                Map.of(),
                extraBody(),
                Optional.empty());
    }

    private EndpointSettings.Limits limits() {
        EndpointSettings.Limits usual = EndpointSettings.Limits.DEFAULT;
        int retries = number("retries").orElse(usual.retries());
        return new EndpointSettings.Limits(usual.connect(), usual.firstByte(), usual.betweenBytes(), retries);
    }

    private EndpointSettings.Dialect dialect() {
        String reasoning = String.valueOf(values.getOrDefault("reasoningHistory", "drop"));
        return new EndpointSettings.Dialect(
                Api.valueOf(word("api", "chat-completions")),
                Boolean.TRUE.equals(values.get("serverHistory")),
                ReasoningHistory.parse(reasoning).orElseThrow());
    }

    private Map<String, @Nullable Object> extraBody() {
        return values.get("extraBody") instanceof Map<?, ?> body ? Json.copyOf(body) : Map.of();
    }

    private OptionalInt number(String name) {
        return values.get(name) instanceof Number number ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
    }

    private static ToolSelection selection(Object value) {
        if (value instanceof Map<?, ?> forced && forced.get("function") instanceof Map<?, ?> function) {
            return new ForcedTool(String.valueOf(function.get("name"))); // as the wire has it, in an extra body
        }
        return value instanceof Map<?, ?> forced
                ? new ForcedTool(String.valueOf(forced.get("function")))
                : ToolChoice.valueOf(value.toString().toUpperCase(Locale.ROOT));
    }
}
