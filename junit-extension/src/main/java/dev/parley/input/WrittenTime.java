package dev.parley.input;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as people write it: {@code 200ms}, {@code 1.5s}, {@code 2m}.
 *
 * @since 0.1.0
 */
public final class WrittenTime {

    /** What a time must be, for messages. */
    public static final String RULE = "a time of at most 10m such as 200ms, 1.5s or 2m";

    private static final Pattern TIME = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,3})?) ?(ms|s|m)");
    private static final Map<String, BigDecimal> MILLIS =
            Map.of("ms", BigDecimal.ONE, "s", BigDecimal.valueOf(1_000), "m", BigDecimal.valueOf(60_000));
    private static final BigDecimal MOST = BigDecimal.valueOf(600_000);

    private WrittenTime() {}

    /** Reads a time; nothing if the text is none, is longer than ten minutes, or no whole number of milliseconds. */
    public static Optional<Duration> of(String text) {
        Matcher time = TIME.matcher(text);
        return time.matches()
                ? of(new BigDecimal(time.group(1)).multiply(MILLIS.getOrDefault(time.group(2), BigDecimal.ONE)))
                : Optional.empty();
    }

    /** Returns a time; nothing if it is negative, is longer than ten minutes, or no whole number of milliseconds. */
    public static Optional<Duration> ofSeconds(BigDecimal seconds) {
        return of(seconds.multiply(BigDecimal.valueOf(1_000)));
    }

    private static Optional<Duration> of(BigDecimal millis) {
        BigDecimal whole = millis.stripTrailingZeros();
        return whole.signum() < 0 || whole.compareTo(MOST) > 0 || whole.scale() > 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(whole.longValueExact()));
    }
}
