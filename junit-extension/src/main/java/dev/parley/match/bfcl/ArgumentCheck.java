package dev.parley.match.bfcl;

import dev.parley.match.bfcl.BfclVerdict.Invalid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an argument is one of the accepted values: the loop over arguments in {@code simple_function_checker}. */
record ArgumentCheck(Parameter parameter, Accepted accepted) {

    Optional<Invalid> check(@Nullable Object given) {
        Object value = parameter.widened(given);
        KindCheck kinds = KindCheck.of(parameter, accepted, value);
        return kinds.problem().isPresent() ? kinds.problem() : kinds.asItIs() ? asItIs(value) : byKind(value);
    }

    private Optional<Invalid> byKind(@Nullable Object value) {
        if (value instanceof String text) {
            return string(text);
        }
        if (value instanceof Map<?, ?> object) {
            return new ObjectRule(parameter.name(), accepted).check(object);
        }
        if (value instanceof List<?> list) {
            return parameter.elements().filter(Kind.OBJECT::equals).isPresent()
                    ? new ObjectListRule(parameter.name(), accepted).check(list)
                    : list(list);
        }
        return asItIs(value);
    }

    /** {@code string_checker}. */
    private Optional<Invalid> string(String text) {
        return accepted.holdsStandardized(text)
                ? Optional.empty()
                : Optional.of(new Invalid(BfclError.STRING, List.of(instead(text), "(" + Standardized.WORDS + ")")));
    }

    /** {@code list_checker}: the same elements in the same order; a text among the accepted lists is the list of its letters. */
    private Optional<Invalid> list(List<?> list) {
        List<?> standardized = Standardized.elements(list);
        boolean found = accepted.options().stream()
                .flatMap(option -> Accepted.asList(option).stream())
                .anyMatch(option -> PythonEquality.equal(Standardized.elements(option), standardized));
        return found ? Optional.empty() : Optional.of(Invalid.of(BfclError.LIST, instead(list)));
    }

    /** The last check of {@code simple_function_checker}. */
    private Optional<Invalid> asItIs(@Nullable Object value) {
        return accepted.holds(value) ? Optional.empty() : Optional.of(Invalid.of(BfclError.OTHER, instead(value)));
    }

    private String instead(@Nullable Object value) {
        return accepted.instead(parameter.name(), value);
    }
}
