package dev.parley.match.value;

import static dev.parley.match.judge.Given.ABSENT;
import static dev.parley.match.judge.Given.ANYTHING;
import static dev.parley.match.judge.Given.is;
import static dev.parley.match.judge.Given.like;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parley.json.Json;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArgumentMatcherTests {

    @ParameterizedTest
    @MethodSource
    void accepts(ArgumentMatcher matcher, String arguments, boolean accepted) {
        Map<?, ?> given = (Map<?, ?>) Objects.requireNonNull(Json.parse(arguments));

        assertThat(matcher.accepts("x", Json.copyOf(given))).isEqualTo(accepted);
    }

    static Stream<Arguments> accepts() {
        return Stream.of(
                arguments(is(12L), "{\"x\":12.0}", true),
                arguments(is(12L), "{\"x\":\"12\"}", false),
                arguments(is(1L), "{\"x\":true}", false),
                arguments(is("Berlin"), "{\"x\":\"berlin\"}", false),
                arguments(is("Berlin"), "{\"x\":\"Berlin \"}", false),
                arguments(is(null), "{\"x\":null}", true),
                arguments(is(null), "{}", false),
                arguments(is(Json.parse("{\"a\":1,\"b\":[2]}")), "{\"x\":{\"b\":[2.0],\"a\":1}}", true),
                arguments(is(Json.parse("[1,2]")), "{\"x\":[2,1]}", false),
                arguments(is(Json.parse("{\"a\":1}")), "{\"x\":{\"a\":1,\"b\":2}}", false),
                arguments(like("erl"), "{\"x\":\"Berlin\"}", true),
                arguments(like("^erl"), "{\"x\":\"Berlin\"}", false),
                arguments(like("1"), "{\"x\":1}", false),
                arguments(like("1"), "{\"x\":[\"1\"]}", false),
                arguments(like(""), "{}", false),
                arguments(ANYTHING, "{\"x\":null}", true),
                arguments(ANYTHING, "{\"y\":1}", false),
                arguments(ABSENT, "{\"y\":1}", true),
                arguments(ABSENT, "{\"x\":null}", false));
    }
}
