package dev.parley.match.value;

import dev.parley.json.Excerpt;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The value is what Java code takes. What the code throws, an assertion too, is a value that it does not take; an error such as a
 * lack of memory goes on.
 *
 * @param description what is wanted, as it follows "is", for example {@code a known order id}
 * @param predicate asked any number of times about a value, possibly by several threads; it must look at nothing else
 * @since 0.1.0
 */
public record Satisfying(String description, Predicate<? super @Nullable Object> predicate) implements ValueMatcher {

    private static final int SHOWN = 120;

    /** What the code says of a value: whether it takes it, and in one line what it throws. */
    private record Answer(boolean taken, Optional<String> thrown) {}

    private Answer ask(@Nullable Object given) {
        try {
            return new Answer(predicate.test(given), Optional.empty());
        } catch (RuntimeException | AssertionError e) { // told by thrownFor
            return new Answer(false, Optional.of(Excerpt.line(e.toString(), SHOWN)));
        }
    }

    @Override
    public boolean acceptsValue(@Nullable Object given) {
        return ask(given).taken();
    }

    /** Returns what the code throws for a value, in one line; nothing where it answers. */
    public Optional<String> thrownFor(@Nullable Object given) {
        return ask(given).thrown();
    }

    @Override
    public String wanted(Words words) {
        return words.text(description);
    }
}
