package dev.parley.simulator;

import dev.parley.chat.ForcedTool;
import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolSelection;
import dev.parley.json.Json;
import dev.parley.simulator.argument.ArgumentFiller;
import java.util.Optional;

/**
 * Decides what the model does with a request. The script always wins, whatever the tool choice is: tests need servers that
 * ignore {@code required}.
 *
 * @param script what the model wants to do
 */
record Behaviour(SimulatedScript script) {

    Reaction to(ChatRequest request) {
        return script.reaction(request).orElseGet(() -> unscripted(request));
    }

    private static Reaction unscripted(ChatRequest request) {
        if (!request.newResults().isEmpty()) {
            return Reaction.say("Here is what I found: " + String.join("; ", request.newResults()));
        }
        return chosen(request)
                .map(tool -> Reaction.call(
                        tool.name(), Json.compact(ArgumentFiller.fill(tool.parameters(), request.userText()))))
                .orElseGet(() -> Reaction.say(excuse(request.userText())));
    }

    private static Optional<ToolDefinition> chosen(ChatRequest request) {
        if (request.tools().isEmpty()) {
            return Optional.empty();
        }
        ToolSelection choice = request.toolChoice().orElse(ToolChoice.AUTO);
        if (choice instanceof ForcedTool forced) {
            return request.tools().stream()
                    .filter(tool -> tool.name().equals(forced.name()))
                    .findFirst();
        }
        if (choice == ToolChoice.NONE) {
            return Optional.empty();
        }
        Optional<ToolDefinition> best = ToolMatch.best(request.tools(), request.userText());
        return choice == ToolChoice.REQUIRED
                ? best.or(() -> Optional.of(request.tools().get(0)))
                : best;
    }

    private static String excuse(String userText) {
        return "I have no tool for that. You said" + (userText.isBlank() ? " nothing." : ": " + userText);
    }
}
