package dev.parley.reporting.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The turns that took longest, and no others. Not safe for use by several threads. */
final class SlowestTurns {

    private static final int KEPT = 3;

    private final List<SlowTurn> slowest = new ArrayList<>();

    void add(SlowTurn turn) {
        slowest.add(turn);
        slowest.sort(Comparator.comparing(SlowTurn::duration).reversed());
        if (slowest.size() > KEPT) {
            slowest.remove(KEPT);
        }
    }

    List<SlowTurn> list() {
        return List.copyOf(slowest);
    }
}
