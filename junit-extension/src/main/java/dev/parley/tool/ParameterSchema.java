package dev.parley.tool;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomPropertyDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigPart;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import dev.parley.json.Json;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the JSON Schema (draft 2020-12) of a method's parameters. Objects take no properties that are not listed. */
final class ParameterSchema {

    /** Models read a schema without references more reliably; one that holds itself cannot be without. */
    private static final SchemaGenerator INLINE = generator(Option.INLINE_ALL_SCHEMAS);

    private static final SchemaGenerator WITH_REFERENCES = generator();

    private ParameterSchema() {}

    /** One at a time: the generator does not say that it may be shared. */
    static synchronized Map<String, @Nullable Object> of(List<ToolParameter> parameters) {
        SchemaBuilder builder =
                (anyHoldsItself(parameters) ? WITH_REFERENCES : INLINE).buildMultipleSchemaDefinitions();
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        parameters.forEach(parameter -> properties.put(parameter.name(), property(parameter, builder)));
        ObjectNode definitions = builder.collectDefinitions("$defs"); // also completes the properties
        List<String> required = parameters.stream()
                .filter(ToolParameter::required)
                .map(ToolParameter::name)
                .toList();
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", trees(properties));
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        if (!definitions.isEmpty()) {
            schema.put("$defs", Json.parse(definitions.toString()));
        }
        return schema;
    }

    private static boolean anyHoldsItself(List<ToolParameter> parameters) {
        return parameters.stream()
                .anyMatch(parameter -> DescribedType.of(parameter).isRecursive());
    }

    private static Map<String, @Nullable Object> trees(Map<String, JsonNode> nodes) {
        Map<String, @Nullable Object> trees = new LinkedHashMap<>();
        nodes.forEach((name, node) -> trees.put(name, Json.parse(node.toString())));
        return trees;
    }

    private static JsonNode property(ToolParameter parameter, SchemaBuilder builder) {
        Type type = parameter.describedType();
        ObjectNode node = builder.createSchemaReference(type);
        ParamKeywords.add(parameter.param(), JavaValues.typeOf(type).getRawClass(), node);
        return node;
    }

    private static SchemaGenerator generator(Option... more) {
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .without(Option.SCHEMA_VERSION_INDICATOR, Option.FLATTENED_OPTIONALS)
                .with(Option.STANDARD_FORMATS, more)
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
        describeFields(builder.forFields());
        builder.forTypesInGeneral()
                .withPropertySorter((unused, unusedToo) -> 0) // as declared
                .withCustomDefinitionProvider(ParameterSchema::text);
        return new SchemaGenerator(builder.with(new JacksonModule()).build());
    }

    private static void describeFields(SchemaGeneratorConfigPart<FieldScope> fields) {
        fields.withPropertyNameOverrideResolver(field -> param(field)
                        .map(ToolParam::name)
                        .filter(name -> !name.isEmpty())
                        .orElse(null))
                .withCustomDefinitionProvider(ParameterSchema::choice)
                .withInstanceAttributeOverride((node, field, context) -> addKeywords(field, node))
                .withRequiredCheck(field -> !isOptional(field.getDeclaredType())
                        && param(field).map(ToolParam::required).orElse(true))
                .withTargetTypeOverridesResolver(field -> isOptional(field.getDeclaredType())
                        ? List.of(field.getDeclaredType().getTypeParameters().get(0))
                        : null);
    }

    private static Optional<ToolParam> param(FieldScope field) {
        return Optional.ofNullable(field.getAnnotationConsideringFieldAndGetter(ToolParam.class));
    }

    /** What is said of a list is not said of its elements, which the generator asks for as well. */
    private static void addKeywords(FieldScope field, ObjectNode node) {
        if (!field.isFakeContainerItemScope()) {
            ParamKeywords.add(param(field), field.getType().getErasedType(), node);
        }
    }

    private static boolean isOptional(ResolvedType type) {
        return type.getErasedType().equals(Optional.class);
    }

    private static @Nullable CustomDefinition text(ResolvedType type, SchemaGenerationContext context) {
        ObjectNode node = context.getGeneratorConfig().createObjectNode();
        Optional<JavaTime<?>> time = JavaTime.of(type.getErasedType());
        if (time.isEmpty() && !type.getErasedType().isEnum()) {
            return null;
        }
        if (time.isEmpty()) {
            putChoice(Optional.empty(), type.getErasedType(), node);
        } else {
            node.put("type", "string");
            time.flatMap(JavaTime::format).ifPresent(format -> node.put("format", format));
        }
        return new CustomDefinition(
                node, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.NO);
    }

    /** Whole, for the generator would put two descriptions, of the field and of the constants, side by side. */
    private static @Nullable CustomPropertyDefinition choice(FieldScope field, SchemaGenerationContext context) {
        Class<?> type = field.getType().getErasedType();
        if (!type.isEnum() || field.isFakeContainerItemScope()) {
            return null;
        }
        ObjectNode node = context.getGeneratorConfig().createObjectNode();
        putChoice(param(field), type, node);
        return new CustomPropertyDefinition(node, CustomDefinition.AttributeInclusion.NO);
    }

    private static void putChoice(Optional<ToolParam> param, Class<?> enumeration, ObjectNode node) {
        node.put("type", "string");
        JavaValues.constants(enumeration).forEach(node.withArray("enum")::add);
        ParamKeywords.add(param, enumeration, node);
    }
}
