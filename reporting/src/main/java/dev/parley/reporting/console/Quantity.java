package dev.parley.reporting.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/** Numbers and times as people read them, the same in every country. */
final class Quantity {

    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

    private Quantity() {}

    /** Returns for example {@code 12,345}. */
    static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Returns for example {@code 1 request} or {@code 43 requests}. */
    static String of(long number, String noun) {
        return of(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** Returns for example {@code 340 ms}, {@code 1.24 s}, {@code 12.4 s} or {@code 124 s}: rounded to about three digits. */
    static String of(Duration time) {
        BigDecimal seconds = seconds(time);
        BigDecimal milliseconds = rounded(seconds.movePointRight(3), 0);
        if (milliseconds.precision() <= 3) {
            return milliseconds + " ms";
        }
        BigDecimal precise = rounded(seconds, 2);
        if (precise.precision() <= 3) {
            return precise + " s";
        }
        BigDecimal fair = rounded(seconds, 1);
        return (fair.precision() <= 3 ? fair : rounded(seconds, 0)) + " s";
    }

    /** Returns a time that may be long: from a minute on for example {@code 1 min 10 s}. */
    static String span(Duration time) {
        BigDecimal seconds = rounded(seconds(time), 0);
        return seconds.compareTo(MINUTE) < 0
                ? of(time)
                : seconds.divideToIntegralValue(MINUTE) + " min " + seconds.remainder(MINUTE) + " s";
    }

    private static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.toNanos(), 9);
    }

    private static BigDecimal rounded(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP);
    }
}
