package dev.parley.reporting.metrics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was measured of some steps that were sent.
 *
 * @param requests how many steps there are
 * @param metrics how each metric is spread over the steps that have it, in the order of {@link Metric}; one that no step has is left out
 * @since 0.1.0
 */
public record StepFigures(int requests, Map<Metric, Distribution> metrics) {

    /** Copies the map. */
    public StepFigures {
        Map<Metric, Distribution> ordered = new EnumMap<>(Metric.class);
        ordered.putAll(metrics);
        metrics = Collections.unmodifiableMap(ordered);
    }
}
