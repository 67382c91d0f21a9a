package dev.parley.match.bfcl;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares values as Python's {@code ==} does, which BFCL's checker uses: 1, 1.0 and true are equal. */
final class PythonEquality {

    private PythonEquality() {}

    static boolean equal(@Nullable Object left, @Nullable Object right) {
        if (isNumber(left) && isNumber(right)) {
            return sameNumber(left, right);
        }
        if (left instanceof List<?> a && right instanceof List<?> b) {
            return sameElements(a, b);
        }
        if (left instanceof Map<?, ?> a && right instanceof Map<?, ?> b) {
            return a.keySet().equals(b.keySet()) && a.keySet().stream().allMatch(key -> equal(a.get(key), b.get(key)));
        }
        return left == null ? right == null : left.equals(right);
    }

    private static boolean isNumber(@Nullable Object value) {
        return value instanceof Number || value instanceof Boolean;
    }

    private static boolean sameNumber(@Nullable Object left, @Nullable Object right) {
        if (Kind.of(left) == Kind.FLOAT || Kind.of(right) == Kind.FLOAT) {
            return sameFloat(left, right);
        }
        return integer(left).equals(integer(right));
    }

    /** A float is the double nearest to what is written; an integer is compared with it exactly. */
    private static boolean sameFloat(@Nullable Object left, @Nullable Object right) {
        double a = toDouble(left);
        double b = toDouble(right);
        return a == b && (Double.isInfinite(a) || decimal(left).compareTo(decimal(right)) == 0);
    }

    private static BigDecimal decimal(@Nullable Object number) {
        return Kind.of(number) == Kind.FLOAT ? new BigDecimal(toDouble(number)) : new BigDecimal(integer(number));
    }

    private static BigInteger integer(@Nullable Object number) {
        if (number instanceof Boolean truth) {
            return truth ? BigInteger.ONE : BigInteger.ZERO;
        }
        return number instanceof BigInteger big
                ? big
                : BigInteger.valueOf(((Number) Objects.requireNonNull(number)).longValue());
    }

    private static double toDouble(@Nullable Object number) {
        if (number instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        return number instanceof Number value ? value.doubleValue() : Double.NaN;
    }

    private static boolean sameElements(List<?> a, List<?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!equal(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }
}
