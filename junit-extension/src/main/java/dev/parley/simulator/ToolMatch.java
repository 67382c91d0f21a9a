package dev.parley.simulator;

import dev.parley.chat.ToolDefinition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the tool that a text speaks of: the one that shares the most words with it, the first of equals. Words of a tool's
 * name count twice, words of its description once.
 */
final class ToolMatch {

    /** A run of letters; in {@code orderStatus} there are two. */
    private static final Pattern WORD = Pattern.compile("\\p{Lu}*[\\p{L}&&[^\\p{Lu}]]+|\\p{Lu}+");

    private static final Pattern ENDING = Pattern.compile("(?<=\\p{L}{3})(?:ing|ed|es|s)$");

    private static final Set<String> COMMON = Set.of(
            "about", "all", "and", "any", "are", "but", "can", "did", "does", "don", "for", "from", "get", "had", "has",
            "have", "her", "his", "how", "into", "its", "like", "may", "need", "not", "now", "one", "our", "out",
            "please", "she", "some", "tell", "than", "that", "the", "their", "them", "then", "there", "these", "they",
            "this", "use", "want", "was", "were", "what", "when", "where", "which", "who", "why", "will", "with",
            "would", "you", "your");

    private ToolMatch() {}

    /** Returns the best match; nothing if no tool shares a word with the text. */
    static Optional<ToolDefinition> best(List<ToolDefinition> tools, String text) {
        Set<String> said = words(text);
        ToolDefinition best = null;
        int most = 0;
        for (ToolDefinition tool : tools) {
            int score = score(tool, said);
            if (score > most) {
                best = tool;
                most = score;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int score(ToolDefinition tool, Set<String> said) {
        Set<String> name = words(tool.name());
        Set<String> description = words(tool.description().orElse(""));
        name.retainAll(said);
        description.retainAll(said);
        description.removeAll(name);
        return 2 * name.size() + description.size();
    }

    /** Returns the stems of the words that count. */
    static Set<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= 3 && !COMMON.contains(word))
                .map(ToolMatch::stem)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Cuts the ending, then what English puts before it: ship, ships and shipped are one, as are change and changing. */
    private static String stem(String word) {
        String stem = ENDING.matcher(word).replaceFirst("");
        int last = stem.length() - 1;
        boolean doubled = stem.length() > 3 && stem.charAt(last) == stem.charAt(last - 1);
        if (doubled || stem.endsWith("e")) {
            return stem.substring(0, last);
        }
        return stem.endsWith("y") ? stem.substring(0, last) + "i" : stem;
    }
}
