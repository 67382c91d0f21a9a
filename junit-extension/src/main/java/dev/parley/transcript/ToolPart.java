package dev.parley.transcript;

import java.util.Optional;

/**
 * A tool that was offered, one of its parameters, or one of the values that a parameter may have by {@code enum}.
 *
 * @param tool the function's name
 * @param parameter the parameter: {@code id}; inside an object {@code address.city}; in an object of an array {@code items[].sku}; absent
 *     for the tool itself
 * @param value the value as JSON; absent but for a value
 * @since 0.1.0
 */
public record ToolPart(String tool, Optional<String> parameter, Optional<String> value) {

    /** What a part is. */
    public enum Kind {
        /** A tool. */
        TOOL,
        /** A parameter of a tool. */
        PARAMETER,
        /** A value of a parameter. */
        VALUE
    }

    static ToolPart of(String tool) {
        return new ToolPart(tool, Optional.empty(), Optional.empty());
    }

    static ToolPart of(String tool, String parameter) {
        return new ToolPart(tool, Optional.of(parameter), Optional.empty());
    }

    static ToolPart of(String tool, String parameter, String value) {
        return new ToolPart(tool, Optional.of(parameter), Optional.of(value));
    }

    /** Returns what it is. */
    public Kind kind() {
        return value.isPresent() ? Kind.VALUE : parameter.isPresent() ? Kind.PARAMETER : Kind.TOOL;
    }

    /** Returns what it is a part of; nothing for a tool. */
    Optional<ToolPart> whole() {
        if (value.isPresent()) {
            return parameter.map(ToolPart::withoutElements).map(path -> of(tool, path));
        }
        return parameter.map(path -> {
            int end = path.lastIndexOf('.');
            return end < 0 ? of(tool) : of(tool, withoutElements(path.substring(0, end)));
        });
    }

    private static String withoutElements(String path) {
        return path.endsWith("[]") ? withoutElements(path.substring(0, path.length() - 2)) : path;
    }

    /** Returns {@code order_status}, {@code change_address.city} or {@code order_status.kind = "express"}. */
    @Override
    public String toString() {
        return tool
                + parameter.map(name -> "." + name).orElse("")
                + value.map(json -> " = " + json).orElse("");
    }
}
