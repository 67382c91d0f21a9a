package dev.parley.match.judge;

import dev.parley.match.ExpectedCall;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which actual call stands for which expected one.
 *
 * @param expected the expected calls
 * @param partners the actual call of each expected one that has any, by the expected one's position in the list
 */
record Pairing(List<ExpectedCall> expected, Map<Integer, ActualCall> partners) {

    /** Keeps the partners in the order of the expected calls. */
    Pairing {
        partners = Collections.unmodifiableMap(new TreeMap<>(partners));
    }

    /** Pairs each expected call with the first call behind the previous pair that fits it, as long as there is one. */
    static Pairing inOrder(List<ExpectedCall> expected, List<ActualCall> calls) {
        Map<Integer, ActualCall> partners = new TreeMap<>();
        for (ActualCall call : calls) {
            int next = partners.size();
            if (next < expected.size() && call.fits(expected.get(next))) {
                partners.put(next, call);
            }
        }
        return new Pairing(expected, partners);
    }

    /**
     * Pairs calls of the same name so that as many as possible fit; among such pairings it takes the one with the most
     * arguments as expected, then the one that keeps best to the order.
     */
    static Pairing best(List<ExpectedCall> expected, List<ActualCall> calls) {
        Map<Integer, ActualCall> partners = new TreeMap<>();
        expected.stream()
                .map(ExpectedCall::name)
                .distinct()
                .forEach(name -> partners.putAll(best(name, expected, calls)));
        return new Pairing(expected, partners);
    }

    private static Map<Integer, ActualCall> best(String name, List<ExpectedCall> expected, List<ActualCall> calls) {
        List<Integer> positions = IntStream.range(0, expected.size())
                .filter(position -> expected.get(position).name().equals(name))
                .boxed()
                .toList();
        List<ActualCall> candidates =
                calls.stream().filter(call -> call.name().equals(name)).toList();
        int[] chosen = Assignment.heaviest(
                weights(positions.stream().map(expected::get).toList(), candidates));
        Map<Integer, ActualCall> partners = new TreeMap<>();
        for (int row = 0; row < chosen.length; row++) {
            if (chosen[row] >= 0) {
                partners.put(positions.get(row), candidates.get(chosen[row]));
            }
        }
        return partners;
    }

    /**
     * Weighs pairs so that one call more that fits outweighs all arguments, and one argument more all of the order.
     * Being apart counts squared: of two pairings that are equal but for it the one that does not cross wins.
     */
    private static long[][] weights(List<ExpectedCall> expected, List<ActualCall> calls) {
        long longer = Math.max(expected.size(), calls.size());
        long inPlace = longer * longer;
        long argument = inPlace * Math.min(expected.size(), calls.size()) + 1;
        long fit = argument
                * (1
                        + expected.stream()
                                .mapToLong(call -> call.arguments().size())
                                .sum());
        long[][] weights = new long[expected.size()][calls.size()];
        for (int row = 0; row < expected.size(); row++) {
            for (int column = 0; column < calls.size(); column++) {
                ActualCall call = calls.get(column);
                long apart = Math.abs(row - column);
                weights[row][column] = (call.fits(expected.get(row)) ? fit : 0)
                        + call.accepted(expected.get(row)) * argument
                        + (inPlace - apart * apart);
            }
        }
        return weights;
    }

    /** Returns whether each expected call has a partner that fits. */
    boolean complete() {
        return IntStream.range(0, expected.size()).allMatch(this::fits);
    }

    /** Returns whether the expected call at the position has a partner that fits. */
    boolean fits(int position) {
        return partner(position)
                .filter(call -> call.fits(expected.get(position)))
                .isPresent();
    }

    Optional<ActualCall> partner(int position) {
        return Optional.ofNullable(partners.get(position));
    }

    /** Returns the positions of the expected calls that have no partner. */
    List<Integer> missing() {
        return IntStream.range(0, expected.size())
                .filter(position -> !partners.containsKey(position))
                .boxed()
                .toList();
    }

    /** Returns those of the calls that stand for no expected one. */
    List<ActualCall> without(List<ActualCall> calls) {
        Set<ActualCall> paired = new HashSet<>(partners.values());
        return calls.stream().filter(call -> !paired.contains(call)).toList();
    }

    /** Returns the paired calls in the order in which they were made. */
    List<ActualCall> made() {
        return partners.values().stream()
                .sorted(Comparator.comparingInt(ActualCall::position))
                .toList();
    }
}
