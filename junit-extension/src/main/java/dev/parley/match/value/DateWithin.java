package dev.parley.match.value;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The value is a text with a date, or a date and a time, within a range.
 *
 * @param first the first that is accepted
 * @param last the last that is accepted
 * @since 0.1.0
 */
public record DateWithin(IsoDate first, IsoDate last) implements ValueMatcher {

    @Override
    public boolean acceptsValue(@Nullable Object given) {
        Optional<IsoDate> date = given instanceof String text ? IsoDate.parse(text) : Optional.empty();
        return date.filter(found -> !first.isAfter(found) && !found.isAfter(last))
                .isPresent();
    }

    @Override
    public String wanted(Words words) {
        return "a date from " + first + " to " + last;
    }
}
