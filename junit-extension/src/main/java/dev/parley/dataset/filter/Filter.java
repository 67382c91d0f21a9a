package dev.parley.dataset.filter;

import dev.parley.dataset.WrittenConversation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a test says of the conversations that it wants: only those that ids and tags both allow, and of these the first or a
 * sample.
 *
 * @param ids the ids, in which {@code *} stands for anything; empty for all
 * @param tags the tags of which one is wanted, and behind {@code !} those of which none is; empty for all
 * @param limit how many of the first; absent for all
 * @param sample how many that are drawn; absent for all
 * @param seed what is drawn by
 * @since 0.1.0
 */
public record Filter(List<String> ids, List<String> tags, OptionalInt limit, OptionalInt sample, int seed) {

    private static final String NOT = "!";

    /** Copies the lists. */
    public Filter {
        ids = List.copyOf(ids);
        tags = List.copyOf(tags);
    }

    /** Returns whether it can leave anything out. */
    public boolean saysAnything() {
        return !ids.isEmpty() || !tags.isEmpty() || limit.isPresent() || sample.isPresent();
    }

    boolean allows(WrittenConversation conversation) {
        return (ids.isEmpty() || ids.stream().anyMatch(id -> matches(id, conversation.id())))
                && allows(conversation.tags());
    }

    static boolean matches(String pattern, String id) {
        return Arrays.stream(pattern.split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(".*"), regex -> Pattern.compile(regex, Pattern.DOTALL)))
                .matcher(id)
                .matches();
    }

    private boolean allows(List<String> present) {
        List<String> wanted = tags.stream().filter(tag -> !tag.startsWith(NOT)).toList();
        return (wanted.isEmpty() || wanted.stream().anyMatch(present::contains))
                && tags.stream()
                        .filter(tag -> tag.startsWith(NOT))
                        .map(tag -> tag.substring(NOT.length()))
                        .noneMatch(present::contains);
    }

    /** Returns the tags that are wanted or unwanted, without what says which. */
    public List<String> namedTags() {
        return tags.stream()
                .map(tag -> tag.startsWith(NOT) ? tag.substring(NOT.length()) : tag)
                .toList();
    }

    /** Returns what is said, for example {@code tags = smoke, !slow; limit = 5}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (!ids.isEmpty()) {
            parts.add("ids = " + String.join(", ", ids));
        }
        if (!tags.isEmpty()) {
            parts.add("tags = " + String.join(", ", tags));
        }
        limit.ifPresent(count -> parts.add("limit = " + count));
        sample.ifPresent(count -> parts.add("sample = " + count + " (seed " + seed + ")"));
        return String.join("; ", parts);
    }
}
