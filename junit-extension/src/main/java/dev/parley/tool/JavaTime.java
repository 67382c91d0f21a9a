package dev.parley.tool;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A type of {@code java.time} that stands as ISO 8601 text in JSON.
 *
 * @param type the type
 * @param format the format that JSON Schema has for it; absent where it has none
 * @param parse reads the text
 */
record JavaTime<T>(Class<T> type, Optional<String> format, Function<CharSequence, T> parse) {

    private static final List<JavaTime<?>> ALL = List.of(
            new JavaTime<>(LocalDate.class, Optional.of("date"), LocalDate::parse),
            new JavaTime<>(LocalTime.class, Optional.empty(), LocalTime::parse),
            new JavaTime<>(LocalDateTime.class, Optional.empty(), LocalDateTime::parse),
            new JavaTime<>(Instant.class, Optional.of("date-time"), Instant::parse),
            new JavaTime<>(OffsetDateTime.class, Optional.of("date-time"), OffsetDateTime::parse),
            new JavaTime<>(ZonedDateTime.class, Optional.of("date-time"), ZonedDateTime::parse),
            new JavaTime<>(Duration.class, Optional.of("duration"), Duration::parse),
            new JavaTime<>(Period.class, Optional.of("duration"), Period::parse),
            new JavaTime<>(YearMonth.class, Optional.empty(), YearMonth::parse));

    static Optional<JavaTime<?>> of(Class<?> type) {
        return ALL.stream().filter(time -> time.type.equals(type)).findFirst();
    }

    static void addTo(SimpleModule module) {
        ALL.forEach(time -> time.addDeserializerTo(module));
        module.addSerializer(TemporalAccessor.class, new IsoText<>());
        module.addSerializer(TemporalAmount.class, new IsoText<>());
    }

    private void addDeserializerTo(SimpleModule module) {
        module.addDeserializer(type, new Reader<>(this));
    }

    private static final class IsoText<V> extends JsonSerializer<V> {
        @Override
        public void serialize(V value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(value.toString());
        }
    }

    private static final class Reader<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient JavaTime<T> time;

        Reader(JavaTime<T> time) {
            super(time.type);
            this.time = time;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getText();
            try {
                return time.parse.apply(text);
            } catch (DateTimeException e) {
                return time.type.cast(context.handleWeirdStringValue(time.type, text, "%s", e.getMessage()));
            }
        }
    }
}
