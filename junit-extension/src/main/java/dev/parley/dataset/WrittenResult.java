package dev.parley.dataset;

import dev.parley.json.Json;
import dev.parley.match.value.ArgumentMatcher;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code tool_results}.
 *
 * @since 0.1.0
 */
public sealed interface WrittenResult {

    /**
     * A result.
     *
     * @param content the text that goes to the model; what is no text in the dataset is compact JSON here
     */
    record Content(String content) implements WrittenResult {}

    /**
     * An error, written {@code $error: text}.
     *
     * @param message what the model is told
     */
    record Failure(String message) implements WrittenResult {}

    /**
     * A result that comes late, written {@code {$delay: 200ms, $result: ...}}.
     *
     * @param delay how long it takes
     * @param result the result
     */
    record Delayed(Duration delay, WrittenResult result) implements WrittenResult {}

    /**
     * Results by the arguments of the call, written {@code $when: [{arguments: ..., result: ...}]}.
     *
     * @param cases the first of them that fits answers
     * @param otherwise what answers where none fits, written {@code $else}; absent where a Java method or the placeholder does
     */
    record ByArguments(List<Case> cases, Optional<WrittenResult> otherwise) implements WrittenResult {
        /** Copies the cases. */
        public ByArguments {
            cases = List.copyOf(cases);
        }

        /** Returns what answers a call with these arguments. */
        public Optional<WrittenResult> find(Map<String, @Nullable Object> arguments) {
            return cases.stream()
                    .filter(each -> each.fits(arguments))
                    .map(Case::result)
                    .findFirst()
                    .or(() -> otherwise);
        }
    }

    /**
     * A line of a table of results.
     *
     * @param arguments what the arguments of the call must be; those that are not listed may be anything
     * @param result what answers then
     */
    record Case(Map<String, ArgumentMatcher> arguments, WrittenResult result) {
        /** Copies the arguments and keeps their order. */
        public Case {
            arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        }

        private boolean fits(Map<String, @Nullable Object> given) {
            return arguments.entrySet().stream()
                    .allMatch(listed -> listed.getValue().accepts(listed.getKey(), given));
        }
    }

    /**
     * A result that is made up, written {@code $schema: {...}}.
     *
     * @param schema the JSON Schema that it satisfies
     */
    record MadeUp(Map<String, @Nullable Object> schema) implements WrittenResult {
        /** Copies the schema. */
        public MadeUp {
            schema = Json.copyOf(schema);
        }
    }

    /** {@code null} in a list: the placeholder answers this call. */
    record Placeholder() implements WrittenResult {}
}
