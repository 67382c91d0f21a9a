package dev.parley.dataset.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is drawn for one purpose leaves everything else as it is, whatever the settings are. */
class IndependentDrawsTests {

    private static final int ROUNDS = 60;

    /** Returns the kinds of parts, such as {@code prompt}, that differ between two settings. */
    private static Set<String> changed(Given one, Given other) {
        Map<String, String> before = Parts.of(one);
        return Parts.of(other).entrySet().stream()
                .filter(part -> !part.getValue().equals(before.get(part.getKey())))
                .map(part -> part.getKey().split(" ", 2)[0])
                .collect(Collectors.toSet());
    }

    private static String amount(Random random) {
        int mean = 20 + random.nextInt(40);
        return switch (random.nextInt(3)) {
            case 0 -> String.valueOf(mean);
            case 1 -> mean + ".." + (mean + 1 + random.nextInt(30));
            default -> mean + " +- " + (1 + random.nextInt(10));
        };
    }

    /** Settings of all kinds, the same ones in every run. */
    private static List<Given> rounds(Random random) {
        return IntStream.range(0, ROUNDS)
                .mapToObj(round -> Given.ALL
                        .with("seed", String.valueOf(random.nextInt()))
                        .with("promptTokens", amount(random))
                        .with("outputTokens", random.nextBoolean() ? "" : amount(random))
                        .with("toolResultTokens", random.nextBoolean() ? "" : amount(random))
                        .with("prefixTokens", random.nextBoolean() ? "" : amount(random))
                        .with("thinkTime", random.nextBoolean() ? "" : "1s..3s"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "promptTokens, prompt, 200",
        "firstPromptTokens, prompt, 200",
        "outputTokens, output, 200",
        "firstOutputTokens, output, 200",
        "toolResultTokens, result, 200",
        "prefixTokens, prefix, 200",
        "prefixCount, prefix, 1",
        "thinkTime, think, 7s"
    })
    void another_size_changes_what_it_is_the_size_of_and_nothing_else(String name, String part, String text) {
        for (Given given : rounds(new Random(17))) {
            assertThat(changed(given, given.with(name, text)))
                    .as("%s with %s = %s", given, name, text)
                    .isSubsetOf(part);
        }
        assertThat(changed(Given.ALL, Given.ALL.with(name, text))).containsExactly(part);
    }

    @ParameterizedTest
    @CsvSource({"turns, 7", "conversations, 9"})
    void more_of_them_leave_those_before_as_they_are(String name, String more) {
        for (Given given : rounds(new Random(18))) {
            assertThat(Parts.of(given.with(name, more))).containsAllEntriesOf(Parts.of(given));
        }
    }

    @Test
    void the_same_seed_gives_the_same_conversations() {
        for (Given given : rounds(new Random(19))) {
            assertThat(given.conversations()).isEqualTo(given.conversations());
        }
    }

    @Test
    void another_seed_changes_everything() {
        assertThat(changed(Given.ALL, Given.ALL.with("seed", "43")))
                .containsExactlyInAnyOrder("prefix", "prompt", "output", "result", "think");
    }

    @Test
    void a_longer_text_begins_with_the_shorter_one() {
        Map<String, String> longer = Parts.of(Given.ALL.with("promptTokens", "60"));
        Parts.of(Given.ALL.with("promptTokens", "30"))
                .forEach((name, text) -> assertThat(longer.get(name)).startsWith(text));
    }

    @Test
    void two_purposes_do_not_draw_the_same_numbers() {
        Given same = Given.ALL.with("promptTokens", "10..500").with("toolResultTokens", "10..500");
        Map<String, String> sizes = new TreeMap<>();
        Parts.of(same.with("conversations", "20"))
                .forEach((name, text) -> sizes.put(name, String.valueOf(TokenCounter.ESTIMATE.count(text))));

        List<String> equal = sizes.keySet().stream()
                .filter(name -> name.startsWith("prompt "))
                .filter(name -> Objects.equals(sizes.get(name), sizes.get(name.replace("prompt", "result"))))
                .toList();

        assertThat(equal).hasSizeLessThan(3); // of 60, by accident
    }
}
