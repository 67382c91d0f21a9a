package dev.parley.simulator;

import dev.parley.chat.ForcedTool;
import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolSelection;
import dev.parley.json.Json;
import dev.parley.sample.SchemaFiller;
import dev.parley.simulator.request.ChatRequest;
import dev.parley.simulator.script.Entry;
import dev.parley.simulator.script.Reaction;
import dev.parley.simulator.script.Script;
import dev.parley.simulator.script.Utterance;
import java.util.List;
import java.util.Optional;

/**
 * Decides what is done with a request. The script always wins, whatever the tool choice is: tests need servers that ignore
 * {@code required}. Safe for use by several threads.
 */
final class Behaviour {

    private final Script script;
    private final List<CountedRule> rules;

    Behaviour(Script script) {
        this.script = script;
        this.rules = script.rules().stream().map(CountedRule::new).toList();
    }

    /** Returns what is done; it always says what the model says, if the model answers at all. */
    Entry to(ChatRequest request) {
        return scripted(request).map(entry -> whole(entry, request)).orElseGet(() -> Entry.of(unscripted(request)));
    }

    /** The first rule decides that is for the request and not spent; where its entries are used up, no rule does. */
    private Optional<Entry> scripted(ChatRequest request) {
        for (CountedRule rule : rules) {
            if (rule.isFor(request)) {
                Optional<Entry> entry = rule.entry(request);
                if (entry.isEmpty() || rule.spend()) {
                    return entry;
                }
            }
        }
        return Optional.empty();
    }

    private Entry whole(Entry entry, ChatRequest request) {
        if (!(entry.reaction() instanceof Reaction.Completion completion)) {
            return entry;
        }
        Utterance said = completion.said().orElseGet(() -> unscripted(request));
        return new Entry(new Reaction.Completion(Optional.of(said), completion.closing()), entry.delivery());
    }

    private Utterance unscripted(ChatRequest request) {
        if (!request.newResults().isEmpty()) {
            return Utterance.text("Here is what I found: " + String.join("; ", request.newResults()));
        }
        return chosen(request)
                .map(tool -> Utterance.call(
                        tool.name(), Json.compact(SchemaFiller.fill(tool.parameters(), request.userText()))))
                .orElseGet(() -> Utterance.text(excuse(request.userText())));
    }

    private Optional<ToolDefinition> chosen(ChatRequest request) {
        if (request.tools().isEmpty()) {
            return Optional.empty();
        }
        ToolSelection choice = script.toolChoice()
                .<ToolSelection>map(own -> own)
                .or(request::toolChoice)
                .orElse(ToolChoice.AUTO);
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
