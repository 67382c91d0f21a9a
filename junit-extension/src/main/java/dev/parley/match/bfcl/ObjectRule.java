package dev.parley.match.bfcl;

import dev.parley.match.bfcl.BfclVerdict.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Objects, one level deep: {@code dict_checker} of {@code ast_checker}. An accepted object has a list of accepted values under
 * each key; kinds are not checked, and deeper objects are compared as they are.
 *
 * @param name the parameter's name
 * @param accepted the accepted objects
 */
record ObjectRule(String name, Accepted accepted) {

    /** Returns nothing if one of the accepted objects takes it, else what the last of them says. */
    Optional<Invalid> check(Map<?, ?> given) {
        Invalid last = Invalid.of(BfclError.OBJECT_UNCLEAR, name + ": no object is accepted");
        for (Object option : accepted.options()) {
            if (option instanceof Map<?, ?> object) {
                Optional<Invalid> complaint = complaint(given, object);
                if (complaint.isEmpty()) {
                    return complaint;
                }
                last = complaint.get();
            }
        }
        return Optional.of(last);
    }

    /** Goes on to the missing keys behind a wrong value, as BFCL does: the last thing found names the error. */
    private Optional<Invalid> complaint(Map<?, ?> given, Map<?, ?> option) {
        List<Invalid> found = new ArrayList<>();
        given.entrySet().stream()
                .flatMap(entry -> given(entry.getKey(), entry.getValue(), option).stream())
                .findFirst()
                .ifPresent(found::add);
        option.entrySet().stream()
                .filter(entry -> !given.containsKey(entry.getKey()))
                .filter(entry -> !values(entry.getValue()).mayBeLeftOut())
                .findFirst()
                .map(entry -> Invalid.of(BfclError.OBJECT_KEY, name + " lacks the key \"" + entry.getKey() + "\""))
                .ifPresent(found::add);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Invalid(
                        found.get(found.size() - 1).error(),
                        found.stream()
                                .flatMap(each -> each.explanation().stream())
                                .toList()));
    }

    private Optional<Invalid> given(Object key, @Nullable Object value, Map<?, ?> option) {
        if (!option.containsKey(key)) {
            return Optional.of(
                    Invalid.of(BfclError.OBJECT_KEY, name + " has the key \"" + key + "\", which is not accepted"));
        }
        Accepted values = values(option.get(key));
        return values.holdsStandardized(value)
                ? Optional.empty()
                : Optional.of(Invalid.of(BfclError.OBJECT_VALUE, values.instead(name + "." + key, value)));
    }

    private static Accepted values(@Nullable Object option) {
        return new Accepted(Accepted.asList(option).orElse(List.of()));
    }
}
