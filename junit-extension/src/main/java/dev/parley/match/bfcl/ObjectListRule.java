package dev.parley.match.bfcl;

import dev.parley.match.bfcl.BfclVerdict.Invalid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lists of objects: {@code list_dict_checker} of {@code ast_checker}. As long as an accepted list, and each object taken by the
 * one at its position.
 *
 * @param name the parameter's name
 * @param accepted the accepted lists
 */
record ObjectListRule(String name, Accepted accepted) {

    /** Returns nothing if one of the accepted lists takes it, else what the last of them says. */
    Optional<Invalid> check(List<?> given) {
        Invalid last = Invalid.of(BfclError.OBJECT_LIST_UNCLEAR, name + ": no list is accepted");
        for (Object option : accepted.options()) {
            Optional<Invalid> complaint =
                    Accepted.asList(option).map(list -> complaint(given, list)).orElse(Optional.of(last));
            if (complaint.isEmpty()) {
                return complaint;
            }
            last = complaint.get();
        }
        return Optional.of(last);
    }

    private Optional<Invalid> complaint(List<?> given, List<?> option) {
        if (given.size() != option.size()) {
            String counts = name + " has " + given.size() + " objects; accepted are " + option.size();
            return Optional.of(Invalid.of(BfclError.OBJECT_COUNT, counts));
        }
        return IntStream.range(0, given.size())
                .mapToObj(index -> element(index, given.get(index), option.get(index)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Invalid> element(int index, @Nullable Object given, @Nullable Object option) {
        String place = name + "[" + index + "]";
        return given instanceof Map<?, ?> object
                ? new ObjectRule(place, Accepted.only(option)).check(object)
                : Optional.of(Invalid.of(BfclError.OBJECT_UNCLEAR, place + " is " + Kind.of(given) + ", no object"));
    }
}
