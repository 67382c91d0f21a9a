package dev.parley.match.bfcl;

import dev.parley.match.bfcl.BfclVerdict.Invalid;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an argument is of the right kind: {@code type_checker} of {@code ast_checker}.
 *
 * @param asItIs whether the argument is compared as it is: the accepted values are of another kind than the schema says, which
 *     BFCL takes for the name of a variable
 * @param problem what is wrong with its kind
 */
record KindCheck(boolean asItIs, Optional<Invalid> problem) {

    static KindCheck of(Parameter parameter, Accepted accepted, @Nullable Object value) {
        Kind given = Kind.of(value);
        Optional<Kind> first = accepted.kind();
        Kind wanted = parameter.kind().or(() -> first).orElse(given);
        boolean variable = first.filter(kind -> kind != wanted).isPresent();
        boolean rescued = first.filter(kind -> kind == given).isPresent();
        if (given != wanted) {
            return rescued ? new KindCheck(true, Optional.empty()) : wrong(parameter, wanted, value);
        }
        if (elementsFit(parameter, accepted, value)) {
            return new KindCheck(variable, Optional.empty());
        }
        return rescued ? wrongElement(parameter, value) : wrong(parameter, wanted, value);
    }

    /** One level deep: each element is of the schema's kind, or of the kind of the first element of the same accepted list. */
    private static boolean elementsFit(Parameter parameter, Accepted accepted, @Nullable Object value) {
        if (!(value instanceof List<?> list) || parameter.elements().isEmpty()) {
            return true;
        }
        Kind wanted = parameter.elements().get();
        return accepted.options().stream()
                .anyMatch(option -> !(option instanceof List<?> elements)
                        || list.stream().allMatch(element -> fits(element, wanted, new Accepted(elements))));
    }

    private static boolean fits(@Nullable Object element, Kind wanted, Accepted accepted) {
        Kind given = Kind.of(element);
        return given == wanted || accepted.kind().filter(kind -> kind == given).isPresent();
    }

    private static KindCheck wrong(Parameter parameter, Kind wanted, @Nullable Object value) {
        String kinds = " is " + Kind.of(value) + "; the parameter takes " + wanted;
        return invalid(BfclError.KIND, parameter.name() + " = " + Accepted.shown(value) + kinds);
    }

    private static KindCheck wrongElement(Parameter parameter, @Nullable Object value) {
        String kinds = " has an element that is not "
                + parameter.elements().map(Kind::toString).orElse("");
        return invalid(BfclError.ELEMENT_KIND, parameter.name() + " = " + Accepted.shown(value) + kinds);
    }

    private static KindCheck invalid(BfclError error, String explanation) {
        return new KindCheck(false, Optional.of(Invalid.of(error, explanation)));
    }
}
