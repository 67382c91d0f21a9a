package dev.parley.dataset.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataset.WrittenConversation;
import dev.parley.testkit.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which conversations a filter leaves. */
class SelectionTests {

    private static final WrittenConversation ROW = Written.turns("{user: a}");

    private final List<WrittenConversation> dataset = new ArrayList<>(List.of(
            row("memory", "smoke"), row("memory-2", "smoke", "slow"), row("parallel", "slow"), row("a*b"), row("c")));

    private static WrittenConversation row(String id, String... tags) {
        return new WrittenConversation(
                id, ROW.place(), List.of(tags), ROW.system(), ROW.tools(), ROW.toolChoice(), ROW.turns());
    }

    private static Filter filter(List<String> ids, List<String> tags) {
        return new Filter(ids, tags, OptionalInt.empty(), OptionalInt.empty(), 1);
    }

    private static Filter sample(int count, int seed) {
        return new Filter(List.of(), List.of(), OptionalInt.empty(), OptionalInt.of(count), seed);
    }

    private Selection selection(Filter filter) {
        Selection selection = new Selection(filter);
        dataset.forEach(selection::seen);
        return selection;
    }

    private List<String> left(Filter filter) {
        return selection(filter)
                .of(dataset.stream())
                .map(WrittenConversation::id)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "memory, memory",
        "mem*, memory memory-2",
        "*mor*, memory memory-2",
        "*, memory memory-2 parallel a*b c",
        "a*b, a*b",
        "me.ory, ''",
        "c parallel, parallel c"
    })
    void ids_may_have_wildcards(String ids, String expected) {
        assertThat(String.join(" ", left(filter(List.of(ids.split(" ")), List.of()))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "smoke, memory memory-2",
        "smoke slow, memory memory-2 parallel",
        "!slow, memory a*b c",
        "smoke !slow, memory",
        "other, ''"
    })
    void one_tag_is_wanted_and_none_behind_an_exclamation_mark(String tags, String expected) {
        assertThat(String.join(" ", left(filter(List.of(), List.of(tags.split(" "))))))
                .isEqualTo(expected);
    }

    @Test
    void ids_and_tags_must_both_allow_it() {
        assertThat(left(filter(List.of("mem*", "c"), List.of("slow")))).containsExactly("memory-2");
    }

    @Test
    void a_limit_takes_the_first_of_what_is_left() {
        Filter filter = new Filter(List.of(), List.of("slow"), OptionalInt.of(1), OptionalInt.empty(), 1);

        assertThat(left(filter)).containsExactly("memory-2");
    }

    @Test
    void a_sample_keeps_the_order_and_is_the_same_for_the_same_seed() {
        assertThat(left(sample(2, 1))).containsExactly("parallel", "c");
        assertThat(left(sample(9, 1))).hasSize(5);
    }

    @Test
    void a_conversation_that_is_added_takes_at_most_one_place_of_a_sample() {
        IntStream.range(0, 200).forEach(number -> dataset.add(row("row-" + number)));
        List<String> before = left(sample(20, 7));
        dataset.add(0, row("new"));

        List<String> after = left(sample(20, 7));

        assertThat(before).hasSize(20);
        assertThat(after.stream().filter(before::contains)).hasSizeGreaterThanOrEqualTo(19);
    }

    @Test
    void each_conversation_is_as_likely_to_be_drawn() {
        List<Integer> counts = IntStream.range(0, 400)
                .mapToObj(seed -> left(sample(1, seed)))
                .map(ids -> ids.get(0))
                .collect(Collectors.groupingBy(id -> id, Collectors.summingInt(id -> 1)))
                .values()
                .stream()
                .toList();

        assertThat(counts).hasSize(5).allSatisfy(count -> assertThat(count).isBetween(50, 110));
    }

    @Test
    void a_pass_ends_behind_the_last_that_is_left() {
        AtomicInteger read = new AtomicInteger();
        Stream<WrittenConversation> pass = dataset.stream().peek(row -> read.incrementAndGet());

        assertThat(selection(filter(List.of("memory"), List.of())).of(pass)).hasSize(1);
        assertThat(read).hasValue(1);
    }

    @Test
    void it_says_what_it_left_out_and_what_matched_nothing() {
        Selection selection = selection(
                new Filter(List.of("mem*", "x"), List.of("smoke", "!slow"), OptionalInt.of(3), OptionalInt.empty(), 1));

        assertThat(selection.played()).isEqualTo(1);
        assertThat(selection.all()).isEqualTo(5);
        assertThat(selection.unmatchedIds()).containsExactly("x");
        assertThat(selection.tags()).containsExactly("slow", "smoke");
        assertThat(selection.filter()).hasToString("ids = mem*, x; tags = smoke, !slow; limit = 3");
    }
}
