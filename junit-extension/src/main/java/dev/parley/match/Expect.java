package dev.parley.match;

import dev.parley.match.value.ArgumentMatcher;
import dev.parley.match.value.DateWithin;
import dev.parley.match.value.IsoDate;
import dev.parley.match.value.JsonType;
import dev.parley.match.value.LooseText;
import dev.parley.match.value.Satisfying;
import dev.parley.match.value.ValueMatcher;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says in Java what a dataset says under {@code expect}; made for static imports.
 *
 * <pre>{@code
 * conversations.expect("memory", 1, calls(call("change_address").with("id", "A-17").with("city", regex("(?i)^berlin"))))
 * }</pre>
 *
 * <p>All that comes of it are values, safe for use by several threads. An illegal value is refused at once, with an
 * {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
public final class Expect {

    private Expect() {}

    /**
     * Returns the expectation of these calls, in this order and no others, as far as nothing else is said:
     * {@link Expectation#inAnyOrder()}, {@link Expectation#allowingExtraCalls()}, {@code @ToolCallMatching}.
     *
     * @param calls at least one
     */
    public static Expectation calls(ExpectedCall... calls) {
        if (calls == null || calls.length == 0) {
            throw new IllegalArgumentException("calls(): no call is listed; write noCall() where none is expected");
        }
        if (Stream.of(calls).anyMatch(call -> call == null)) {
            throw new IllegalArgumentException("calls(...): a call is null");
        }
        return expecting(List.of(calls));
    }

    /** Returns the expectation that no call is made. */
    public static Expectation noCall() {
        return expecting(List.of());
    }

    /** Returns the expectation of any calls or none: where {@code never} or the reply is all that matters. */
    public static Expectation anyCalls() {
        return Expectation.NOTHING;
    }

    private static Expectation expecting(List<ExpectedCall> calls) {
        ExpectedCalls expected = new ExpectedCalls(calls, Optional.empty(), Optional.empty(), false);
        return new Expectation(Optional.of(expected), List.of(), ExpectedReply.ANYTHING);
    }

    /**
     * Returns a call of a function, its arguments whatever they are until some are said.
     *
     * @param function the function's name
     */
    public static ExpectedCall call(String function) {
        return new ExpectedCall(JavaValues.text("call(...)", function), Map.of());
    }

    /**
     * Returns what accepts a value: numbers by value, texts exactly. It is the same as the bare value.
     *
     * @param value a text, a number, a boolean, null, or a List or Map of these, in which matchers may stand
     */
    public static ValueMatcher equalTo(@Nullable Object value) {
        return JavaValues.valueMatcher("equalTo(...)", value);
    }

    /** Returns what accepts a text in which a regular expression is found. */
    public static ValueMatcher regex(String pattern) {
        String where = "regex(...)";
        return new ArgumentMatcher.Regex(JavaValues.pattern(where, JavaValues.text(where, pattern)));
    }

    /** Returns what accepts everything that is there, null too. */
    public static ValueMatcher any() {
        return new ArgumentMatcher.Any();
    }

    /** Returns what accepts that there is nothing, not even null; not for elements of a list. */
    public static ArgumentMatcher absent() {
        return new ArgumentMatcher.Absent();
    }

    /**
     * Returns what accepts one of several values.
     *
     * @param values values or matchers, at least one
     */
    public static ValueMatcher oneOf(@Nullable Object... values) {
        if (values == null || values.length == 0) {
            throw new IllegalArgumentException("oneOf(): there is no value; write at least one");
        }
        return new ValueMatcher.OneOf(Stream.<@Nullable Object>of(values)
                .map(value -> JavaValues.valueMatcher("oneOf(...)", value))
                .toList());
    }

    /**
     * Returns what accepts a number near another.
     *
     * @param tolerance how far off it may be, the limit included; not negative
     */
    public static ValueMatcher approx(Number value, Number tolerance) {
        String where = "approx(" + value + ", " + tolerance + ")";
        BigDecimal limit = JavaValues.decimal(where, tolerance);
        if (limit.signum() < 0) {
            throw new IllegalArgumentException(where + ": the tolerance is negative");
        }
        return new ValueMatcher.Approx(JavaValues.decimal(where, value), limit);
    }

    /** Returns what accepts every value of a type. */
    public static ValueMatcher ofType(JsonType type) {
        if (type == null) {
            throw new IllegalArgumentException("ofType(...): the type is null");
        }
        return new ValueMatcher.OfType(type);
    }

    /** Returns what accepts a text in upper or lower case. */
    public static ValueMatcher ignoringCase(String text) {
        return new LooseText(JavaValues.text("ignoringCase(...)", text), LooseText.Ignored.CASE);
    }

    /** Returns what accepts a text with the same letters and digits, in upper or lower case. */
    public static ValueMatcher ignoringPunctuation(String text) {
        return new LooseText(JavaValues.text("ignoringPunctuation(...)", text), LooseText.Ignored.PUNCTUATION);
    }

    /**
     * Returns what accepts a text with a date, or a date and a time, within a range.
     *
     * @param first the first that is accepted, as ISO 8601 writes it: {@code 2026-12-01}, {@code 2026-12-01T10:00:00Z}
     * @param last the last that is accepted
     */
    public static ValueMatcher dateWithin(String first, String last) {
        String where = "dateWithin(\"" + first + "\", \"" + last + "\")";
        IsoDate start = date(where, first);
        IsoDate end = date(where, last);
        if (start.isAfter(end)) {
            throw new IllegalArgumentException(where + " ends before it begins; write the earlier date first");
        }
        return new DateWithin(start, end);
    }

    private static IsoDate date(String where, String text) {
        return IsoDate.parse(JavaValues.text(where, text))
                .orElseThrow(() -> new IllegalArgumentException(
                        where + ": \"" + text + "\" is no date; write it like 2026-12-01 or 2026-12-01T10:00:00Z"));
    }

    /**
     * Returns what accepts every value that Java code takes. What the code throws is a value that it does not take, and is told.
     *
     * @param description what is wanted, as it follows "is", for messages: {@code "a known order id"}
     * @param predicate is given a String, Boolean, Long, BigInteger, BigDecimal, List, Map or null; it is asked any number of times,
     *     and must look at nothing but the value
     */
    public static ValueMatcher satisfying(String description, Predicate<? super @Nullable Object> predicate) {
        String where = "satisfying(...)";
        if (predicate == null) {
            throw new IllegalArgumentException(where + ": the predicate is null");
        }
        return new Satisfying(JavaValues.text(where, description), predicate);
    }
}
