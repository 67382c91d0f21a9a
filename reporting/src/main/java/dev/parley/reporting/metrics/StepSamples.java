package dev.parley.reporting.metrics;

import dev.parley.transcript.StepMetrics;
import java.util.EnumMap;
import java.util.Map;

/** What was measured of some steps. Not safe for use by several threads. */
final class StepSamples {

    private final Map<Metric, Samples> values = new EnumMap<>(Metric.class);
    private int requests;

    void add(StepMetrics metrics) {
        requests++;
        for (Metric metric : Metric.values()) {
            metric.value(metrics).ifPresent(value -> samples(metric).add(value));
        }
    }

    void addAll(StepSamples other) {
        requests += other.requests;
        other.values.forEach((metric, samples) -> samples(metric).addAll(samples));
    }

    private Samples samples(Metric metric) {
        return values.computeIfAbsent(metric, unknown -> new Samples());
    }

    StepFigures figures() {
        Map<Metric, Distribution> metrics = new EnumMap<>(Metric.class);
        values.forEach((metric, samples) ->
                Distribution.of(samples.toArray()).ifPresent(distribution -> metrics.put(metric, distribution)));
        return new StepFigures(requests, metrics);
    }
}
