package dev.parley.reporting.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.transcript.Outcome.Difference;
import org.junit.jupiter.api.Test;

class ComparisonHtmlTests {

    private static String body(Difference difference) {
        String html = ComparisonHtml.of("memory · turn 1", difference);
        return html.substring(html.indexOf("<body>"));
    }

    @Test
    void sets_each_line_beside_its_other_and_marks_those_that_differ() {
        assertThat(body(new Difference(
                        "order_status(id = \"A-17\")\ncancel_order()", "order_status(id = \"17\")\ncancel_order()")))
                .isEqualTo("""
                <body>
                <h1>memory · turn 1</h1>
                <table class="sides">
                <tr><th>expected</th><th>actual</th></tr>
                <tr class="differs"><td class="expected">order_status(id = "A-17")</td><td class="actual">order_status(id = "17")</td></tr>
                <tr class="same"><td class="expected">cancel_order()</td><td class="actual">cancel_order()</td></tr>
                </table>
                </body>
                </html>
                """);
    }

    @Test
    void leaves_a_side_empty_that_has_fewer_lines() {
        assertThat(ComparisonHtml.rows(new Difference("a\nb", "a")))
                .containsExactly(new ComparisonHtml.Row("a", "a"), new ComparisonHtml.Row("b", ""));
        assertThat(ComparisonHtml.rows(new Difference("", "b"))).containsExactly(new ComparisonHtml.Row("", "b"));
    }

    @Test
    void whatever_a_model_says_stays_text() {
        assertThat(body(new Difference("a", "<script>alert(1)</script>")))
                .contains("<td class=\"actual\">&lt;script&gt;alert(1)&lt;/script&gt;</td>")
                .doesNotContain("<script");
    }
}
