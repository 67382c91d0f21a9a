package dev.parley.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes what a {@link ToolParam} says of a value into its schema: what it means, and what it must satisfy. */
final class ParamKeywords {

    private ParamKeywords() {}

    /**
     * Adds the keywords of a value.
     *
     * @param param what is said of it, without problems; absent where nothing is
     * @param type its type
     * @param schema takes the keywords
     */
    static void add(Optional<ToolParam> param, Class<?> type, ObjectNode schema) {
        String meaning = param.map(ToolParam::value).orElse("");
        String constants = type.isEnum() ? constants(type) : "";
        String both = meaning.isEmpty() || constants.isEmpty() ? meaning + constants : meaning + " (" + constants + ")";
        if (!both.isEmpty()) {
            schema.put("description", both);
        }
        param.ifPresent(said -> addConstraints(said, ValueKind.of(type), schema));
    }

    private static void addConstraints(ToolParam param, ValueKind kind, ObjectNode schema) {
        for (Constraint constraint : Constraint.values()) {
            constraint.of(param).forEach(value -> put(schema, constraint.keyword(kind), value));
        }
    }

    private static void put(ObjectNode schema, String keyword, Object value) {
        if (value instanceof Double number) {
            schema.put(keyword, ConstraintCheck.plain(number));
        } else if (value instanceof Integer count) {
            schema.put(keyword, count);
        } else {
            schema.put(keyword, value.toString());
        }
    }

    /** Returns what an enum's constants mean, for example {@code PAID: the money is there; SHIPPED: it is on its way}. */
    static String constants(Class<?> enumeration) {
        List<String> names = JavaValues.constants(enumeration);
        List<Field> fields = fields(enumeration);
        List<String> meanings = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            ToolParam param = fields.get(i).getAnnotation(ToolParam.class);
            if (param != null && !param.value().isEmpty()) {
                meanings.add(names.get(i) + ": " + param.value());
            }
        }
        return String.join("; ", meanings);
    }

    /** Returns an enum's constants in the order in which they are declared. */
    static List<Field> fields(Class<?> enumeration) {
        return Arrays.stream(enumeration.getEnumConstants())
                .map(constant -> field(enumeration, ((Enum<?>) constant).name()))
                .toList();
    }

    private static Field field(Class<?> enumeration, String name) {
        try {
            return enumeration.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("enum " + enumeration.getName() + " has no constant " + name, e);
        }
    }
}
