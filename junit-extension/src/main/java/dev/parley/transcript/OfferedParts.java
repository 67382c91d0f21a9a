package dev.parley.transcript;

import dev.parley.chat.ToolCall;
import dev.parley.json.Json;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks through the schemas of the tools that steps offered, beside the arguments of their calls. */
final class OfferedParts {

    private static final List<String> ALTERNATIVES = List.of("anyOf", "oneOf", "allOf");

    private final Map<ToolPart, Boolean> exercised = new LinkedHashMap<>();

    Map<ToolPart, Boolean> exercised() {
        return exercised;
    }

    void add(Step step) {
        Optional<Object> tools =
                step.exchange().map(exchange -> exchange.requestBody().get("tools"));
        if (step.kind() != StepKind.SERVER_TOOL_CALL && tools.orElse(List.of()) instanceof List<?> offered) {
            offered.forEach(tool -> add(tool, step));
        }
    }

    /** Tools of other types than function are the server's own. */
    private void add(@Nullable Object tool, Step step) {
        if (tool instanceof Map<?, ?> definition
                && (!definition.containsKey("type") || "function".equals(definition.get("type")))) {
            Map<?, ?> function = definition.get("function") instanceof Map<?, ?> inner ? inner : definition;
            if (function.get("name") instanceof String name) {
                add(name, function.get("parameters"), calls(step, name));
            }
        }
    }

    private static List<? extends @Nullable Object> calls(Step step, String name) {
        return step.calls().stream()
                .filter(made -> made.violations().isEmpty())
                .map(MadeCall::call)
                .filter(call -> call.name().equals(name))
                .map(ToolCall::argumentTree)
                .flatMap(Optional::stream)
                .toList();
    }

    private void add(String tool, @Nullable Object schema, List<? extends @Nullable Object> calls) {
        note(ToolPart.of(tool), !calls.isEmpty());
        walk(new Place(tool, ""), schema, calls);
    }

    private void note(ToolPart part, boolean found) {
        exercised.merge(part, found, Boolean::logicalOr);
    }

    private void walk(Place place, @Nullable Object schema, List<? extends @Nullable Object> given) {
        if (!(schema instanceof Map<?, ?> keywords)) {
            return;
        }
        if (keywords.get("enum") instanceof List<?> allowed && !place.path.isEmpty()) {
            allowed.forEach(value -> note(
                    ToolPart.of(place.tool, place.path, Json.compact(value)),
                    given.stream().anyMatch(each -> Json.same(value, each))));
        }
        if (keywords.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((key, property) -> walkParameter(place.of(key), property, at(key, given)));
        }
        walk(place.ofElements(), keywords.get("items"), elements(given));
        ALTERNATIVES.stream()
                .map(keywords::get)
                .flatMap(each -> each instanceof List<?> schemas ? schemas.stream() : Stream.empty())
                .forEach(alternative -> walk(place, alternative, given));
    }

    private void walkParameter(Place place, @Nullable Object schema, List<? extends @Nullable Object> given) {
        note(ToolPart.of(place.tool, place.path), !given.isEmpty());
        walk(place, schema, given);
    }

    private static List<? extends @Nullable Object> at(@Nullable Object key, List<? extends @Nullable Object> given) {
        return given.stream()
                .filter(each -> each instanceof Map<?, ?> object && object.containsKey(key))
                .map(each -> each instanceof Map<?, ?> object ? object.get(key) : null)
                .toList();
    }

    private static List<? extends @Nullable Object> elements(List<? extends @Nullable Object> given) {
        return given.stream()
                .map(each -> each instanceof List<?> list ? list : List.of())
                .flatMap(Collection::stream)
                .toList();
    }

    /** Where in the arguments of a tool. */
    private record Place(String tool, String path) {

        Place of(@Nullable Object key) {
            return new Place(tool, path.isEmpty() ? String.valueOf(key) : path + "." + key);
        }

        Place ofElements() {
            return new Place(tool, path + "[]");
        }
    }
}
