package dev.parley.match.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * A date, or a date and a time, as ISO 8601 writes it: {@code 2026-11-22}, {@code 2026-11-22T10:00},
 * {@code 2026-11-22T10:00:00+01:00}.
 *
 * @since 0.1.0
 */
public final class IsoDate {

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("[ ]['T']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT); // else 30 February is the 28th

    private final String written;
    private final TemporalAccessor moment;

    private IsoDate(String written, TemporalAccessor moment) {
        this.written = written;
        this.moment = moment;
    }

    /** Reads a date; returns nothing if the text is none. */
    public static Optional<IsoDate> parse(String text) {
        try {
            return Optional.of(new IsoDate(
                    text, FORMAT.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Compares as exactly as both are written: by day where one of them is a day, as moments where both have an offset, by
     * local time otherwise.
     */
    private int compareTo(IsoDate other) {
        if (moment instanceof LocalDate || other.moment instanceof LocalDate) {
            return LocalDate.from(moment).compareTo(LocalDate.from(other.moment));
        }
        if (moment instanceof OffsetDateTime own && other.moment instanceof OffsetDateTime others) {
            return own.toInstant().compareTo(others.toInstant());
        }
        return LocalDateTime.from(moment).compareTo(LocalDateTime.from(other.moment));
    }

    /** Returns whether it lies behind another. */
    public boolean isAfter(IsoDate other) {
        return compareTo(other) > 0;
    }

    /** Returns the date as it was written. */
    @Override
    public String toString() {
        return written;
    }
}
