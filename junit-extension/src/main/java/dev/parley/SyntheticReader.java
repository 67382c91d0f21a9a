package dev.parley;

import dev.parley.chat.TokenCounting;
import dev.parley.dataset.synthetic.Amount;
import dev.parley.dataset.synthetic.AmountReader;
import dev.parley.dataset.synthetic.SyntheticSettings;
import dev.parley.dataset.synthetic.SyntheticSettings.Outputs;
import dev.parley.dataset.synthetic.SyntheticSettings.Prefixes;
import dev.parley.dataset.synthetic.SyntheticSettings.Prompts;
import dev.parley.dataset.synthetic.TokenCounter;
import dev.parley.input.Faults;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Says what conversations {@link Synthetic} generates for a method. */
final class SyntheticReader {

    private static final int DEFAULT_SEED = 42;
    private static final Amount DEFAULT_PROMPT = Amount.of(100);

    private final Attributes<Synthetic> attributes;
    private final Faults faults;

    SyntheticReader(Attributes<Synthetic> attributes, Faults faults) {
        this.attributes = attributes;
        this.faults = faults;
    }

    /** Returns what is generated; nothing where nobody asks for it. What has faults is left out. */
    Optional<SyntheticSettings> read() {
        return attributes.declared() ? Optional.of(settings()) : Optional.empty();
    }

    private SyntheticSettings settings() {
        int conversations =
                attributes.count("conversations", Synthetic::conversations).orElse(1);
        int turns = attributes.count("turns", Synthetic::turns).orElse(1);
        Optional<Integer> seed = attributes.one("seed", Synthetic::seed);
        return new SyntheticSettings(
                conversations,
                turns,
                seed.orElse(DEFAULT_SEED),
                prompts(),
                outputs(),
                tokens("toolResultTokens", Synthetic::toolResultTokens),
                prefixes(),
                amount(AmountReader.TIME, "thinkTime", Synthetic::thinkTime),
                counter());
    }

    private Prompts prompts() {
        Amount others = tokens("promptTokens", Synthetic::promptTokens).orElse(DEFAULT_PROMPT);
        return new Prompts(
                tokens("firstPromptTokens", Synthetic::firstPromptTokens).orElse(others), others);
    }

    private Outputs outputs() {
        Optional<Amount> others = tokens("outputTokens", Synthetic::outputTokens);
        return new Outputs(
                tokens("firstOutputTokens", Synthetic::firstOutputTokens).or(() -> others), others);
    }

    private Optional<Prefixes> prefixes() {
        int before = faults.count();
        Optional<Amount> tokens = tokens("prefixTokens", Synthetic::prefixTokens);
        OptionalInt count = attributes.count("prefixCount", Synthetic::prefixCount);
        if (tokens.isEmpty() && count.isPresent() && faults.count() == before) {
            faults.add(
                    "prefixCount is " + count.getAsInt() + ", but there are no system prompts",
                    attributes.where("prefixCount"),
                    "say how long they are by prefixTokens, or leave it out");
        }
        return tokens.map(size -> new Prefixes(size, count.orElse(1)));
    }

    private Optional<Amount> tokens(String attribute, Function<Synthetic, String[]> values) {
        return amount(AmountReader.TOKENS, attribute, values);
    }

    private Optional<Amount> amount(AmountReader reader, String attribute, Function<Synthetic, String[]> values) {
        return attributes
                .text(attribute, values)
                .flatMap(text -> reader.read(attribute, text, attributes.where(attribute), faults));
    }

    private TokenCounter counter() {
        Optional<TokenCounting> counting = attributes.one("tokenCounting", Synthetic::tokenCounting);
        return TokenCounter.of(counting).orElseGet(() -> {
            faults.add(
                    "tokenCounting is " + counting.map(Enum::name).orElse("")
                            + ", but jtokkit is not on the class path",
                    attributes.where("tokenCounting"),
                    "add the dependency com.knuddels:jtokkit in test scope, or leave it out");
            return TokenCounter.ESTIMATE;
        });
    }
}
