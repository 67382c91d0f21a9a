package dev.parley;

import dev.parley.chat.MatchingDialect;
import dev.parley.chat.ToolDefinition;
import dev.parley.dataset.ConversationSource;
import dev.parley.dataset.bfcl.BfclDialect;
import dev.parley.input.Faults;
import dev.parley.match.ArgumentComparison;
import dev.parley.match.ArgumentRules;
import dev.parley.match.CallOrder;
import dev.parley.match.ExtraCalls;
import dev.parley.match.MatchingRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@link ToolCallMatching}. */
final class MatchingReader {

    private final Attributes<ToolCallMatching> attributes;
    private final Faults faults;

    MatchingReader(Attributes<ToolCallMatching> attributes, Faults faults) {
        this.attributes = attributes;
        this.faults = faults;
    }

    /**
     * Returns sources whose expectations leave nothing open: what the dataset does not say, the method does.
     *
     * @param testTools the tools that the test declares
     */
    List<ConversationSource> apply(List<ConversationSource> sources, List<ToolDefinition> testTools) {
        boolean bfcl = attributes
                .one("dialect", ToolCallMatching::dialect)
                .filter(MatchingDialect.BFCL::equals)
                .isPresent();
        MatchingRules rules = read();
        return sources.stream()
                .map(source -> bfcl ? BfclDialect.of(source, testTools) : source)
                .map(source -> source.changed((conversation, unused) -> conversation.comparedBy(rules)))
                .toList();
    }

    private MatchingRules read() {
        MatchingRules unsaid = MatchingRules.DEFAULT;
        return new MatchingRules(
                attributes.<CallOrder>one("order", ToolCallMatching::order).orElse(unsaid.order()),
                attributes
                        .<ExtraCalls>one("extraCalls", ToolCallMatching::extraCalls)
                        .orElse(unsaid.extra()),
                arguments());
    }

    private ArgumentRules arguments() {
        List<String> ignored = attributes.each("ignoredArguments", ToolCallMatching::ignoredArguments);
        return new ArgumentRules(
                attributes
                        .<ArgumentComparison>one("arguments", ToolCallMatching::arguments)
                        .orElse(ArgumentRules.DEFAULT.others()),
                byFunction(),
                Set.copyOf(ignored));
    }

    private Map<String, ArgumentComparison> byFunction() {
        List<String> exact = attributes.each("exactTools", ToolCallMatching::exactTools);
        List<String> subset = attributes.each("subsetTools", ToolCallMatching::subsetTools);
        Map<String, ArgumentComparison> comparisons = new LinkedHashMap<>();
        exact.forEach(name -> comparisons.put(name, ArgumentComparison.EXACT));
        for (String name : subset) {
            if (comparisons.put(name, ArgumentComparison.SUBSET) == ArgumentComparison.EXACT) {
                faults.add(
                        "\"" + name + "\" stands in exactTools and in subsetTools",
                        attributes.where("subsetTools"),
                        "keep one of them");
            }
        }
        return comparisons;
    }
}
