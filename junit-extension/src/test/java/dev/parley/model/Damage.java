package dev.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.parley.model.http.AttemptFailedException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What can happen to an answer on its way, or in a server that is none. The same seed does the same damage. */
public final class Damage {

    private static final Pattern VALUE =
            Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"|-?[0-9]+|null|true|false|\\{}|\\[]");

    private static final List<String> OTHER_VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e999",
            "0.5",
            "99999999999999999999",
            "\"\"",
            "\"x\"",
            "[]",
            "{}",
            "[null]",
            "[{}]",
            "{\"index\":0}",
            "{\"index\":-1}",
            "{\"error\":{}}",
            "[".repeat(2000),
            "\"\\ud800\"",
            "NaN",
            "\u0000");

    private final Random random;

    private Damage(long seed) {
        this.random = new Random(seed);
    }

    /** Returns an answer with one to three damages. */
    private byte[] of(byte[] answer) {
        byte[] damaged = answer;
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            damaged = random.nextBoolean() ? anotherValue(damaged) : otherBytes(damaged);
        }
        return damaged;
    }

    /**
     * Asserts that an answer with any of a thousand damages is read, or refused by a named failure.
     *
     * @param read reads an answer
     */
    public static void assertNamed(byte[] whole, Consumer<byte[]> read) {
        for (int seed = 0; seed < 1000; seed++) {
            byte[] damaged = new Damage(seed).of(whole);
            Throwable thrown = catchThrowable(() -> read.accept(damaged));
            assertThat(thrown == null || thrown instanceof AttemptFailedException)
                    .as("seed %d gives %s", seed, thrown)
                    .isTrue();
        }
    }

    private byte[] anotherValue(byte[] answer) {
        String text = new String(answer, StandardCharsets.UTF_8);
        List<MatchResult> values = VALUE.matcher(text).results().toList();
        if (values.isEmpty()) {
            return answer;
        }
        MatchResult chosen = values.get(random.nextInt(values.size()));
        String other = OTHER_VALUES.get(random.nextInt(OTHER_VALUES.size()));
        return (text.substring(0, chosen.start()) + other + text.substring(chosen.end()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Leaves bytes out, puts random ones in, or says some of them twice. */
    private byte[] otherBytes(byte[] answer) {
        int start = random.nextInt(answer.length + 1);
        int end = Math.min(answer.length, start + random.nextInt(40));
        byte[] inserted = new byte[random.nextInt(4)];
        random.nextBytes(inserted);
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        damaged.write(answer, 0, start);
        damaged.writeBytes(inserted);
        int goesOn = random.nextBoolean() ? end : start - Math.min(start, 20);
        damaged.write(answer, goesOn, answer.length - goesOn);
        return damaged.toByteArray();
    }
}
