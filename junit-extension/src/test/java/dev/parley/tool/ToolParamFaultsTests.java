package dev.parley.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.input.Faults;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Constraints that no value could satisfy, or that mean nothing for the type of their parameter. */
class ToolParamFaultsTests {

    enum State {
        @ToolParam(value = "the money is there", name = "paid")
        PAID,
        @ToolParam(minLength = 3)
        SHIPPED,
        @ToolParam("nobody knows")
        LOST
    }

    record Line(
            @ToolParam(pattern = "^[A") String sku,
            @ToolParam(minLength = 2) int count,
            @ToolParam(minItems = 4, maxItems = 2) List<String> colours) {}

    static class Misfits {
        @Tool
        void find(
                @ToolParam(minimum = 3) String text,
                @ToolParam(maximum = 0.5) Boolean flag,
                @ToolParam(pattern = "^https:") URI uri,
                @ToolParam(pattern = "a", maxLength = 3) List<String> list,
                @ToolParam(minItems = 1) Optional<String> perhaps,
                @ToolParam(format = "date") State state,
                @ToolParam(minLength = 1) Map<String, String> map) {}
    }

    @Test
    void a_constraint_that_does_not_fit_the_type() {
        assertThat(faults(Misfits.class).lines())
                .containsExactly(
                        "ToolParamFaultsTests has 10 faults:",
                        "  minimum = 3 does not fit String at ToolParamFaultsTests.Misfits#find(text); it is for numbers",
                        "  maximum = 0.5 does not fit Boolean at ToolParamFaultsTests.Misfits#find(flag); it is for numbers",
                        "  pattern = \"^https:\" does not fit URI at ToolParamFaultsTests.Misfits#find(uri); it is for a String",
                        "  maxLength = 3 does not fit List<String> at ToolParamFaultsTests.Misfits#find(list); it is for a String",
                        "  pattern = \"a\" does not fit List<String> at ToolParamFaultsTests.Misfits#find(list); it is for a String",
                        "  minItems = 1 does not fit String at ToolParamFaultsTests.Misfits#find(perhaps); "
                                + "it is for lists, sets, arrays and maps",
                        "  @ToolParam of ToolParamFaultsTests.State.PAID says more than what the constant means"
                                + " at ToolParamFaultsTests.Misfits#find(state); keep the text alone; @JsonProperty renames a constant",
                        "  @ToolParam of ToolParamFaultsTests.State.SHIPPED says more than what the constant means"
                                + " at ToolParamFaultsTests.Misfits#find(state); keep the text alone; @JsonProperty renames a constant",
                        "  format = \"date\" does not fit ToolParamFaultsTests.State"
                                + " at ToolParamFaultsTests.Misfits#find(state); it is for a String",
                        "  minLength = 1 does not fit Map<String, String>"
                                + " at ToolParamFaultsTests.Misfits#find(map); it is for a String");
    }

    static class Unsound {
        @Tool
        void find(
                @ToolParam(minimum = 5, maximum = 3) int contradictory,
                @ToolParam(minLength = -1, maxLength = 0) String negative,
                @ToolParam(minLength = 3, maxLength = 2) String short_,
                @ToolParam(pattern = "[a") String pattern,
                @ToolParam(minimum = Double.NaN, maximum = Double.POSITIVE_INFINITY) double nan,
                @ToolParam(minimum = 0.5) long fraction,
                @ToolParam(minimum = 3e9) int huge,
                @ToolParam(
                                minimum = {1, 2.5},
                                maximum = 0)
                        double twice,
                @ToolParam(format = "datetime") String format) {}
    }

    @Test
    void a_constraint_that_no_value_satisfies_or_nobody_can_read() {
        assertThat(faults(Unsound.class).lines())
                .containsExactly(
                        "ToolParamFaultsTests has 10 faults:",
                        "  minimum = 5 is above maximum = 3 at ToolParamFaultsTests.Unsound#find(contradictory); "
                                + "no value satisfies both; change one of them",
                        "  minLength = -1 is negative at ToolParamFaultsTests.Unsound#find(negative); write 0 or more",
                        "  minLength = 3 is above maxLength = 2 at ToolParamFaultsTests.Unsound#find(short_); "
                                + "no value satisfies both; change one of them",
                        "  pattern = \"[a\" is no regular expression: Unclosed character class at index 1"
                                + " at ToolParamFaultsTests.Unsound#find(pattern); write one that Java can read",
                        "  minimum = NaN is no number in JSON at ToolParamFaultsTests.Unsound#find(nan); "
                                + "write another, or leave it out",
                        "  maximum = Infinity is no number in JSON at ToolParamFaultsTests.Unsound#find(nan); "
                                + "write another, or leave it out",
                        "  minimum = 0.5 is no whole number, as long is at ToolParamFaultsTests.Unsound#find(fraction); "
                                + "write a whole number",
                        "  minimum = 3000000000 is more than int can hold at ToolParamFaultsTests.Unsound#find(huge); "
                                + "write one that it can, or leave it out",
                        "  minimum has 2 values: 1, 2.5 at ToolParamFaultsTests.Unsound#find(twice); write one",
                        "  format = \"datetime\" is no format of JSON Schema at ToolParamFaultsTests.Unsound#find(format); "
                                + "did you mean \"date-time\"?");
    }

    static class Inside {
        @Tool
        void order(List<Line> lines, Optional<Line> extra) {}
    }

    @Test
    void components_of_records_are_named_by_their_path() {
        String where = " at ToolParamFaultsTests.Inside#order";
        assertThat(faults(Inside.class).lines())
                .containsExactly(
                        "ToolParamFaultsTests has 6 faults:",
                        "  pattern = \"^[A\" is no regular expression: Unclosed character class at index 2" + where
                                + "(lines[].sku); write one that Java can read",
                        "  minLength = 2 does not fit int" + where + "(lines[].count); it is for a String",
                        "  minItems = 4 is above maxItems = 2" + where
                                + "(lines[].colours); no value satisfies both; change one of them",
                        "  pattern = \"^[A\" is no regular expression: Unclosed character class at index 2" + where
                                + "(extra.sku); write one that Java can read",
                        "  minLength = 2 does not fit int" + where + "(extra.count); it is for a String",
                        "  minItems = 4 is above maxItems = 2" + where
                                + "(extra.colours); no value satisfies both; change one of them");
    }

    private static String faults(Class<?> type) {
        Faults faults = new Faults();
        JavaTools.describe(List.of(type), List.of(), faults);
        return faults.message("ToolParamFaultsTests").orElse("none");
    }
}
