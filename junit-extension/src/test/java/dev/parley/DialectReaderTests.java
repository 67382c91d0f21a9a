package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.input.Faults;
import dev.parley.model.EndpointSettings.Dialect;
import dev.parley.model.ReasoningHistory;
import org.junit.jupiter.api.Test;

/** How the model is told what was said before. */
class DialectReaderTests {

    private final Faults faults = new Faults();

    static class Silent {
        void plays() {}
    }

    static class Template {
        @Endpoint(reasoningHistory = "Thought: {reasoning}; {}")
        void plays() {}
    }

    static class TemplateWithoutPlace {
        @Endpoint(reasoningHistory = "Thought:")
        void plays() {}
    }

    private Dialect read(Class<?> type) {
        return new DialectReader(Declared.attributes(Endpoint.class, type, faults), faults).read();
    }

    private String faultsOf(Class<?> type) {
        read(type);
        return Declared.message(faults);
    }

    @Test
    void what_nobody_says_has_a_default() {
        assertThat(read(Silent.class)).isEqualTo(new Dialect(new ReasoningHistory.Dropped()));
    }

    @Test
    void every_attribute_becomes_a_setting() {
        assertThat(read(Template.class))
                .isEqualTo(new Dialect(new ReasoningHistory.Wrapped("Thought: {reasoning}; {}")));
    }

    @Test
    void a_template_without_a_place_for_the_reasoning_is_a_fault() {
        assertThat(faultsOf(TemplateWithoutPlace.class)).isEqualTo("""
                it has 1 fault:
                  reasoningHistory is "Thought:" at @Endpoint(reasoningHistory) of TemplateWithoutPlace#plays; \
                write "drop", "think_tags", "field", or a template with {reasoning}""");
    }
}
