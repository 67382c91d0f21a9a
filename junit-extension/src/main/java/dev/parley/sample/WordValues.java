package dev.parley.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds values for properties in the user's words. */
final class WordValues {

    private static final Set<String> IDENTIFIERS = Set.of("id", "ids", "number", "numbers", "code", "codes");

    private static final Set<String> NAMES = Set.of(
            "address",
            "cities",
            "city",
            "country",
            "customer",
            "destination",
            "from",
            "location",
            "locations",
            "name",
            "names",
            "origin",
            "person",
            "place",
            "recipient",
            "to",
            "town");

    private static final Set<String> WHOLE_TEXTS =
            Set.of("message", "prompt", "query", "question", "search", "text", "topic");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[^\\p{L}\\p{N}]+");

    private final UserWords words;

    WordValues(UserWords words) {
        this.words = words;
    }

    Optional<Object> value(String property, Schema schema) {
        if (!schema.choices().isEmpty()) {
            return choice(schema.choices());
        }
        return switch (schema.type()) {
            case "string" -> text(lastWord(property), schema).map(Object.class::cast);
            case "integer", "number" -> number(new NumberRules(schema)).map(Object.class::cast);
            default -> Optional.empty();
        };
    }

    /** Returns all that the user said, for a property that stands for a question or a text. */
    Optional<String> wholeText(String property, Schema schema) {
        return WHOLE_TEXTS.contains(lastWord(property)) && new TextRules(schema).accept(words.text())
                ? Optional.of(words.text())
                : Optional.empty();
    }

    private Optional<Object> choice(List<?> choices) {
        List<String> texts = choices.stream().map(String::valueOf).toList();
        return words.oneOf(texts)
                .flatMap(found -> choices.stream()
                        .filter(choice -> plain(String.valueOf(choice)).equals(plain(found)))
                        .findFirst()
                        .map(Object.class::cast));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }

    private Optional<String> text(String lastWord, Schema schema) {
        TextRules rules = new TextRules(schema);
        if (rules.narrow()) {
            return words.word(rules::accept);
        }
        if (IDENTIFIERS.contains(lastWord)) {
            return words.identifier(rules::accept);
        }
        return NAMES.contains(lastWord) ? words.name(rules::accept) : Optional.empty();
    }

    private Optional<Number> number(NumberRules rules) {
        return words.number(text -> rules.accept(new BigDecimal(text)))
                .map(BigDecimal::new)
                .map(NumberRules::tree);
    }

    private static String lastWord(String property) {
        List<String> parts = new ArrayList<>(List.of(BETWEEN_WORDS.split(property)));
        parts.removeIf(String::isEmpty);
        return parts.isEmpty() ? "" : parts.get(parts.size() - 1).toLowerCase(Locale.ROOT);
    }
}
