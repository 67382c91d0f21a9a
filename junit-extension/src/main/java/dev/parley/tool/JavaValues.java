package dev.parley.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns JSON trees into the values that a tool's method takes, and what it returns into JSON. The author's own Jackson
 * annotations are respected; no Jackson module of the class path is picked up, so the same test does the same everywhere.
 */
final class JavaValues {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(module())
            .annotationIntrospector(
                    new AnnotationIntrospectorPair(new ParamNames(), new JacksonAnnotationIntrospector()))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // the schema says whether they are wrong
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private JavaValues() {}

    private static SimpleModule module() {
        SimpleModule module = new SimpleModule("parley");
        JavaTime.addTo(module);
        OptionalValues.addTo(module);
        return module;
    }

    /**
     * Turns a tree into a value.
     *
     * @throws IllegalArgumentException if it does not fit the type; the message says why
     */
    static @Nullable Object read(@Nullable Object tree, JavaType type) {
        try {
            return MAPPER.convertValue(tree, type);
        } catch (IllegalArgumentException e) {
            String problem = e.getCause() instanceof JsonProcessingException cause
                    ? cause.getOriginalMessage()
                    : String.valueOf(e.getMessage());
            throw new IllegalArgumentException(problem, e);
        }
    }

    /**
     * Writes a value as compact JSON.
     *
     * @throws IllegalArgumentException if it cannot be written; the message says why
     */
    static String write(@Nullable Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    static JavaType typeOf(Type type) {
        return MAPPER.constructType(type);
    }

    /** Returns the names under which an enum's constants stand in JSON. */
    static List<String> constants(Class<?> enumeration) {
        return Arrays.stream(enumeration.getEnumConstants())
                .map(constant -> MAPPER.valueToTree(constant).asText())
                .toList();
    }

    /** Returns what is known of a record or class: the properties under their names in JSON. */
    static BeanDescription describe(JavaType type) {
        return MAPPER.getDeserializationConfig().introspect(type);
    }

    /** Takes the names of {@link ToolParam#name()}. */
    private static final class ParamNames extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable PropertyName findNameForDeserialization(Annotated member) {
            return name(member);
        }

        @Override
        public @Nullable PropertyName findNameForSerialization(Annotated member) {
            return name(member);
        }

        private static @Nullable PropertyName name(Annotated member) {
            ToolParam param = member.getAnnotation(ToolParam.class);
            return param == null || param.name().isEmpty() ? null : PropertyName.construct(param.name());
        }
    }
}
