package dev.parley.assertj;

import java.util.function.Consumer;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.SoftAssertionsProvider;
import org.assertj.core.api.StandardSoftAssertionsProvider;

/**
 * Soft assertions: all are verified, and all that failed are told together. AssertJ's own are there too, so one block may hold both.
 *
 * <pre>{@code
 * conversations.eachTurn(turn -> assertSoftly(softly -> {
 *     softly.assertThat(turn).called("order_status");
 *     softly.assertThat(turn.reply()).isNotBlank();
 * })).tests();
 * }</pre>
 *
 * <p>AssertJ's {@code SoftAssertionsExtension} and {@code @InjectSoftAssertions} know this type as any other; they tell what failed when the
 * whole test method is over, {@link #assertSoftly} in the turn's own leaf.
 *
 * @since 0.1.0
 */
public class ParleySoftAssertions extends AbstractSoftAssertions
        implements StandardSoftAssertionsProvider, ParleySoftAssertionsProvider {

    /** Creates soft assertions; {@code assertAll()} throws what failed. */
    public ParleySoftAssertions() {}

    /**
     * Verifies all assertions of a block.
     *
     * @throws AssertionError if one failed or more; the message has all
     */
    public static void assertSoftly(Consumer<ParleySoftAssertions> block) {
        SoftAssertionsProvider.assertSoftly(ParleySoftAssertions.class, block);
    }
}
