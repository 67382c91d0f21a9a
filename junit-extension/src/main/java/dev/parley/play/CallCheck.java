package dev.parley.play;

import dev.parley.chat.ForcedTool;
import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolDefinition;
import dev.parley.input.NearestWord;
import dev.parley.plan.Offer;
import dev.parley.tool.check.ArgumentCheck;
import dev.parley.transcript.MadeCall;
import java.util.List;
import java.util.Optional;

/** Checks calls against what their request offered. */
final class CallCheck {

    private final Offer offer;
    private final ArgumentCheck arguments;
    private final List<String> offered;

    CallCheck(Offer offer, ArgumentCheck arguments) {
        this.offer = offer;
        this.arguments = arguments;
        this.offered = offer.toolNames();
    }

    Optional<InvalidCall> firstInvalid(List<ToolCall> calls) {
        return calls.stream().flatMap(call -> check(call).stream()).findFirst();
    }

    List<MadeCall> verdicts(List<ToolCall> calls) {
        return calls.stream()
                .map(call ->
                        new MadeCall(call, check(call).map(this::violations).orElse(List.of()), Optional.empty()))
                .toList();
    }

    private List<String> violations(InvalidCall invalid) {
        return invalid.details().isEmpty() ? List.of(invalid.title()) : invalid.details();
    }

    private Optional<InvalidCall> check(ToolCall call) {
        if (call.name().isBlank()) {
            return Optional.of(new InvalidCall(call, "a call without a name", List.of()));
        }
        return offer.tools().stream()
                .filter(tool -> tool.name().equals(call.name()))
                .findFirst()
                .map(tool -> checkOffered(tool, call))
                .orElseGet(() ->
                        Optional.of(new InvalidCall(call, call.name() + " is not an offered tool", advice(call))));
    }

    private List<String> advice(ToolCall call) {
        return List.of(NearestWord.of(call.name(), offered)
                .map(near -> "the nearest offered name is " + near)
                .orElse("no offered name is near it"));
    }

    private Optional<InvalidCall> checkOffered(ToolDefinition tool, ToolCall call) {
        if (offer.choice() instanceof ForcedTool forced && !forced.name().equals(call.name())) {
            String title = call.name() + " was called where the tool choice forces " + forced.name();
            return Optional.of(new InvalidCall(call, title, List.of()));
        }
        List<String> violations = arguments.violations(tool, call);
        if (violations.isEmpty()) {
            return Optional.empty();
        }
        String title = call.argumentTree().isPresent()
                ? call.name() + ": arguments violate the tool's schema"
                : call.name() + ": arguments are no JSON object";
        return Optional.of(new InvalidCall(call, title, violations));
    }
}
