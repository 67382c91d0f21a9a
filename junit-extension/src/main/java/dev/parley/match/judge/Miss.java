package dev.parley.match.judge;

import dev.parley.match.value.ArgumentMatcher;
import dev.parley.match.value.ValueMatcher;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place in an argument that is not what it should be.
 *
 * @param path where, for example {@code address.city} or {@code lines[1].count}
 * @param matcher what should be there
 * @param difference how it differs
 */
record Miss(String path, ArgumentMatcher matcher, Difference difference) {

    /** Returns the places at which an argument that is not accepted differs; at least one. */
    static List<Miss> of(Description words, String name, ArgumentMatcher matcher, Map<String, @Nullable Object> given) {
        if (matcher instanceof ValueMatcher.Members members && given.get(name) instanceof Map<?, ?> object) {
            return inObject(words, name, members, object);
        }
        if (matcher instanceof ValueMatcher.Elements elements
                && given.get(name) instanceof List<?> list
                && list.size() == elements.elements().size()) {
            return inList(words, name, elements, list);
        }
        return List.of(new Miss(name, matcher, Difference.of(words, name, matcher, given)));
    }

    private static List<Miss> inObject(Description words, String name, ValueMatcher.Members members, Map<?, ?> object) {
        Stream<Miss> listed = members.members().entrySet().stream()
                .flatMap(member -> at(
                        words,
                        name + "." + member.getKey(),
                        member.getValue(),
                        object.containsKey(member.getKey())
                                ? Collections.singletonList(object.get(member.getKey()))
                                : List.of()));
        Stream<Miss> others = object.entrySet().stream()
                .filter(entry -> !members.members().containsKey(String.valueOf(entry.getKey())))
                .map(entry -> notListed(words, name + "." + entry.getKey(), entry.getValue()));
        return Stream.concat(listed, others).toList();
    }

    private static List<Miss> inList(Description words, String name, ValueMatcher.Elements elements, List<?> list) {
        return IntStream.range(0, list.size())
                .boxed()
                .flatMap(i -> at(
                        words,
                        name + "[" + i + "]",
                        elements.elements().get(i),
                        Collections.singletonList(list.get(i))))
                .toList();
    }

    /** Looks at one place, where there is one value or none. */
    private static Stream<Miss> at(
            Description words, String path, ArgumentMatcher matcher, List<? extends @Nullable Object> values) {
        Map<String, @Nullable Object> given =
                values.isEmpty() ? Map.of() : Collections.singletonMap(path, values.get(0));
        return matcher.accepts(path, given) ? Stream.empty() : of(words, path, matcher, given).stream();
    }

    /** Returns the miss of a value that nobody listed where all have to be. */
    static Miss notListed(Description words, String path, @Nullable Object value) {
        return new Miss(
                path,
                new ArgumentMatcher.Absent(),
                new Difference(Difference.ABSENT + ", not listed", words.value(value)));
    }
}
