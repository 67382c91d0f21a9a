package dev.parley.input;

/**
 * Takes the faults of values that stand in a file.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface PlacedFaults {

    /** Adds a fault at a place. */
    void add(String problem, Place where, String advice);
}
