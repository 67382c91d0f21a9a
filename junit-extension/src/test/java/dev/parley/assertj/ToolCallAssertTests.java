package dev.parley.assertj;

import static dev.parley.assertj.ParleyAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolResult;
import dev.parley.chat.ToolResult.Origin;
import dev.parley.transcript.MadeCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of a call, and the whole message where it does not. */
class ToolCallAssertTests {

    private static final ToolCall CALL =
            new ToolCall("c1", "order", "{\"items\": [{\"sku\": \"B-1\", \"n\": 2}], \"a.b\": null}");
    private static final String SHOWN = "\n  called    order(items = [{\"sku\":\"B-1\",\"n\":2}], a.b = null)";
    private static final MadeCall ANSWERED =
            new MadeCall(CALL, List.of(), Optional.of(new ToolResult("c1", "{\"total\": 4.5}", Origin.JAVA, false)));

    @Test
    void what_holds_can_be_chained() {
        assertThatCode(() -> assertThat(ANSWERED)
                        .hasName("order")
                        .hasArgument("items[0].sku", "B-1")
                        .hasArgument("/items/0/n", 2.0)
                        .hasArgument("/a.b", null)
                        .hasArgument("items", List.of(Map.of("sku", "B-1", "n", 2)))
                        .hasArgument("items[0]")
                        .hasNoArgument("items[1]")
                        .hasNoArgument("note")
                        .hasRawArguments(CALL.arguments())
                        .isValid()
                        .hasResult("{\"total\": 4.5}")
                        .hasResultFrom(Origin.JAVA))
                .doesNotThrowAnyException();
        assertThat(CALL).hasNoResult();
        assertThat(new ToolCall("c2", "notify", "{}")).hasNoArguments().hasArguments(Map.of());
    }

    @Test
    void what_is_led_on_to_is_asserted_as_usual() {
        assertThat(CALL).argument("items[0].sku").asString().startsWith("B-");
        assertThat(CALL).arguments().hasValue("items[0].n", 2).hasPath("/a.b").hasNoPath("note");
        assertThat(CALL).arguments().isEqualToJson("{\"a.b\": null, \"items\": [{\"n\": 2.0, \"sku\": \"B-1\"}]}");
        assertThat(ANSWERED).result().contains("total");
        assertThat(ANSWERED).resultJson().hasValue("total", 4.5).at("total").isNotNull();
        assertThat(List.of(CALL)).first(ParleyAssertions.TOOL_CALL).hasName("order");
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                fails(call -> call.hasName("pay"), "expected a call of pay, was order" + SHOWN),
                fails(
                        call -> call.hasArgument("items[0].sku", "B-2"),
                        "expected argument items[0].sku = \"B-2\", was \"B-1\"" + SHOWN),
                fails(
                        call -> call.hasArgument("items[1].sku", "B-2"),
                        "expected argument items[1].sku = \"B-2\", there is none" + SHOWN),
                fails(call -> call.hasArgument("note"), "expected an argument note, there is none" + SHOWN),
                fails(call -> call.argument("note"), "expected an argument note, there is none" + SHOWN),
                fails(call -> call.hasNoArgument("items[0].n"), "expected no argument items[0].n, was 2" + SHOWN),
                fails(
                        call -> call.hasArguments(Map.of("id", "A-17")),
                        "expected exactly the arguments {\"id\":\"A-17\"}" + SHOWN),
                fails(call -> call.hasNoArguments(), "expected no arguments" + SHOWN),
                fails(call -> call.hasRawArguments("{}"), "expected the raw arguments {}, were " + CALL.arguments()),
                fails(call -> call.hasResult("sold"), "expected the result \"sold\", was \"{\"total\": 4.5}\"" + SHOWN),
                fails(
                        call -> call.hasResultFrom(Origin.DATASET),
                        "expected a result from DATASET, was from JAVA\n  result    \"{\"total\": 4.5}\"" + SHOWN),
                fails(
                        call -> call.hasErrorResult(),
                        "expected an error as the result\n  result    \"{\"total\": 4.5}\"" + SHOWN),
                fails(call -> call.hasNoResult(), "expected no result\n  result    \"{\"total\": 4.5}\"" + SHOWN));
    }

    private static Arguments fails(Consumer<ToolCallAssert> check, String message) {
        return arguments(check, message);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_failure_shows_the_call(Consumer<ToolCallAssert> check, String message) {
        assertThat(catchThrowable(() -> check.accept(assertThat(ANSWERED))))
                .isInstanceOf(AssertionError.class)
                .hasMessage("[order] " + message);
    }

    @Test
    void a_call_that_is_not_valid_says_what_it_violates() {
        MadeCall wrong = new MadeCall(CALL, List.of("/n is missing", "/sku is a number"), Optional.empty());

        assertThat(catchThrowable(() -> assertThat(wrong).isValid()))
                .hasMessage("[order] expected a valid call\n  violates  /n is missing\n            /sku is a number"
                        + SHOWN);
    }

    @Test
    void arguments_that_are_no_object_are_shown_as_they_came() {
        assertThat(catchThrowable(
                        () -> assertThat(new ToolCall("c", "order", "{\"id")).hasArgument("id")))
                .hasMessage("[order] expected a JSON object as arguments\n  called    order({\"id)");
    }

    @Test
    void json_tells_both_sides() {
        assertThat(catchThrowable(() -> assertThat(ANSWERED).resultJson().hasValue("total", 5)))
                .hasMessage("[order · result] expected total = 5, was 4.5\n  actual    {\"total\":4.5}");
        assertThat(catchThrowable(() -> assertThat(ANSWERED).resultJson().at("sum")))
                .hasMessage("[order · result] expected a value at sum, there is none\n  actual    {\"total\":4.5}");
        assertThat(catchThrowable(() -> assertThat(ANSWERED).resultJson().isEqualToJson("[]")))
                .hasMessage("[order · result] expected the JSON []\n  actual    {\"total\":4.5}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"items[", "items[x]", "a..b", "items[0]sku", ".a"})
    void a_path_that_is_none_says_how_one_is_written(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(CALL).hasArgument(path))
                .withMessage("not a path: \"" + path
                        + "\"; write it like items[0].sku, or like /items/0/sku where a key has dots or brackets");
    }
}
