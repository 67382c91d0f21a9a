package dev.parley.match.bfcl;

import dev.parley.match.bfcl.BfclVerdict.Invalid;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One call against one expected call: {@code simple_function_checker} of {@code ast_checker}. The first thing that is wrong
 * counts, in the order of these methods.
 *
 * @param function the function that should be called
 * @param expected what is accepted
 */
record CallCheck(Function function, ExpectedAnswer expected) {

    Optional<Invalid> check(BfclCall call) {
        return Stream.<Supplier<Optional<Invalid>>>of(
                        () -> name(call.name()),
                        () -> required(call.arguments()),
                        () -> arguments(call.arguments()),
                        () -> leftOut(call.arguments()))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Invalid> name(String called) {
        return called.equals(function.wireName())
                ? Optional.empty()
                : Optional.of(Invalid.of(BfclError.FUNCTION_NAME, called + " was called, not " + function.wireName()));
    }

    private Optional<Invalid> required(Map<String, @Nullable Object> arguments) {
        return function.required().stream()
                .filter(name -> !arguments.containsKey(String.valueOf(name)))
                .findFirst()
                .map(name -> Invalid.of(BfclError.MISSING_REQUIRED, name + " is missing, which the function requires"));
    }

    private Optional<Invalid> arguments(Map<String, @Nullable Object> arguments) {
        return arguments.keySet().stream()
                .flatMap(name -> argument(name, arguments.get(name)).stream())
                .findFirst();
    }

    /** An argument has to be in both: the function's parameters and the expected call. */
    private Optional<Invalid> argument(String name, @Nullable Object value) {
        Parameter parameter = function.parameters().get(name);
        Accepted accepted = expected.accepted().get(name);
        if (parameter == null) {
            return unexpected(name + " is given, which the function does not have");
        }
        if (accepted == null) {
            return unexpected(name + " is given, which the expected call does not have");
        }
        return new ArgumentCheck(parameter, accepted).check(value);
    }

    private static Optional<Invalid> unexpected(String explanation) {
        return Optional.of(Invalid.of(BfclError.UNEXPECTED_PARAMETER, explanation));
    }

    private Optional<Invalid> leftOut(Map<String, @Nullable Object> arguments) {
        return expected.accepted().entrySet().stream()
                .filter(entry -> !arguments.containsKey(entry.getKey()))
                .filter(entry -> !entry.getValue().mayBeLeftOut())
                .findFirst()
                .map(entry -> Invalid.of(
                        BfclError.MISSING_OPTIONAL,
                        entry.getKey() + " is missing; accepted: "
                                + entry.getValue().inWords()));
    }
}
