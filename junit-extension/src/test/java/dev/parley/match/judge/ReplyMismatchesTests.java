package dev.parley.match.judge;

import static dev.parley.match.judge.Given.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.match.Conduct;
import dev.parley.match.Expectation;
import dev.parley.match.ExpectedReply;
import dev.parley.match.Mismatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplyMismatchesTests {

    @Test
    void accepts_a_reply_with_all_texts_and_none_that_it_must_not_hold() {
        assertThat(judged(List.of("A-17", "shipped"), List.of("error"), "Order A-17 has shipped."))
                .isEmpty();
    }

    @Test
    void explains_a_text_that_is_not_there() {
        assertThat(text(judged(List.of("A-17", "shipped"), List.of(), "Which order? A-17?")))
                .isEqualTo("""
                        reply lacks a text
                          expected  contains "shipped"
                          answered  "Which order? A-17?\"""");
    }

    @Test
    void tells_upper_from_lower_case() {
        assertThat(text(judged(List.of("shipped"), List.of("SHIPPED"), "Shipped.")))
                .isEqualTo("""
                        reply lacks a text
                          expected  contains "shipped"
                          answered  "Shipped.\"""");
    }

    @Test
    void explains_several_texts_that_are_not_there() {
        assertThat(text(judged(List.of("A-17", "shipped"), List.of(), ""))).isEqualTo("""
                        reply lacks texts
                          expected  contains "A-17"
                          expected  contains "shipped"
                          answered  no text""");
    }

    @Test
    void explains_a_text_that_must_not_be_there() {
        assertThat(text(judged(List.of(), List.of("error"), "An error:\n\"unknown\"")))
                .isEqualTo("""
                        reply holds a text it must not
                          expected  does not contain "error"
                          answered  "An error:\\n\\"unknown\\"\"""");
    }

    @Test
    void explains_several_texts_that_must_not_be_there() {
        assertThat(text(judged(List.of(), List.of("error", "sorry", "no"), "sorry, an error")))
                .isEqualTo("""
                        reply holds texts it must not
                          expected  does not contain "error"
                          expected  does not contain "sorry"
                          answered  "sorry, an error\"""");
    }

    @Test
    void cuts_a_long_reply() {
        assertThat(text(judged(List.of("shipped"), List.of(), "x".repeat(300))))
                .isEqualTo("reply lacks a text\n  expected  contains \"shipped\"\n  answered  \"" + "x".repeat(200)
                        + "…\"");
    }

    @Test
    void shows_a_long_reply_where_the_text_is_that_must_not_be_there() {
        assertThat(text(judged(List.of(), List.of("error"), "x".repeat(300) + "error" + "y".repeat(300))))
                .isEqualTo("reply holds a text it must not\n  expected  does not contain \"error\"\n  answered  \"…"
                        + "x".repeat(50) + "error" + "y".repeat(145) + "…\"");
    }

    @Test
    void gives_the_whole_reply_for_a_comparison_view() {
        assertThat(judged(List.of("a", "b"), List.of(), "x".repeat(300)))
                .singleElement()
                .extracting(Mismatch::expected, Mismatch::actual)
                .containsExactly("reply contains \"a\"\nreply contains \"b\"", "x".repeat(300));
    }

    @Test
    void shows_of_a_long_reply_the_place_at_which_it_becomes_another() {
        String same = "x".repeat(300);
        ExpectedReply expected =
                new ExpectedReply(List.of(), List.of(), List.of(), List.of(same + "yes", "no"), Map.of());

        Mismatch mismatch = ExpectationJudge.judge(
                        new Expectation(Optional.empty(), List.of(), expected),
                        new Conduct(List.of(List.of()), "\n".repeat(100) + same + "perhaps" + "z".repeat(300)))
                .get(0);

        assertThat(mismatch.details().get(2))
                .isEqualTo("answered  \"…" + "x".repeat(50) + "perhaps" + "z".repeat(143) + "…\"");
    }

    private static List<Mismatch> judged(List<String> contains, List<String> notContains, String reply) {
        return ExpectationJudge.judge(
                new Expectation(Optional.empty(), List.of(), new ExpectedReply(contains, notContains)),
                new Conduct(List.of(List.of()), reply));
    }
}
