package dev.parley.assertj;

import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assert;
import org.jspecify.annotations.Nullable;

/** What all assertions of this room share: how they fail and how they lead on to a part. */
abstract class NavigableAssert<SELF extends NavigableAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractAssert<SELF, ACTUAL> {

    private Navigation navigation = Navigation.PLAIN;

    NavigableAssert(@Nullable ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
        info.useRepresentation(new TranscriptRepresentation());
    }

    final void by(Navigation other) {
        navigation = other;
    }

    /** Returns assertions on a part, described as this and where it is; the supplier fails where there is none. */
    final <T, A extends Assert<? extends A, ? extends T>> A navigate(
            Target<T, A> target, Supplier<Part<? extends T>> part) {
        try {
            Part<? extends T> found = part.get();
            A assertions = navigation.to(target, found.value());
            assertions.as("%s", described(found.where()));
            return assertions;
        } catch (AssertionError failure) {
            return navigation.without(target, failure);
        }
    }

    private String described(String where) {
        String description = descriptionText();
        return description.isEmpty() || where.isEmpty() ? description + where : description + " · " + where;
    }

    final ACTUAL present() {
        isNotNull();
        return actual;
    }

    final SELF verify(boolean holds, Supplier<AssertionError> failure) {
        if (!holds) {
            throw failure.get();
        }
        return myself;
    }

    final AssertionError failure(String message) {
        return failure("%s", message);
    }

    final AssertionError failure(Object wanted, @Nullable Object given, String message) {
        return failureWithActualExpected(given, wanted, "%s", message);
    }

    /**
     * A part and where it is.
     *
     * @param where what stands behind the description of the whole
     */
    record Part<T>(@Nullable T value, String where) {}
}
