package dev.parley.tool;

import com.fasterxml.jackson.databind.JavaType;
import dev.parley.input.NearestWord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Finds what no value could satisfy, or no model understand, in the constraints of a {@link ToolParam}. */
final class ConstraintCheck {

    /** Those of JSON Schema. Others are told to the model and never checked. */
    private static final List<String> FORMATS = List.of(
            "date-time",
            "date",
            "time",
            "duration",
            "email",
            "idn-email",
            "hostname",
            "idn-hostname",
            "ipv4",
            "ipv6",
            "uri",
            "uri-reference",
            "iri",
            "iri-reference",
            "uri-template",
            "uuid",
            "json-pointer",
            "relative-json-pointer",
            "regex");

    private static final Map<Class<?>, Double> LARGEST = Map.of(
            short.class, (double) Short.MAX_VALUE,
            Short.class, (double) Short.MAX_VALUE,
            int.class, (double) Integer.MAX_VALUE,
            Integer.class, (double) Integer.MAX_VALUE,
            long.class, (double) Long.MAX_VALUE,
            Long.class, (double) Long.MAX_VALUE);

    private final ToolParam param;
    private final JavaType type;
    private final ValueKind kind;
    private final List<Problem> problems = new ArrayList<>();

    private ConstraintCheck(ToolParam param, JavaType type) {
        this.param = param;
        this.type = type;
        this.kind = ValueKind.of(type.getRawClass());
    }

    /**
     * Something that is wrong.
     *
     * @param text what, with the value
     * @param advice what to do
     */
    record Problem(String text, String advice) {}

    static List<Problem> problems(ToolParam param, JavaType type) {
        ConstraintCheck check = new ConstraintCheck(param, type);
        for (Constraint constraint : Constraint.values()) {
            check.check(constraint);
        }
        return check.problems;
    }

    /** Returns the constraints that are said as code says them, for example {@code minimum = 3}. */
    static List<String> said(ToolParam param) {
        List<String> said = new ArrayList<>();
        for (Constraint constraint : Constraint.values()) {
            constraint.of(param).forEach(value -> said.add(said(constraint, value)));
        }
        return said;
    }

    /** One fault is enough for an attribute. */
    private void check(Constraint constraint) {
        List<?> values = constraint.of(param);
        if (values.size() > 1) {
            String shown = String.join(
                    ", ", values.stream().map(ConstraintCheck::shown).toList());
            add(constraint + " has " + values.size() + " values: " + shown, "write one");
        } else if (!values.isEmpty() && !constraint.fits(kind)) {
            add(
                    said(constraint, values.get(0)) + " does not fit " + DescribedType.display(type),
                    "it is for " + constraint.subject());
        } else if (!values.isEmpty() && isSound(constraint, values.get(0))) {
            checkOrder(constraint);
        }
    }

    private boolean isSound(Constraint constraint, Object value) {
        int before = problems.size();
        String said = said(constraint, value);
        if (value instanceof Double number) {
            checkNumber(said, number);
        } else if (value instanceof Integer count && count < 0) {
            add(said + " is negative", "write 0 or more");
        } else if (constraint == Constraint.PATTERN) {
            checkPattern(said, value.toString());
        } else if (constraint == Constraint.FORMAT) {
            checkFormat(said, value.toString());
        }
        return problems.size() == before;
    }

    private void checkNumber(String said, double number) {
        if (!Double.isFinite(number)) {
            add(said + " is no number in JSON", "write another, or leave it out");
        } else if (kind == ValueKind.WHOLE_NUMBER && number != Math.rint(number)) {
            add(said + " is no whole number, as " + DescribedType.display(type) + " is", "write a whole number");
        } else if (Math.abs(number) > LARGEST.getOrDefault(type.getRawClass(), Double.MAX_VALUE)) {
            add(
                    said + " is more than " + DescribedType.display(type) + " can hold",
                    "write one that it can, or leave it out");
        }
    }

    private void checkPattern(String said, String pattern) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            String at = e.getIndex() < 0 ? "" : " at index " + e.getIndex();
            add(said + " is no regular expression: " + e.getDescription() + at, "write one that Java can read");
        }
    }

    private void checkFormat(String said, String format) {
        if (!FORMATS.contains(format) && NearestWord.of(format, FORMATS).isPresent()) {
            add(said + " is no format of JSON Schema", NearestWord.advice(format, FORMATS));
        }
    }

    private void checkOrder(Constraint lower) {
        Constraint upper = Constraint.BOUNDS.get(lower);
        List<?> most = upper == null ? List.of() : upper.of(param);
        Object least = lower.of(param).get(0);
        if (upper != null && most.size() == 1 && compare(least, most.get(0)) > 0) {
            add(
                    said(lower, least) + " is above " + said(upper, most.get(0)),
                    "no value satisfies both; change one of them");
        }
    }

    private static int compare(Object left, Object right) {
        return Double.compare(((Number) left).doubleValue(), ((Number) right).doubleValue());
    }

    private static String said(Constraint constraint, Object value) {
        return constraint + " = " + shown(value);
    }

    /** Returns a value as code would have it. */
    private static String shown(Object value) {
        if (value instanceof Double number && Double.isFinite(number)) {
            return plain(number).toPlainString();
        }
        return value instanceof String text ? "\"" + text + "\"" : value.toString();
    }

    /** Returns 12 for 12.0. */
    static BigDecimal plain(double number) {
        BigDecimal decimal = BigDecimal.valueOf(number);
        return number == Math.rint(number) ? decimal.setScale(0) : decimal;
    }

    private void add(String text, String advice) {
        problems.add(new Problem(text, advice));
    }
}
