package dev.parley;

import static dev.parley.chat.ToolChoice.NONE;
import static dev.parley.chat.ToolChoice.REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.ForcedTool;
import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolSelection;
import dev.parley.input.Faults;
import dev.parley.plan.PlanSettings;
import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said outside the code beats what annotations say, a parameter beats a variable. */
class OutsideAttributesTests {

    private final Map<String, String> parameters = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private final Faults faults = new Faults();

    @Endpoint(maxTokens = 2, headers = "X-Class: 1")
    static class Annotated {
        @Endpoint(maxTokens = 1)
        @ConversationTest(dataset = "annotated.yaml", toolChoice = REQUIRED)
        void plays() {}
    }

    @ConversationTest(dataset = "carried.yaml", forcedTool = "carried")
    @ToolLoop(maxRounds = 3, validate = false)
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Composed {}

    static class ComposedOnly {
        @Composed
        void plays() {}
    }

    static class ComposedBesideOwn {
        @Composed
        @ConversationTest(dataset = "own.yaml", toolChoice = NONE)
        void plays() {}
    }

    static class Silent {
        void plays() {}
    }

    @SimulatedModel
    static class Simulated {
        void plays() {}
    }

    private Attributes<Endpoint> endpoint(Class<?> type) {
        return attributes(Endpoint.class, type);
    }

    private <A extends Annotation> Attributes<A> attributes(Class<A> annotation, Class<?> type) {
        return Declared.attributes(annotation, type, Declared.surroundings(parameters, environment), faults);
    }

    private TestDeclaration declaration(Class<?> type) {
        return new TestDeclaration(
                attributes(ConversationTest.class, type),
                attributes(ToolLoop.class, type),
                new SourceLocator(type, faults),
                faults);
    }

    private PlanSettings plan(Class<?> type) {
        return declaration(type).planSettings(List.of(), Optional.empty());
    }

    private Optional<ToolSelection> choice(Class<?> type) {
        return declaration(type).choices().stream().findFirst();
    }

    @Test
    void the_parameter_beats_the_variable_which_beats_the_method_which_beats_its_class() {
        parameters.put("parley.max-tokens", "4");
        environment.put("PARLEY_MAX_TOKENS", "3");
        assertThat(endpoint(Annotated.class).count("maxTokens", Endpoint::maxTokens))
                .hasValue(4);

        parameters.clear();
        assertThat(endpoint(Annotated.class).count("maxTokens", Endpoint::maxTokens))
                .hasValue(3);

        environment.clear();
        assertThat(endpoint(Annotated.class).count("maxTokens", Endpoint::maxTokens))
                .hasValue(1);
    }

    @Test
    void each_attribute_goes_its_own_way() {
        parameters.put("parley.model", "parameter");
        environment.put("PARLEY_MAX_TOKENS", "3");
        Attributes<Endpoint> attributes = endpoint(Annotated.class);

        assertThat(attributes.text("model", Endpoint::model)).contains("parameter");
        assertThat(attributes.count("maxTokens", Endpoint::maxTokens)).hasValue(3);
        assertThat(attributes.texts(Endpoint::headers)).containsExactly("X-Class: 1");
    }

    @Test
    void a_list_is_replaced_as_a_whole() {
        parameters.put("parley.headers", "X-One: 1, X-Two: 2");

        assertThat(endpoint(Annotated.class).texts(Endpoint::headers)).containsExactly("X-One: 1", "X-Two: 2");
    }

    @Test
    void a_blank_value_says_nothing() {
        parameters.put("parley.max-tokens", " ");
        environment.put("PARLEY_MAX_TOKENS", "");

        assertThat(endpoint(Annotated.class).count("maxTokens", Endpoint::maxTokens))
                .hasValue(1);
        assertThat(Declared.message(faults)).isEmpty();
    }

    @Test
    void it_holds_where_no_annotation_stands() {
        environment.put("PARLEY_MAX_ROUNDS", "2");

        assertThat(plan(Silent.class).loop().maxRounds()).isEqualTo(2);
    }

