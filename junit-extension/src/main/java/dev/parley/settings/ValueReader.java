package dev.parley.settings;

import dev.parley.chat.MissingToolCall;
import dev.parley.input.Faults;
import dev.parley.input.NearestWord;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns the text of a setting into values of its type. */
final class ValueReader {

    private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");
    private static final Pattern COUNT = Pattern.compile("[0-9]+");
    private static final int LONGEST_COUNT = 4; // digits

    private final @Nullable ClassLoader loader;
    private final Faults faults;

    /**
     * Creates a reader.
     *
     * @param loader finds the classes that settings name; null for the system's
     */
    ValueReader(@Nullable ClassLoader loader, Faults faults) {
        this.loader = loader;
        this.faults = faults;
    }

    /**
     * Returns an array of the values, as the attribute would return it; nothing where there are faults.
     *
     * @param where who says the text, for messages
     */
    Optional<Object> read(Setting setting, String text, String where) {
        int before = faults.count();
        List<Object> values = new ArrayList<>();
        for (String part : parts(setting, text, where)) {
            value(setting, part, where).ifPresent(values::add);
        }
        return faults.count() > before ? Optional.empty() : Optional.of(array(setting.type(), values));
    }

    private static Object array(Class<?> type, List<Object> values) {
        Object array = Array.newInstance(type, values.size());
        for (int i = 0; i < values.size(); i++) {
            Array.set(array, i, values.get(i));
        }
        return array;
    }

    private List<String> parts(Setting setting, String text, String where) {
        if (!setting.list()) {
            return List.of(text);
        }
        if (setting.type() == int.class && !text.contains(",")) {
            return turns(setting, text, where);
        }
        String list = setting.type() == int.class ? withoutBrackets(text) : text;
        List<String> parts = new ArrayList<>();
        for (String part : COMMA.split(list, -1)) {
            parts.add(part.replace("\\,", ",").strip());
        }
        if (parts.removeIf(String::isEmpty)) {
            faults.add(setting.label() + " has an empty value between its commas", where, "take the extra comma out");
        }
        return parts;
    }

    /** Brackets tell turn 2 alone from a count: GuideLLM's "the first 2 turns". */
    private List<String> turns(Setting setting, String text, String where) {
        String inner = withoutBrackets(text);
        if (!inner.equals(text) || !COUNT.matcher(text).matches()) {
            return inner.isEmpty() ? List.of() : List.of(inner);
        }
        if (text.length() > LONGEST_COUNT) {
            faults.add(
                    shown(setting, text),
                    where,
                    "no conversation has so many turns; write [" + text + "] for one turn");
            return List.of();
        }
        return IntStream.range(0, Integer.parseInt(text))
                .mapToObj(String::valueOf)
                .toList();
    }

    private static String withoutBrackets(String text) {
        return text.startsWith("[") && text.endsWith("]")
                ? text.substring(1, text.length() - 1).strip()
                : text;
    }

    private Optional<?> value(Setting setting, String text, String where) {
        Class<?> type = setting.type();
        if (type == String.class) {
            return Optional.of(text);
        }
        if (type == int.class) {
            return number(setting, text, where);
        }
        if (type == Class.class) {
            return named(setting, text, where);
        }
        return known(setting, text, where, words(type));
    }

    private Optional<Integer> number(Setting setting, String text, String where) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            faults.add(shown(setting, text), where, "give a whole number");
            return Optional.empty();
        }
    }

    private Optional<Class<?>> named(Setting setting, String text, String where) {
        try {
            return Optional.of(Class.forName(text, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            faults.add(
                    setting.label() + " names \"" + text + "\", which is no class of the class path",
                    where,
                    "write its full name, a nested one as com.example.Outer$Inner");
            return Optional.empty();
        }
    }

    private Optional<Object> known(Setting setting, String text, String where, Map<String, Object> words) {
        for (Map.Entry<String, Object> word : words.entrySet()) {
            if (word.getKey().equalsIgnoreCase(text.replace('-', '_'))) {
                return Optional.of(word.getValue());
            }
        }
        faults.add(shown(setting, text), where, NearestWord.advice(text, words.keySet()));
        return Optional.empty();
    }

    /** Returns the words for the values of a type: its constants, and GuideLLM's words where it has others. */
    private static Map<String, Object> words(Class<?> type) {
        Map<String, Object> words = new LinkedHashMap<>();
        if (type == boolean.class) {
            words.put("true", true);
            words.put("false", false);
            return words;
        }
        if (!type.isEnum()) {
            throw new IllegalArgumentException("a " + type.getName() + " cannot be read from a text");
        }
        for (Object constant : type.getEnumConstants()) {
            words.put(((Enum<?>) constant).name(), constant);
        }
        for (Object constant : type.getEnumConstants()) {
            if (constant instanceof MissingToolCall policy) {
                words.put(policy.guideLlmWord(), policy);
            }
        }
        return words;
    }

    private static String shown(Setting setting, String text) {
        return setting.label() + " is \"" + text + "\"";
    }
}
