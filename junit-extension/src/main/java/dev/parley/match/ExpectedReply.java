package dev.parley.match;

import dev.parley.match.value.ArgumentMatcher;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the text of a turn's last answer should be. Texts are compared exactly, upper and lower case included.
 *
 * @param contains texts that must occur in it
 * @param notContains texts that must not occur in it
 * @param matches patterns each of which must be found in it
 * @param equal what it may be, white space around it aside; anything where the list is empty
 * @param json what must stand at paths such as {@code $.items[0].price} of it; where there are any, it has to be JSON
 * @since 0.1.0
 */
public record ExpectedReply(
        List<String> contains,
        List<String> notContains,
        List<Pattern> matches,
        List<String> equal,
        Map<String, ArgumentMatcher> json) {

    /** A reply that may be anything. */
    public static final ExpectedReply ANYTHING = new ExpectedReply(List.of(), List.of());

    /** Copies the texts. */
    public ExpectedReply {
        contains = List.copyOf(contains);
        notContains = List.copyOf(notContains);
        matches = List.copyOf(matches);
        equal = List.copyOf(equal);
        json = Collections.unmodifiableMap(new LinkedHashMap<>(json));
    }

    /** Creates a reply of which nothing but texts in it is said. */
    public ExpectedReply(List<String> contains, List<String> notContains) {
        this(contains, notContains, List.of(), List.of(), Map.of());
    }

    ExpectedReply containing(List<String> texts) {
        return new ExpectedReply(joined(contains, texts), notContains, matches, equal, json);
    }

    ExpectedReply notContaining(List<String> texts) {
        return new ExpectedReply(contains, joined(notContains, texts), matches, equal, json);
    }

    ExpectedReply matching(List<Pattern> patterns) {
        return new ExpectedReply(contains, notContains, joined(matches, patterns), equal, json);
    }

    ExpectedReply equalling(List<String> texts) {
        return new ExpectedReply(contains, notContains, matches, joined(equal, texts), json);
    }

    ExpectedReply holding(String path, ArgumentMatcher matcher) {
        Map<String, ArgumentMatcher> places = new LinkedHashMap<>(json);
        places.put(path, matcher);
        return new ExpectedReply(contains, notContains, matches, equal, places);
    }

    private static <T> List<T> joined(List<T> own, List<T> more) {
        return Stream.concat(own.stream(), more.stream()).toList();
    }
}
