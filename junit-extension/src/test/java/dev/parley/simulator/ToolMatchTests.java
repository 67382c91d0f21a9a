package dev.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.ToolDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolMatchTests {

    @ParameterizedTest
    @CsvSource({
        "ship, ships",
        "ship, shipped",
        "ship, SHIPPING",
        "change, changing",
        "change, changes",
        "address, addresses",
        "city, cities",
        "status, Status"
    })
    void words_with_other_endings_are_the_same(String one, String other) {
        assertThat(ToolMatch.words(one)).isEqualTo(ToolMatch.words(other));
    }

    @ParameterizedTest
    @CsvSource({"shop, ship", "order, border", "cart, car"})
    void other_words_are_not_the_same(String one, String other) {
        assertThat(ToolMatch.words(one)).isNotEqualTo(ToolMatch.words(other));
    }

    @Test
    void names_are_cut_into_words() {
        assertThat(ToolMatch.words("findOpen_orders-2")).containsExactly("find", "open", "order");
    }

    @Test
    void short_and_common_words_do_not_count() {
        assertThat(ToolMatch.words("What can you do for me, by the way 2?")).containsExactly("wai");
    }

    @Test
    void words_of_the_name_count_more_than_words_of_the_description() {
        assertThat(ToolMatch.best(List.of(tool("a", "refund"), tool("refund", "")), "a refund"))
                .map(ToolDefinition::name)
                .contains("refund");
    }

    @Test
    void the_first_of_equals_wins() {
        assertThat(ToolMatch.best(List.of(tool("find_order", ""), tool("drop_order", "")), "an order"))
                .map(ToolDefinition::name)
                .contains("find_order");
    }

    @Test
    void nothing_shared_is_no_match() {
        assertThat(ToolMatch.best(List.of(tool("find_order", "")), "hello")).isEmpty();
    }

    private static ToolDefinition tool(String name, String description) {
        return ToolDefinition.of(name, Optional.of(description), Map.of());
    }
}
