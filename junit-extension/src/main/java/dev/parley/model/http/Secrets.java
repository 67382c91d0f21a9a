package dev.parley.model.http;

import dev.parley.chat.Answer;
import dev.parley.chat.ReasoningItem;
import dev.parley.chat.ToolCall;
import dev.parley.json.Json;
import dev.parley.model.EndpointSettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values that must not leave the room, and their removal. */
final class Secrets {

    private static final String MASK = "***";

    /** Shorter values are stand-ins such as {@code none}; to remove those would mangle every text. */
    private static final int SHORTEST = 5;

    /** Keys of real services are longer; {@code ollama}, {@code lm-studio} and {@code not-needed} are not. */
    private static final int SHORTEST_IN_ANSWERS = 12;

    private static final Set<String> SECRET_WORDS =
            Set.of("authorization", "key", "apikey", "token", "secret", "auth", "cookie", "password");

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

    private final List<String> values;

    Secrets(Collection<String> values) {
        this.values = values.stream()
                .flatMap(Secrets::parts)
                .filter(value -> value.length() >= SHORTEST)
                .flatMap(Secrets::spellings)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()) // a longer secret may hold a shorter one
                .toList();
    }

    /** Returns the secrets of settings: the key, and the values of secret headers and query parameters. */
    static Secrets of(EndpointSettings settings) {
        List<String> values = new ArrayList<>();
        settings.apiKey().ifPresent(key -> values.add(key.value()));
        settings.headers().forEach((name, value) -> {
            if (isSecret(name)) {
                values.add(value);
            }
        });
        String query = settings.baseUrl().getRawQuery();
        for (String parameter : query == null ? new String[0] : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            if (equals > 0 && isSecret(parameter.substring(0, equals))) {
                values.add(parameter.substring(equals + 1));
            }
        }
        return new Secrets(values);
    }

    /** Returns whether the value of a header or parameter of this name is secret. */
    static boolean isSecret(String name) {
        return NO_LETTERS.splitAsStream(name.toLowerCase(Locale.ROOT)).anyMatch(SECRET_WORDS::contains);
    }

    /** A server that complains about {@code Bearer abc} may quote {@code abc} alone. */
    private static Stream<String> parts(String value) {
        String stripped = value.strip();
        int space = stripped.indexOf(' ');
        return space < 0
                ? Stream.of(stripped)
                : Stream.of(stripped, stripped.substring(space + 1).strip());
    }

    private static Stream<String> spellings(String value) {
        String json = Json.compact(value);
        String escaped = json.substring(1, json.length() - 1);
        return Stream.of(value, escaped, escaped.replace("/", "\\/"), URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** Returns the text with every secret replaced by {@code ***}. */
    String clean(String text) {
        String cleaned = text;
        for (String value : values) {
            cleaned = cleaned.replace(value, MASK);
        }
        return cleaned;
    }

    /** Returns the headers; the values of secret ones are replaced by {@code ***} whole. */
    Map<String, String> cleanHeaders(Map<String, String> headers) {
        Map<String, String> cleaned = new LinkedHashMap<>();
        headers.forEach((name, value) -> cleaned.put(name, isSecret(name) ? MASK : clean(value)));
        return cleaned;
    }

    /** Returns the object with its texts cleaned, however deep they stand. */
    Map<String, @Nullable Object> cleanObject(Map<?, ?> object) {
        Map<String, @Nullable Object> cleaned = new LinkedHashMap<>();
        object.forEach((key, value) -> cleaned.put(String.valueOf(key), cleanTree(value)));
        return cleaned;
    }

    private @Nullable Object cleanTree(@Nullable Object tree) {
        if (tree instanceof String text) {
            return clean(text);
        }
        if (tree instanceof Map<?, ?> object) {
            return cleanObject(object);
        }
        if (tree instanceof List<?> list) {
            List<@Nullable Object> cleaned = new ArrayList<>(list.size());
            list.forEach(element -> cleaned.add(cleanTree(element)));
            return cleaned;
        }
        return tree;
    }

    /**
     * Returns the answer with its texts cleaned. The conversation goes on with this answer, so that a stand-in for a key,
     * such as the name of the server, must not be taken out of what the model said: only long secrets are.
     */
    Answer clean(Answer answer) {
        Secrets real = new Secrets(values.stream()
                .filter(value -> value.length() >= SHORTEST_IN_ANSWERS)
                .toList());
        List<ToolCall> calls = answer.calls().stream()
                .map(call -> new ToolCall(real.clean(call.id()), real.clean(call.name()), real.clean(call.arguments())))
                .toList();
        return new Answer(
                real.clean(answer.text()),
                real.clean(answer.reasoning()),
                calls,
                answer.finishReason(),
                answer.usage(),
                answer.id().map(real::clean),
                answer.reasoningItems().stream()
                        .map(item -> new ReasoningItem(real.cleanObject(item.tree()), item.position()))
                        .toList(),
                real.clean(answer.refusal()));
    }

    /** Returns the throwable, or nothing if it or one of its causes names a secret. */
    @Nullable Throwable clean(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String text = cause.toString();
            if (!clean(text).equals(text)) {
                return null;
            }
        }
        return thrown;
    }

    /** Returns {@code ***}. */
    @Override
    public String toString() {
        return MASK;
    }
}
