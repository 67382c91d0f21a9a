package dev.parley.dataset.synthetic;

import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.synthetic.SyntheticSettings.Outputs;
import dev.parley.dataset.synthetic.SyntheticSettings.Prefixes;
import dev.parley.dataset.synthetic.SyntheticSettings.Prompts;
import dev.parley.input.Faults;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Settings written as texts, of which a test changes one: two conversations of three turns with everything in them.
 *
 * @param texts the amounts by name, an empty one for none
 */
record Given(Map<String, String> texts, TokenCounter counter) {

    static final Given ALL = new Given(
            Map.of(
                    "conversations", "2",
                    "turns", "3",
                    "seed", "42",
                    "promptTokens", "20..40",
                    "outputTokens", "50 +- 10",
                    "toolResultTokens", "10..30",
                    "prefixTokens", "15..25",
                    "prefixCount", "2",
                    "thinkTime", "1s..3s"),
            TokenCounter.ESTIMATE);

    Given with(String name, String text) {
        Map<String, String> changed = new HashMap<>(texts);
        changed.put(name, text);
        return new Given(changed, counter);
    }

    Given countedBy(TokenCounter other) {
        return new Given(texts, other);
    }

    private String text(String name) {
        return texts.getOrDefault(name, "");
    }

    private Optional<Amount> amount(String name) {
        Faults faults = new Faults();
        AmountReader reader = name.equals("thinkTime") ? AmountReader.TIME : AmountReader.TOKENS;
        Optional<Amount> amount =
                text(name).isEmpty() ? Optional.empty() : reader.read(name, text(name), "here", faults);
        faults.throwIfAny(name);
        return amount;
    }

    SyntheticSettings settings() {
        Amount prompts = amount("promptTokens").orElseThrow();
        Optional<Amount> outputs = amount("outputTokens");
        return new SyntheticSettings(
                Integer.parseInt(text("conversations")),
                Integer.parseInt(text("turns")),
                Integer.parseInt(text("seed")),
                new Prompts(amount("firstPromptTokens").orElse(prompts), prompts),
                new Outputs(amount("firstOutputTokens").or(() -> outputs), outputs),
                amount("toolResultTokens"),
                amount("prefixTokens").map(size -> new Prefixes(size, Integer.parseInt(text("prefixCount")))),
                amount("thinkTime"),
                counter);
    }

    List<WrittenConversation> conversations() {
        try (Stream<WrittenConversation> all =
                new SyntheticSource(settings(), SyntheticTools.of(List.of(), List.of())).conversations()) {
            return all.toList();
        }
    }
}