    @Test
    void it_beats_an_annotation_of_ones_own_attribute_by_attribute() {
        parameters.put("parley.max-rounds", "2");

        assertThat(plan(ComposedOnly.class).loop().maxRounds()).isEqualTo(2);
        assertThat(declaration(ComposedOnly.class).playSettings(time -> {}).validation())
                .isEmpty();
    }

    @Test
    void a_forced_tool_outside_the_code_beats_a_tool_choice_in_it_and_the_other_way_round() {
        parameters.put("parley.forced-tool", "get_weather");
        assertThat(choice(Annotated.class)).contains(new ForcedTool("get_weather"));

        parameters.clear();
        environment.put("PARLEY_TOOL_CHOICE", "none");
        assertThat(choice(ComposedOnly.class)).contains(ToolChoice.NONE);
        assertThat(Declared.message(faults)).isEmpty();
    }

    @Test
    void a_parameters_tool_choice_beats_a_variables_forced_tool() {
        parameters.put("parley.tool-choice", "auto");
        environment.put("PARLEY_FORCED_TOOL", "get_weather");

        assertThat(choice(Annotated.class)).contains(ToolChoice.AUTO);
    }

    @Test
    void a_tool_choice_on_the_method_beats_a_forced_tool_that_is_carried() {
        assertThat(choice(ComposedBesideOwn.class)).contains(ToolChoice.NONE);
        assertThat(Declared.message(faults)).isEmpty();
    }

    @Test
    void both_in_one_source_are_a_fault() {
        environment.put("PARLEY_TOOL_CHOICE", "required");
        environment.put("PARLEY_FORCED_TOOL", "get_weather");

        assertThat(choice(Annotated.class)).isPresent();
        assertThat(Declared.message(faults)).isEqualTo("""
                it has 1 fault:
                  forcedTool "get_weather" stands beside toolChoice REQUIRED at environment variable PARLEY_FORCED_TOOL; \
                keep one of them""");
    }

    @Test
    void a_simulated_model_is_switched_on_and_off() {
        environment.put("PARLEY_SIMULATED_MODEL", "true");
        assertThat(attributes(SimulatedModel.class, Silent.class).declared()).isTrue();
        assertThat(attributes(SimulatedModel.class, Silent.class).where())
                .isEqualTo("environment variable PARLEY_SIMULATED_MODEL");

        parameters.put("parley.simulated-model", "false");
        assertThat(attributes(SimulatedModel.class, Silent.class).declared()).isFalse();
        assertThat(attributes(SimulatedModel.class, Simulated.class).declared()).isFalse();
    }

    @Test
    void a_script_alone_switches_no_simulated_model_on() {
        parameters.put("parley.simulated-model-script", "shop-model.yaml");

        assertThat(attributes(SimulatedModel.class, Silent.class).declared()).isFalse();
        assertThat(attributes(SimulatedModel.class, Simulated.class).text("script", SimulatedModel::script))
                .contains("shop-model.yaml");
    }

    @Test
    void a_fault_names_the_parameter_the_variable_or_the_annotation() {
        parameters.put("parley.max-rounds", "0");
        environment.put("PARLEY_DATASET", "no-such-folder/shop.yaml");
        plan(Silent.class);
        new DatasetReader(
                        attributes(ConversationTest.class, Silent.class),
                        attributes(Dataset.class, Silent.class),
                        new SourceLocator(Silent.class, faults),
                        faults)
                .read(new RowMethods(Silent.class, type -> Optional.empty(), faults), true);

        assertThat(Declared.message(faults).replaceAll("; looked for .*", "")).isEqualTo("""
                it has 2 faults:
                  maxRounds is 0 at configuration parameter parley.max-rounds; give a whole number of at least 1
                  there is no file "no-such-folder/shop.yaml" at environment variable PARLEY_DATASET""");
    }

    @Test
    void each_bad_value_is_a_fault_even_where_another_beats_it() {
        parameters.put("parley.max-rounds", "two");
        environment.put("PARLEY_MAX_ROUNDS", "three");
        plan(Silent.class);

        assertThat(Declared.message(faults)).isEqualTo("""
                it has 2 faults:
                  maxRounds is "two" at configuration parameter parley.max-rounds; give a whole number
                  maxRounds is "three" at environment variable PARLEY_MAX_ROUNDS; give a whole number""");
    }
}
