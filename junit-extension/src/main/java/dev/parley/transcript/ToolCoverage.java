package dev.parley.transcript;

import dev.parley.transcript.ToolPart.Kind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which tools, parameters and {@code enum} values of the tools that were offered a valid call exercised, and which none did: like test
 * coverage, but of the tools' schemas. A parameter is exercised when a call has it, whatever its value.
 *
 * <p>Tools that a server runs itself, and arguments that no schema knows, are left out; {@code $ref} is not followed.
 *
 * @param parts every part, in the order in which they were offered, and whether it was exercised
 * @since 0.1.0
 */
public record ToolCoverage(Map<ToolPart, Boolean> parts) {

    /** Of nothing: no tool was offered. */
    public static final ToolCoverage NONE = new ToolCoverage(Map.of());

    /** Copies the parts and keeps their order. */
    public ToolCoverage {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** Returns what a turn's requests offered and its calls exercised. */
    public static ToolCoverage of(Turn turn) {
        OfferedParts parts = new OfferedParts();
        turn.steps().forEach(parts::add);
        return new ToolCoverage(parts.exercised());
    }

    /** Returns what either offered, exercised where it is in one of them. */
    public ToolCoverage plus(ToolCoverage other) {
        Map<ToolPart, Boolean> both = new LinkedHashMap<>(parts);
        other.parts.forEach((part, exercised) -> both.merge(part, exercised, Boolean::logicalOr));
        return new ToolCoverage(both);
    }

    /** Returns how many parts of a kind there are, and how many of them were exercised. */
    public Count count(Kind kind) {
        List<Boolean> exercised = parts.entrySet().stream()
                .filter(part -> part.getKey().kind() == kind)
                .map(Map.Entry::getValue)
                .toList();
        return new Count((int) exercised.stream().filter(each -> each).count(), exercised.size());
    }

    /**
     * Returns what no call exercised: of a tool that was never called the tool alone, of an object that was never given not what is
     * in it.
     */
    public List<ToolPart> never() {
        return parts.keySet().stream()
                .filter(part -> !isExercised(part))
                .filter(part -> part.whole().map(this::isExercised).orElse(true))
                .toList();
    }

    private boolean isExercised(ToolPart part) {
        return parts.getOrDefault(part, true);
    }

    /**
     * How many of how many.
     *
     * @param exercised how many were exercised
     * @param all how many there are
     */
    public record Count(int exercised, int all) {

        /** Returns for example {@code 3 of 4}. */
        @Override
        public String toString() {
            return exercised + " of " + all;
        }
    }
}
