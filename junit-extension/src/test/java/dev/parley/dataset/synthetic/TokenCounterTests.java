package dev.parley.dataset.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.TokenCounting;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How tokens are counted, and how far the estimate is from what tokenizers count. */
class TokenCounterTests {

    private static TokenCounter exact(TokenCounting encoding) {
        return TokenCounter.of(Optional.of(encoding)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"1, 'The'", "4, 'The small order.'", "4, ' 1234 is'", "3, '12.3'", "5, '{\"result\":\"The\"}'"})
    void the_estimate_counts_words_punctuation_and_groups_of_digits(int tokens, String text) {
        assertThat(TokenCounter.ESTIMATE.count(text)).isEqualTo(tokens);
    }

    @ParameterizedTest
    @EnumSource(names = {"CL100K_BASE", "O200K_BASE"})
    void each_word_is_one_token_wherever_it_stands(TokenCounting encoding) {
        TokenCounter counter = exact(encoding);

        assertThat(Stream.concat(Prose.words().stream(), Prose.openings().stream())
                        .filter(word -> counter.count(" " + word) != 1))
                .isEmpty();
        assertThat(Prose.openings().stream().filter(word -> counter.count(word) != 1))
                .isEmpty();
    }

    /** The figure that the documentation states. */
    @ParameterizedTest
    @EnumSource(names = {"CL100K_BASE", "O200K_BASE"})
    void the_estimate_is_off_by_no_token_over_three_thousand_generated_texts(TokenCounting encoding) {
        TokenCounter counter = exact(encoding);
        Given given = Given.ALL
                .with("conversations", "300")
                .with("turns", "5")
                .with("promptTokens", "1..150")
                .with("toolResultTokens", "1..150")
                .with("prefixTokens", "1..300")
                .with("prefixCount", "300");
        List<String> off = new ArrayList<>();
        Map<String, String> parts = Parts.of(given.with("outputTokens", "").with("thinkTime", ""));
        parts.forEach((name, text) -> {
            if (isText(name) && counter.count(text) != TokenCounter.ESTIMATE.count(text)) {
                off.add(name + " " + text);
            }
        });

        assertThat(parts.keySet().stream().filter(TokenCounterTests::isText)).hasSizeGreaterThan(3_000);
        assertThat(off).isEmpty();
    }

    private static boolean isText(String part) {
        return !part.startsWith("output") && !part.startsWith("think");
    }

    @ParameterizedTest
    @EnumSource(names = {"CL100K_BASE", "O200K_BASE"})
    void counting_by_an_encoding_gives_the_same_texts(TokenCounting encoding) {
        Given given = Given.ALL.with("conversations", "20");

        assertThat(Parts.of(given.countedBy(exact(encoding)))).isEqualTo(Parts.of(given));
    }

    @ParameterizedTest
    @EnumSource
    void texts_have_the_size_that_is_asked_for(TokenCounting counting) {
        TokenCounter counter = exact(counting);
        for (int tokens : List.of(5, 6, 7, 8, 17, 18, 19, 100, 101, 1000)) {
            String size = String.valueOf(tokens);
            Given given = Given.ALL
                    .with("promptTokens", size)
                    .with("toolResultTokens", size)
                    .with("prefixTokens", size)
                    .countedBy(counter);

            assertThat(Parts.of(given))
                    .allSatisfy((name, text) -> assertThat(isText(name) ? counter.count(text) : tokens)
                            .as(name)
                            .isEqualTo(tokens));
        }
    }

    @Test
    void the_newest_encoding_counts_where_nothing_is_said_and_jtokkit_is_there() {
        assertThat(TokenCounter.of(Optional.empty())).map(TokenCounter::name).contains("o200k_base");
    }

    @Test
    void the_estimate_counts_where_jtokkit_is_missing() throws Exception {
        URL classes = TokenCounter.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader alone = new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
            Class<?> counters = alone.loadClass(TokenCounter.class.getName());
            Object encoding = alone.loadClass(TokenCounting.class.getName())
                    .getMethod("valueOf", String.class)
                    .invoke(null, "CL100K_BASE");

            Optional<?> unsaid =
                    (Optional<?>) counters.getMethod("of", Optional.class).invoke(null, Optional.empty());

            assertThat(counters.getMethod("name").invoke(unsaid.orElseThrow())).isEqualTo("estimate");
            assertThat(counters.getMethod("of", Optional.class).invoke(null, Optional.of(encoding)))
                    .isEqualTo(Optional.empty());
        }
    }
}
