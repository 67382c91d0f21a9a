package dev.parley.model.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header by which a server says when to ask again: a number of seconds, or a date. */
final class RetryAfter {

    /** More digits are no more of an answer, and would not fit into a {@code long}. */
    private static final String SECONDS = "[0-9]{1,18}";

    private RetryAfter() {}

    /**
     * Returns how long to wait, in whole seconds, of which a date's last is full: HTTP knows no parts of them.
     *
     * @param now what a date is held against; one that is past means at once
     * @return nothing if the header says nothing that can be understood
     */
    static Optional<Duration> parse(String header, Instant now) {
        String text = header.strip();
        return text.matches(SECONDS) ? Optional.of(Duration.ofSeconds(Long.parseLong(text))) : until(text, now);
    }

    private static Optional<Duration> until(String date, Instant now) {
        try {
            Instant then = DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
            long seconds = Duration.between(now, then).plusNanos(999_999_999).toSeconds();
            return Optional.of(Duration.ofSeconds(Math.max(0, seconds)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
