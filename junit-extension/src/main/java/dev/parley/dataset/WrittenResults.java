package dev.parley.dataset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code tool_results} of a turn: what answers its calls, by position or by the function's name.
 *
 * @since 0.1.0
 */
public sealed interface WrittenResults {

    /** No results are written. */
    WrittenResults NONE = new ByPosition(List.of());

    /**
     * Returns what answers a call.
     *
     * @param function the function that was called
     * @param position how many calls the turn made before this one
     * @param functionPosition how many calls of this function the turn made before this one
     * @return nothing where the placeholder or a Java method answers
     */
    Optional<WrittenResult> find(String function, int position, int functionPosition);

    /**
     * One result per call, in the order of the calls.
     *
     * @param results the results
     */
    record ByPosition(List<WrittenResult> results) implements WrittenResults {
        /** Copies the results. */
        public ByPosition {
            results = List.copyOf(results);
        }

        @Override
        public Optional<WrittenResult> find(String function, int position, int functionPosition) {
            return position < results.size() ? Optional.of(results.get(position)) : Optional.empty();
        }
    }

    /**
     * Results by the name of the function.
     *
     * @param results for each function either one result for all its calls or one per call
     */
    record ByFunction(Map<String, ForFunction> results) implements WrittenResults {
        /** Copies the results. */
        public ByFunction {
            results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
        }

        @Override
        public Optional<WrittenResult> find(String function, int position, int functionPosition) {
            return Optional.ofNullable(results.get(function)).flatMap(entry -> entry.find(functionPosition));
        }
    }

    /**
     * The results of one function.
     *
     * @param results the results, first call first
     * @param everyCall whether the one result answers every call
     */
    record ForFunction(List<WrittenResult> results, boolean everyCall) {
        /** Copies the results. */
        public ForFunction {
            results = List.copyOf(results);
        }

        private Optional<WrittenResult> find(int position) {
            int index = everyCall ? 0 : position;
            return index < results.size() ? Optional.of(results.get(index)) : Optional.empty();
        }
    }
}
