package dev.parley.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects faults so that all of them can be reported at once. Not safe for use by several threads.
 *
 * <p>Only the first {@value #SHOWN} are kept; the rest are counted.
 *
 * @since 0.1.0
 */
public final class Faults {

    private static final int SHOWN = 20;

    private final List<Fault> shown = new ArrayList<>();
    private int count;

    /** Adds a fault. */
    public void add(String problem, String where, String advice) {
        count++;
        if (shown.size() < SHOWN) {
            shown.add(new Fault(problem, where, advice));
        }
    }

    /** Adds a fault at a place. */
    public void add(String problem, Place where, String advice) {
        add(problem, where.toString(), advice);
    }

    /** Adds all faults that another collected, which has none afterwards. */
    public void takeAll(Faults other) {
        for (Fault fault : other.shown) {
            if (shown.size() < SHOWN) {
                shown.add(fault);
            }
        }
        count += other.count;
        other.shown.clear();
        other.count = 0;
    }

    /** Takes those faults of another that this one has not; the other has none afterwards. */
    public void takeNew(Faults other) {
        other.shown.removeIf(fault -> {
            boolean known = shown.contains(fault);
            other.count -= known ? 1 : 0;
            return known;
        });
        takeAll(other);
    }

    /** Returns whether no fault was added. */
    public boolean none() {
        return count == 0;
    }

    /** Returns how many faults were added. */
    public int count() {
        return count;
    }

    /**
     * Throws if there are faults.
     *
     * @param subject what is faulty, for example {@code dataset shop.yaml}
     * @throws FaultyInputException with all faults in one message
     */
    public void throwIfAny(String subject) {
        message(subject).ifPresent(message -> {
            throw new FaultyInputException(message);
        });
    }

    /**
     * Returns all faults in one message; nothing if there are none.
     *
     * @param subject what is faulty, for example {@code dataset shop.yaml}
     */
    public Optional<String> message(String subject) {
        if (none()) {
            return Optional.empty();
        }
        StringBuilder message =
                new StringBuilder(subject).append(" has ").append(count).append(count == 1 ? " fault:" : " faults:");
        shown.forEach(fault -> message.append("\n  ").append(fault));
        if (count > SHOWN) {
            message.append("\n  and ").append(count - SHOWN).append(" more");
        }
        return Optional.of(message.toString());
    }
}
