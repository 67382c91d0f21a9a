package dev.parley.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.json.Json;
import dev.parley.match.value.ArgumentMatcher;
import dev.parley.match.value.ValueMatcher;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for every matcher and every value. */
class MatcherPropertyTests {

    private static final int ROUNDS = 2_000;

    @Test
    void every_value_equals_itself_however_it_is_written() {
        Drawn.rounds(ROUNDS, drawn -> {
            Object tree = drawn.tree(3);
            ValueMatcher same = new ArgumentMatcher.EqualTo(tree);

            assertThat(same.acceptsValue(tree)).as("%s", tree).isTrue();
            assertThat(same.acceptsValue(Json.parse(Json.compact(tree))))
                    .as("%s", tree)
                    .isTrue();
        });
    }

    @Test
    void values_are_equal_both_ways_or_not_at_all() {
        Drawn.rounds(ROUNDS, drawn -> {
            Object left = drawn.tree(1);
            Object right = drawn.tree(1);

            assertThat(new ArgumentMatcher.EqualTo(left).acceptsValue(right))
                    .as("%s and %s", left, right)
                    .isEqualTo(new ArgumentMatcher.EqualTo(right).acceptsValue(left));
        });
    }

    @Test
    void one_of_several_is_what_any_of_them_is_in_whatever_order() {
        Drawn.rounds(ROUNDS, drawn -> {
            List<ValueMatcher> choices = drawn.several(4, () -> drawn.value(1));
            Object given = drawn.tree(1);
            boolean accepted = choices.stream().anyMatch(choice -> choice.acceptsValue(given));

            assertThat(new ValueMatcher.OneOf(choices).acceptsValue(given))
                    .as("%s against %s", choices, given)
                    .isEqualTo(accepted);
            assertThat(new ValueMatcher.OneOf(drawn.shuffled(choices)).acceptsValue(given))
                    .as("%s against %s", choices, given)
                    .isEqualTo(accepted);
        });
    }

    @Test
    void objects_and_lists_are_what_each_of_their_parts_is() {
        Drawn.rounds(3 * ROUNDS, drawn -> {
            ValueMatcher matcher = drawn.value(3);
            Object given = drawn.tree(3);

            assertThat(matcher.acceptsValue(given))
                    .as("%s against %s", matcher, given)
                    .isEqualTo(accepts(matcher, given));
        });
    }

    /** Takes a value apart, where the matchers look into it. */
    private static boolean accepts(ValueMatcher matcher, @Nullable Object given) {
        if (matcher instanceof ValueMatcher.Members members) {
            return given instanceof Map<?, ?> object && acceptsMembers(members.members(), object);
        }
        if (matcher instanceof ValueMatcher.Elements elements) {
            return given instanceof List<?> list && acceptsElements(elements.elements(), list);
        }
        if (matcher instanceof ValueMatcher.OneOf oneOf) {
            return oneOf.choices().stream().anyMatch(choice -> accepts(choice, given));
        }
        return matcher.acceptsValue(given);
    }

    private static boolean acceptsMembers(Map<String, ArgumentMatcher> members, Map<?, ?> object) {
        Set<Object> names = new HashSet<>(members.keySet());
        names.addAll(object.keySet());
        for (Object name : names) {
            ArgumentMatcher matcher = members.get(String.valueOf(name));
            boolean there = object.containsKey(name);
            if (matcher == null
                    || (matcher instanceof ArgumentMatcher.Absent && there)
                    || (matcher instanceof ValueMatcher value && !(there && accepts(value, object.get(name))))) {
                return false;
            }
        }
        return true;
    }

    private static boolean acceptsElements(List<ValueMatcher> elements, List<?> list) {
        if (elements.isEmpty() || list.isEmpty()) {
            return elements.isEmpty() && list.isEmpty();
        }
        return accepts(elements.get(0), list.get(0))
                && acceptsElements(elements.subList(1, elements.size()), list.subList(1, list.size()));
    }

    @Test
    void an_argument_is_judged_by_its_value_alone() {
        Drawn.rounds(ROUNDS, drawn -> {
            ValueMatcher matcher = drawn.value(1);
            Map<String, @Nullable Object> arguments = new HashMap<>(drawn.object(1));
            arguments.remove("x");
            assertThat(matcher.accepts("x", arguments)).as("%s", matcher).isFalse();

            Object given = drawn.tree(1);
            arguments.put("x", given);
            assertThat(matcher.accepts("x", arguments))
                    .as("%s against %s", matcher, given)
                    .isEqualTo(matcher.acceptsValue(given));
        });
    }
}
