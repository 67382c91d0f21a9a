package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.input.Faults;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which annotation an attribute is taken from. */
class AttributesTests {

    private final Faults faults = new Faults();

    @Endpoint(baseUrl = "http://above/v1", model = "above", maxTokens = 1)
    static class Above {
        void plays() {}
    }

    @Endpoint(model = "class", maxTokens = 2)
    static class Below extends Above {
        @Override
        @Endpoint(maxTokens = 3)
        void plays() {}
    }

    static class Inheriting extends Above {}

    @Endpoint(model = "interface")
    interface Shared {}

    static class Implementing implements Shared {
        void plays() {}
    }

    @Endpoint(baseUrl = "http://outer/v1", model = "outer", maxTokens = 1)
    static class Outer {

        @Endpoint(model = "middle", maxTokens = 2)
        static class Middle {

            static class Inner {
                @Endpoint(maxTokens = 3)
                void plays() {}
            }
        }
    }

    @Endpoint(model = "carried", headers = "X-Carried: 1")
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Carrier {}

    @Carrier
    @Endpoint(baseUrl = "http://far/v1", model = "far")
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @interface CarrierOfCarrier {}

    @Endpoint(maxTokens = 7)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Brief {}

    @Endpoint(model = "class")
    static class ComposedMethod {
        @Carrier
        void plays() {}
    }

    static class ComposedBesideOwn {
        @CarrierOfCarrier
        @Endpoint(maxTokens = 5)
        void plays() {}
    }

    static class TwoComposed {
        @Carrier
        @Brief
        void plays() {}
    }

    @Endpoint(headers = {"X-Class: 1", "X-Class-Too: 1"})
    static class ListOnBoth {
        @Endpoint(headers = "X-Method: 1")
        void plays() {}
    }

    static class Plain {
        void plays() {}
    }

    private Attributes<Endpoint> of(Class<?> type) {
        return Declared.attributes(Endpoint.class, type, faults);
    }

    @Test
    void the_method_beats_its_class_which_beats_the_class_above_attribute_by_attribute() {
        Attributes<Endpoint> attributes = of(Below.class);

        assertThat(attributes.count("maxTokens", Endpoint::maxTokens)).hasValue(3);
        assertThat(attributes.text("model", Endpoint::model)).contains("class");
        assertThat(attributes.text("baseUrl", Endpoint::baseUrl)).contains("http://above/v1");
        assertThat(attributes.flag("stream", Endpoint::stream)).isEmpty();
    }

    @Test
    void a_class_inherits_what_the_class_above_says() {
        assertThat(of(Inheriting.class).text("model", Endpoint::model)).contains("above");
    }

    @Test
    void a_class_takes_what_its_interfaces_say() {
        assertThat(of(Implementing.class).text("model", Endpoint::model)).contains("interface");
    }

    @Test
    void a_nested_class_beats_the_classes_around_it_attribute_by_attribute() {
        Attributes<Endpoint> attributes = of(Outer.Middle.Inner.class);

        assertThat(attributes.count("maxTokens", Endpoint::maxTokens)).hasValue(3);
        assertThat(attributes.text("model", Endpoint::model)).contains("middle");
        assertThat(attributes.text("baseUrl", Endpoint::baseUrl)).contains("http://outer/v1");
    }

    @Test
    void an_annotation_of_ones_own_carries_attributes() {
        assertThat(of(ComposedMethod.class).text("model", Endpoint::model)).contains("carried");
    }

    @Test
    void what_stands_on_the_method_itself_beats_what_is_carried_and_the_nearer_carrier_the_farther() {
        Attributes<Endpoint> attributes = of(ComposedBesideOwn.class);

        assertThat(attributes.count("maxTokens", Endpoint::maxTokens)).hasValue(5);
        assertThat(attributes.text("model", Endpoint::model)).contains("far");
        assertThat(attributes.texts(Endpoint::headers)).containsExactly("X-Carried: 1");
    }

    @Test
    void two_annotations_of_ones_own_complete_each_other() {
        Attributes<Endpoint> attributes = of(TwoComposed.class);

        assertThat(attributes.text("model", Endpoint::model)).contains("carried");
        assertThat(attributes.count("maxTokens", Endpoint::maxTokens)).hasValue(7);
    }

    @Test
    void a_list_is_replaced_as_a_whole() {
        assertThat(of(ListOnBoth.class).texts(Endpoint::headers)).containsExactly("X-Method: 1");
    }

    @ParameterizedTest
    @ValueSource(classes = {Below.class, Inheriting.class, Outer.Middle.Inner.class, TwoComposed.class})
    void what_stands_anywhere_is_declared(Class<?> type) {
        assertThat(of(type).declared()).isTrue();
    }

    @Test
    void what_stands_nowhere_is_not_declared() {
        assertThat(of(Plain.class).declared()).isFalse();
        assertThat(of(Plain.class).text("model", Endpoint::model)).isEmpty();
    }

    @Test
    void messages_name_attribute_class_and_method() {
        assertThat(of(Inheriting.class).where("model")).isEqualTo("@Endpoint(model) of Inheriting#plays");
        assertThat(of(Inheriting.class).where()).isEqualTo("@Endpoint of Inheriting#plays");
    }
}
