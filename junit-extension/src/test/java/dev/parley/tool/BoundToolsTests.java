package dev.parley.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolResult;
import dev.parley.input.Faults;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundToolsTests {

    enum Unit {
        CELSIUS,
        FAHRENHEIT
    }

    record Line(
            String sku,
            int count,
            Optional<String> note,
            @ToolParam(name = "unit_of_measure") @Nullable Unit unit) {}

    static class Address {
        public String city = "";
        private String zip = "";

        public String getZip() {
            return zip;
        }
    }

    static final class Taking {
        @Tool
        String address(Address address) {
            return address.city + " " + address.zip;
        }

        @Tool
        String scalars(int whole, Long large, double fraction, BigDecimal price, boolean flag, String text, UUID id) {
            return Arrays.asList(whole, large, fraction, price, flag, text, id).toString();
        }

        @Tool
        String times(LocalDate date, Instant instant, Duration duration, ZonedDateTime zoned) {
            return List.of(date, instant, duration, zoned).toString();
        }

        @Tool
        String containers(List<Line> lines, Set<Unit> units, int[] numbers, Map<String, Unit> map) {
            return lines + " " + units + " " + Arrays.toString(numbers) + " " + map;
        }

        @Tool
        String optionals(
                Optional<Line> line, Optional<LocalDate> date, @ToolParam(required = false) @Nullable Unit unit) {
            return line + " " + date + " " + unit;
        }

        @Tool
        static String noObject(String id) {
            return "static " + id;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "scalars -> {\"whole\":1,\"large\":2,\"fraction\":3,\"price\":0.10,\"flag\":true,\"text\":\"x\","
                        + "\"id\":\"7b5c0f3e-0000-0000-0000-000000000001\",\"more\":1}"
                        + " -> [1, 2, 3.0, 0.10, true, x, 7b5c0f3e-0000-0000-0000-000000000001]",
                "times -> {\"date\":\"2026-02-01\",\"instant\":\"2026-02-01T10:00:00Z\",\"duration\":\"PT5M\",\"zoned\":\"2026-02-01T10:00:00+02:00\"}"
                        + " -> [2026-02-01, 2026-02-01T10:00:00Z, PT5M, 2026-02-01T10:00+02:00]",
                "containers -> {\"lines\":[{\"sku\":\"a\",\"count\":2,\"unit_of_measure\":\"CELSIUS\"}],\"units\":[\"CELSIUS\"],\"numbers\":[1,2],\"map\":{\"k\":\"FAHRENHEIT\"}}"
                        + " -> [Line[sku=a, count=2, note=Optional.empty, unit=CELSIUS]] [CELSIUS] [1, 2] {k=FAHRENHEIT}",
                "optionals -> {\"line\":{\"sku\":\"a\",\"count\":2,\"note\":\"n\"},\"date\":\"2026-02-01\",\"unit\":\"CELSIUS\"}"
                        + " -> Optional[Line[sku=a, count=2, note=Optional[n], unit=null]] Optional[2026-02-01] CELSIUS",
                "optionals -> {} -> Optional.empty Optional.empty null",
                "optionals -> {\"line\":null,\"date\":null,\"unit\":null} -> Optional.empty Optional.empty null",
                "address -> {\"address\":{\"city\":\"Berlin\",\"zip\":\"10115\"}} -> Berlin 10115",
                "no_object -> {\"id\":\"A-17\"} -> static A-17"
            })
    void hands_arguments_over_as_the_method_takes_them(String tool, String arguments, String expected) {
        assertThat(answer(new Taking(), tool, arguments)).hasValue(result(expected));
    }

    @Test
    void takes_empty_arguments_for_none() {
        assertThat(answer(new Taking(), "optionals", "")).hasValue(result("Optional.empty Optional.empty null"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "{} -> the argument date is missing",
                "{\"date\":\"tomorrow\"} -> the argument date does not fit: Cannot deserialize value of type"
                        + " `java.time.LocalDate` from String \\\"tomorrow\\\": Text 'tomorrow' could not be parsed at index 0",
                "[] -> the arguments are no JSON object",
                "{ -> the arguments are no JSON object"
            })
    void tells_the_model_of_arguments_that_do_not_fit(String arguments, String expected) {
        assertThat(answer(new Taking(), "times", arguments)).hasValue(error("{\"error\":\"" + expected + "\"}"));
    }

    static final class Doubling {
        @Tool
        int twice(int number) {
            return 2 * number;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"number\":null}", "{\"number\":\"x\"}", "{\"number\":{}}"})
    void never_calls_a_method_with_a_primitive_that_is_not_there(String arguments) {
        assertThat(answer(new Doubling(), "twice", arguments)).get().matches(ToolResult::error);
    }

    static final class Giving {
        @Tool
        String text() {
            return "{not: json}";
        }

        @Tool
        @Nullable String nothing() {
            return null;
        }

        @Tool
        Line line() {
            return new Line("a", 2, Optional.empty(), Unit.CELSIUS);
        }

        @Tool
        Map<String, Object> map() {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("price", new BigDecimal("0.10"));
            map.put("list", List.of(1, 2L, 2.5, true, 'c'));
            map.put("date", LocalDate.of(2026, 2, 1));
            map.put("duration", Duration.ofMinutes(5));
            map.put("day", DayOfWeek.MONDAY);
            map.put("some", Optional.of(Optional.of("x")));
            map.put("none", Optional.empty());
            return map;
        }

        @Tool
        Optional<Line> some() {
            return Optional.of(line());
        }

        @Tool
        Optional<Line> none() {
            return Optional.empty();
        }

        @Tool
        LocalDate date() {
            return LocalDate.of(2026, 2, 1);
        }

        @Tool
        Unit unit() {
            return Unit.CELSIUS;
        }

        @Tool
        int[] numbers() {
            return new int[] {1, 2};
        }

        @Tool
        void silent() {}
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "text -> {not: json}",
                "nothing -> null",
                "line -> {\"sku\":\"a\",\"count\":2,\"note\":null,\"unit_of_measure\":\"CELSIUS\"}",
                "map -> {\"price\":0.10,\"list\":[1,2,2.5,true,\"c\"],\"date\":\"2026-02-01\",\"duration\":\"PT5M\",\"day\":\"MONDAY\","
                        + "\"some\":\"x\",\"none\":null}",
                "some -> {\"sku\":\"a\",\"count\":2,\"note\":null,\"unit_of_measure\":\"CELSIUS\"}",
                "none -> null",
                "date -> \"2026-02-01\"",
                "unit -> \"CELSIUS\"",
                "numbers -> [1,2]"
            })
    void writes_what_the_method_returns(String tool, String expected) {
        assertThat(answer(new Giving(), tool, "{}")).hasValue(result(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"silent", "unknown", ""})
    void leaves_the_answer_to_the_placeholder_where_there_is_none(String tool) {
        assertThat(answer(new Giving(), tool, "{}")).isEmpty();
    }

    @SuppressWarnings("DoNotCallSuggester")
    static final class Throwing {
        @Tool
        void message() throws Exception {
            throw new Exception("no such order: \"A-17\"");
        }

        @Tool
        void silent() {
            throw new IllegalStateException();
        }

        @Tool
        void assertion() {
            throw new AssertionError("the author's own");
        }

        @Tool
        void interrupted() throws InterruptedException {
            throw new InterruptedException();
        }

        @Tool
        Object unwritable() {
            return new Object();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "message -> {\"error\":\"no such order: \\\"A-17\\\"\"}",
                "silent -> {\"error\":\"java.lang.IllegalStateException\"}"
            })
    void tells_the_model_of_an_exception(String tool, String expected) {
        assertThat(answer(new Throwing(), tool, "{}")).hasValue(error(expected));
    }

    @Test
    void passes_on_an_error() {
        assertThatThrownBy(() -> answer(new Throwing(), "assertion", "{}"))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage("the author's own");
    }

    @Test
    void restores_the_interruption_of_its_thread() {
        assertThatThrownBy(() -> answer(new Throwing(), "interrupted", "{}"))
                .isExactlyInstanceOf(CancellationException.class)
                .hasMessage("tool interrupted was interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void says_which_result_cannot_be_written() {
        assertThatThrownBy(() -> answer(new Throwing(), "unwritable", "{}"))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the result of tool unwritable cannot be written as JSON: "
                        + "No serializer found for class java.lang.Object");
    }

    static class Counter {
        private int calls;

        @Tool
        int count() {
            return ++calls;
        }
    }

    @Test
    void keeps_the_state_of_one_conversation_apart_from_the_next() {
        JavaTools tools = JavaTools.describe(List.of(Counter.class), List.of(), new Faults());
        BoundTools first = tools.newInstances();
        first.answer(call("count", "{}"));
        assertThat(first.answer(call("count", "{}"))).map(ToolResult::content).hasValue("2");
        assertThat(tools.newInstances().answer(call("count", "{}")))
                .map(ToolResult::content)
                .hasValue("1");
    }

    @Test
    void calls_the_supplied_object_in_place_of_one_of_its_own() {
        Supplier<?> supplier = () -> new Counter() {
            @Override
            int count() {
                return 100;
            }
        };
        JavaTools tools = JavaTools.describe(List.of(Counter.class), List.of(supplier), new Faults());
        assertThat(tools.definitions()).hasSize(1);
        assertThat(tools.newInstances().answer(call("count", "{}")))
                .map(ToolResult::content)
                .hasValue("100");
    }

    @Test
    void says_that_a_supplier_changed_its_mind() {
        Object[] objects = {new Counter(), "text", null};
        int[] next = {0};
        JavaTools tools = JavaTools.describe(List.of(), List.of(() -> objects[next[0]++]), new Faults());
        assertThatThrownBy(tools::newInstances)
                .hasMessage("the supplier of BoundToolsTests.Counter gave a String this time");
        assertThatThrownBy(tools::newInstances)
                .hasMessage("the supplier of BoundToolsTests.Counter gave null this time");
    }

    static class Broken {
        Broken() {
            throw new IllegalArgumentException("no shop");
        }

        @Tool
        void find() {}
    }

    @Test
    void says_which_constructor_threw() {
        JavaTools tools = JavaTools.describe(List.of(Broken.class), List.of(), new Faults());
        assertThatThrownBy(tools::newInstances)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("the constructor of BoundToolsTests.Broken threw"
                        + " java.lang.IllegalArgumentException: no shop");
    }

    @Test
    void answers_nothing_without_tools() {
        assertThat(JavaTools.none().newInstances().answer(call("find", "{}"))).isEmpty();
    }

    private static Optional<ToolResult> answer(Object object, String tool, String arguments) {
        Faults faults = new Faults();
        JavaTools tools = JavaTools.describe(List.of(), List.of(() -> object), faults);
        faults.throwIfAny("the test's own class");
        return tools.newInstances().answer(call(tool, arguments)).map(BoundToolsTests::untimed);
    }

    private static ToolResult untimed(ToolResult result) {
        return new ToolResult(result.callId(), result.content(), result.origin(), result.error());
    }

    private static ToolCall call(String tool, String arguments) {
        return new ToolCall("call_1", tool, arguments);
    }

    private static ToolResult result(String content) {
        return new ToolResult("call_1", content, ToolResult.Origin.JAVA, false);
    }

    private static ToolResult error(String content) {
        return new ToolResult("call_1", content, ToolResult.Origin.JAVA, true);
    }
}
