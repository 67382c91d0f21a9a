package dev.parley.assertj;

import java.util.Optional;
import org.assertj.core.api.Assert;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * Leads from assertions to assertions on a part, soft ones where the first are soft: AssertJ does so for its own methods alone.
 *
 * @param softly what collects the failures; absent where they are thrown
 */
record Navigation(Optional<SoftAssertionsProvider> softly) {

    static final Navigation PLAIN = new Navigation(Optional.empty());

    static Navigation of(SoftAssertionsProvider softly) {
        return new Navigation(Optional.of(softly));
    }

    <T, A extends Assert<? extends A, ? extends T>> A to(Target<T, A> target, @Nullable T part) {
        A assertions = softly.map(collector -> collector.proxy(target.assertions(), target.part(), part))
                .orElseGet(() -> target.plain().apply(part));
        if (assertions instanceof NavigableAssert<?, ?> navigable) {
            navigable.by(this);
        }
        return assertions;
    }

    /** Throws, or notes the failure and returns assertions whose failures nobody hears: the cause has been told. */
    <T, A extends Assert<? extends A, ? extends T>> A without(Target<T, A> target, AssertionError failure) {
        SoftAssertionsProvider collector = softly.orElseThrow(() -> failure);
        collector.collectAssertionError(failure);
        return of(new ParleySoftAssertions()).to(target, null);
    }
}
