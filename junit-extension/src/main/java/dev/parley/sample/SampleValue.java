package dev.parley.sample;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes up minimal values that satisfy a schema. */
final class SampleValue {

    private static final Map<String, String> FORMATS = Map.ofEntries(
            Map.entry("date", "2026-01-01"),
            Map.entry("time", "00:00:00Z"),
            Map.entry("date-time", "2026-01-01T00:00:00Z"),
            Map.entry("duration", "P1D"),
            Map.entry("email", "user@example.com"),
            Map.entry("hostname", "example.com"),
            Map.entry("ipv4", "192.0.2.1"),
            Map.entry("ipv6", "2001:db8::1"),
            Map.entry("uri", "https://example.com/"),
            Map.entry("uuid", "00000000-0000-4000-8000-000000000000"));

    @Nullable Object scalar(Schema schema) {
        return switch (schema.type()) {
            case "integer", "number" -> new NumberRules(schema).smallest();
            case "boolean" -> false;
            default -> null;
        };
    }

    String text(Schema schema) {
        TextRules rules = new TextRules(schema);
        return schema.text("format")
                .map(FORMATS::get)
                .filter(rules::accept)
                .or(() -> schema.text("pattern").flatMap(pattern -> PatternSample.of(pattern, rules::accept)))
                .orElseGet(() -> filler(schema));
    }

    private static String filler(Schema schema) {
        int least = schema.count("minLength").orElse(0);
        Optional<Integer> most = schema.count("maxLength");
        return "x".repeat(Math.min(Math.max(1, least), most.orElse(Integer.MAX_VALUE)));
    }
}
