package dev.parley.match.value;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a value should be: an argument, or what stands inside one.
 *
 * @since 0.1.0
 */
public sealed interface ValueMatcher extends ArgumentMatcher
        permits ArgumentMatcher.EqualTo,
                ArgumentMatcher.Regex,
                ArgumentMatcher.Any,
                ValueMatcher.OneOf,
                ValueMatcher.Approx,
                ValueMatcher.OfType,
                ValueMatcher.Members,
                ValueMatcher.Elements,
                LooseText,
                DateWithin,
                Satisfying {

    /** Returns whether a value is what it should be. */
    boolean acceptsValue(@Nullable Object given);

    @Override
    default boolean accepts(String name, Map<String, @Nullable Object> arguments) {
        return arguments.containsKey(name) && acceptsValue(arguments.get(name));
    }

    /**
     * The value is one of several.
     *
     * @param choices what it may be; at least one
     */
    record OneOf(List<ValueMatcher> choices) implements ValueMatcher {
        /** Copies the choices. */
        public OneOf {
            choices = List.copyOf(choices);
        }

        @Override
        public boolean acceptsValue(@Nullable Object given) {
            return choices.stream().anyMatch(choice -> choice.acceptsValue(given));
        }

        @Override
        public String wanted(Words words) {
            return "one of " + joined(choices, words);
        }
    }

    /**
     * The value is a number near another.
     *
     * @param value the other
     * @param tolerance how far apart they may be, the limit included; not negative
     */
    record Approx(BigDecimal value, BigDecimal tolerance) implements ValueMatcher {
        @Override
        public boolean acceptsValue(@Nullable Object given) {
            return given instanceof Number number
                    && new BigDecimal(number.toString()).subtract(value).abs().compareTo(tolerance) <= 0;
        }

        @Override
        public String wanted(Words words) {
            return words.value(value) + " ± " + words.value(tolerance);
        }

        @Override
        public String condition(Words words) {
            return "= " + wanted(words);
        }
    }

    /**
     * The value is of a type.
     *
     * @param type the type
     */
    record OfType(JsonType type) implements ValueMatcher {
        @Override
        public boolean acceptsValue(@Nullable Object given) {
            return type.holds(given);
        }

        @Override
        public String wanted(Words words) {
            return type.words();
        }
    }

    /**
     * The value is an object with these members and no others.
     *
     * @param members what each should be, in the order in which they were written
     */
    record Members(Map<String, ArgumentMatcher> members) implements ValueMatcher {
        /** Copies the members and keeps their order. */
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        @SuppressWarnings("unchecked") // the keys of a JSON object are texts
        public boolean acceptsValue(@Nullable Object given) {
            return given instanceof Map<?, ?> object
                    && members.keySet().containsAll(object.keySet())
                    && members.entrySet().stream()
                            .allMatch(member ->
                                    member.getValue().accepts(member.getKey(), (Map<String, @Nullable Object>) object));
        }

        @Override
        public String wanted(Words words) {
            return members.entrySet().stream()
                    .map(member -> member.getKey() + " " + member.getValue().condition(words))
                    .collect(Collectors.joining(", ", "{", "}"));
        }

        @Override
        public String condition(Words words) {
            return "= " + wanted(words);
        }
    }

    /**
     * The value is a list of these elements, in their order.
     *
     * @param elements what each should be
     */
    record Elements(List<ValueMatcher> elements) implements ValueMatcher {
        /** Copies the elements. */
        public Elements {
            elements = List.copyOf(elements);
        }

        @Override
        public boolean acceptsValue(@Nullable Object given) {
            return given instanceof List<?> list
                    && list.size() == elements.size()
                    && IntStream.range(0, list.size())
                            .allMatch(i -> elements.get(i).acceptsValue(list.get(i)));
        }

        @Override
        public String wanted(Words words) {
            return "[" + joined(elements, words) + "]";
        }

        @Override
        public String condition(Words words) {
            return "= " + wanted(words);
        }
    }

    private static String joined(List<ValueMatcher> matchers, Words words) {
        return matchers.stream().map(matcher -> matcher.wanted(words)).collect(Collectors.joining(", "));
    }
}
