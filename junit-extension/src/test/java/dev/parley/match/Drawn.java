package dev.parley.match;

import dev.parley.match.value.ArgumentMatcher;
import dev.parley.match.value.JsonType;
import dev.parley.match.value.LooseText;
import dev.parley.match.value.ValueMatcher;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws values and matchers by a seed, few and small, so that they meet often enough. */
public final class Drawn {

    /** Names and texts that meet, one that spells another's number, and what would spoil a line. */
    private static final List<String> TEXTS =
            List.of("", "a", "A", "b", "1", "2026-11-22", "a\nb", "\u001b[31m", "\u2028", "\u0000", "a\tb");

    private static final List<String> KEYS = List.of("a", "b", "c\nd");

    private final Random random;

    private Drawn(Random random) {
        this.random = random;
    }

    /** Does something many times, always with the same draws. */
    public static void rounds(int rounds, Consumer<Drawn> check) {
        Drawn drawn = new Drawn(new Random(17));
        IntStream.range(0, rounds).forEach(round -> check.accept(drawn));
    }

    public <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    public <T> T pick(T[] from) {
        return from[random.nextInt(from.length)];
    }

    public boolean chance() {
        return random.nextBoolean();
    }

    /** Returns true one time in eight. */
    public boolean rarely() {
        return random.nextInt(8) == 0;
    }

    public <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** Returns at most so many, often fewer. */
    public <T> List<T> several(int most, Supplier<T> one) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> one.get())
                .toList();
    }

    public String text() {
        return pick(TEXTS);
    }

    /** Returns a JSON tree, at most so deep. */
    public @Nullable Object tree(int depth) {
        int kinds = depth == 0 ? 5 : 7;
        return switch (random.nextInt(kinds)) {
            case 0 -> null;
            case 1 -> chance();
            case 2, 3 -> number();
            case 4 -> text();
            case 5 -> object(depth - 1);
            default -> list(depth - 1);
        };
    }

    /** Returns one of a few numbers in one of its spellings. */
    private Number number() {
        int value = random.nextInt(3);
        return pick(List.of(
                (long) value, BigInteger.valueOf(value), new BigDecimal(value + ".0"), value + 0.5, (double) value));
    }

    private List<@Nullable Object> list(int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        IntStream.range(0, random.nextInt(3)).forEach(i -> list.add(tree(depth)));
        return list;
    }

    public Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        shuffled(KEYS).stream().filter(key -> chance()).forEach(key -> object.put(key, tree(depth)));
        return object;
    }

    /** Returns what an argument or a member should be, at most so deep. */
    public ArgumentMatcher matcher(int depth) {
        return switch (random.nextInt(10)) {
            case 0 -> new ArgumentMatcher.Absent();
            case 1 -> new ArgumentMatcher.Ignored();
            default -> value(depth);
        };
    }

    /** Returns what a value should be, at most so deep. */
    public ValueMatcher value(int depth) {
        int kinds = depth == 0 ? 7 : 11;
        return switch (random.nextInt(kinds)) {
            case 0, 1 -> new ArgumentMatcher.EqualTo(tree(depth));
            case 2 -> new ArgumentMatcher.Regex(Pattern.compile(Pattern.quote(text())));
            case 3 -> new ArgumentMatcher.Any();
            case 4 -> new ValueMatcher.Approx(new BigDecimal(random.nextInt(3)), new BigDecimal("0.5"));
            case 5 -> new ValueMatcher.OfType(pick(JsonType.values()));
            case 6 -> new LooseText(text(), pick(LooseText.Ignored.values()));
            case 7 -> new ValueMatcher.OneOf(several(2, () -> value(depth - 1)));
            case 8, 9 -> new ValueMatcher.Members(matchers(depth - 1));
            default -> new ValueMatcher.Elements(several(2, () -> value(depth - 1)));
        };
    }

    public Map<String, ArgumentMatcher> matchers(int depth) {
        Map<String, ArgumentMatcher> matchers = new LinkedHashMap<>();
        shuffled(KEYS).stream().filter(key -> chance()).forEach(key -> matchers.put(key, matcher(depth)));
        return matchers;
    }
}
