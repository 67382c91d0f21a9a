package dev.parley;

import dev.parley.settings.Setting;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables of {@code docs/configuration.md}: names and types from the annotations, the rest from their comments. */
final class ConfigurationReference {

    private static final Path REPORTING = Path.of("../reporting/src/main/java");

    private ConfigurationReference() {}

    static String tables() {
        return KnownSettings.ANNOTATIONS.stream()
                        .map(ConfigurationReference::table)
                        .collect(Collectors.joining("\n"))
                + "\n" + reporting();
    }

    private static String table(Class<? extends Annotation> annotation) {
        Map<String, SourceComments.Comment> comments = SourceComments.attributes(annotation);
        List<String> order = List.copyOf(comments.keySet());
        String rows = Setting.of(annotation).stream()
                .sorted(Comparator.comparing(setting -> order.indexOf(setting.label()))) // a presence, not in it, first
                .map(setting -> row(setting, Optional.ofNullable(comments.get(setting.label()))))
                .collect(Collectors.joining());
        return "### `@" + annotation.getSimpleName() + "`\n\n"
                + SourceComments.ofType(annotation) + ".\n\n"
                + "| attribute | configuration parameter | environment variable | type | default | meaning |\n"
                + "| --- | --- | --- | --- | --- | --- |\n"
                + rows;
    }

    private static String row(Setting setting, Optional<SourceComments.Comment> comment) {
        return "| %s | `%s` | `%s` | %s | %s | %s |\n"
                .formatted(
                        comment.isPresent() ? "`" + setting.label() + "`" : "–",
                        setting.parameter(),
                        setting.variable(),
                        type(setting),
                        comment.map(SourceComments.Comment::fallback).orElse("as in the code"),
                        comment.map(SourceComments.Comment::meaning)
                                .orElse("Whether the annotation counts as present"));
    }

    private static String type(Setting setting) {
        Class<?> type = setting.type();
        if (setting.list() && type == int.class) {
            return "list of turns";
        }
        String one = type == String.class
                ? "text"
                : type == int.class ? "whole number" : type == Class.class ? "class name" : words(type);
        return setting.list() ? "list: " + one : one;
    }

    private static String words(Class<?> type) {
        return type == boolean.class
                ? "`true`, `false`"
                : Arrays.stream(type.getEnumConstants())
                        .map(constant -> "`" + ((Enum<?>) constant).name() + "`")
                        .collect(Collectors.joining(", "));
    }

    private static String reporting() {
        String rows = SourceComments.parameters(REPORTING).entrySet().stream()
                .map(parameter -> "| `%s` | %s | %s |\n"
                        .formatted(
                                parameter.getKey(),
                                parameter.getValue().fallback(),
                                parameter.getValue().meaning()))
                .collect(Collectors.joining());
        return """
                ### `parley-reporting`

                Configuration parameters alone: no annotation and no environment variable says them.

                | configuration parameter | default | meaning |
                | --- | --- | --- |
                """ + rows;
    }
}
