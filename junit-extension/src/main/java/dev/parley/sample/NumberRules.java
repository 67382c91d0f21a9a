package dev.parley.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** What a schema demands of a number. */
final class NumberRules {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final boolean whole;
    private final Optional<BigDecimal> least;
    private final Optional<BigDecimal> above;
    private final Optional<BigDecimal> most;
    private final Optional<BigDecimal> below;
    private final Optional<BigDecimal> step;

    NumberRules(Schema schema) {
        this.whole = schema.type().equals("integer");
        this.least = schema.number("minimum");
        this.above = schema.number("exclusiveMinimum");
        this.most = schema.number("maximum");
        this.below = schema.number("exclusiveMaximum");
        this.step = schema.number("multipleOf").filter(number -> number.signum() > 0);
    }

    boolean accept(BigDecimal number) {
        return least.map(bound -> number.compareTo(bound) >= 0).orElse(true)
                && above.map(bound -> number.compareTo(bound) > 0).orElse(true)
                && most.map(bound -> number.compareTo(bound) <= 0).orElse(true)
                && below.map(bound -> number.compareTo(bound) < 0).orElse(true)
                && step.map(unit -> number.remainder(unit).signum() == 0).orElse(true)
                && (!whole || isWhole(number));
    }

    /** Returns 0 if it may, else the number next to a bound; best effort where the rules leave none. */
    Number smallest() {
        if (accept(BigDecimal.ZERO)) {
            return 0L;
        }
        BigDecimal unit = step.orElse(BigDecimal.ONE);
        Optional<BigDecimal> lower = above.or(() -> least);
        Optional<BigDecimal> upper = below.or(() -> most);
        BigDecimal candidate = lower.map(bound -> onGrid(bound, unit, RoundingMode.CEILING))
                .or(() -> upper.map(bound -> onGrid(bound, unit, RoundingMode.FLOOR)))
                .orElse(unit);
        BigDecimal next = lower.isPresent() ? candidate.add(unit) : candidate.subtract(unit);
        BigDecimal chosen = accept(candidate) ? candidate : next;
        return tree(accept(chosen) ? chosen : between(lower.orElse(chosen), upper.orElse(chosen)));
    }

    /** Returns a number as JSON trees hold it. */
    static Number tree(BigDecimal number) {
        if (!isWhole(number)) {
            return number;
        }
        return number.precision() - number.scale() < 19 ? (Number) number.longValueExact() : number.toBigIntegerExact();
    }

    private static BigDecimal onGrid(BigDecimal bound, BigDecimal unit, RoundingMode rounding) {
        return bound.divide(unit, 0, rounding).multiply(unit);
    }

    private static BigDecimal between(BigDecimal lower, BigDecimal upper) {
        return lower.add(upper).divide(TWO);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }
}
