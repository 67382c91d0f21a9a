package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.Api;
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

    static class Responses {
        @Endpoint(api = Api.RESPONSES, serverHistory = true)
        void plays() {}
    }

    static class ServerHistoryOfChatCompletions {
        @Endpoint(serverHistory = true)
        void plays() {}
    }

    static class BothHistories {
        @Endpoint(api = Api.RESPONSES, serverHistory = true, reasoningHistory = "field")
        void plays() {}
    }

    static class TwoOfEach {
        @Endpoint(
                api = {Api.RESPONSES, Api.CHAT_COMPLETIONS},
                serverHistory = {false, true},
                reasoningHistory = {"drop", "field"})
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
        assertThat(read(Silent.class))
                .isEqualTo(new Dialect(Api.CHAT_COMPLETIONS, false, new ReasoningHistory.Dropped()));
    }

    @Test
    void every_attribute_becomes_a_setting() {
        assertThat(read(Template.class))
                .isEqualTo(new Dialect(
                        Api.CHAT_COMPLETIONS, false, new ReasoningHistory.Wrapped("Thought: {reasoning}; {}")));
    }

    @Test
    void a_server_may_keep_the_history() {
        assertThat(read(Responses.class)).isEqualTo(new Dialect(Api.RESPONSES, true, new ReasoningHistory.Dropped()));
        assertThat(faults.none()).isTrue();
    }

    @Test
    void chat_completions_have_no_server_history() {
        assertThat(faultsOf(ServerHistoryOfChatCompletions.class)).isEqualTo("""
                it has 1 fault:
                  serverHistory is true, but only the Responses API has it at @Endpoint(serverHistory) of \
                ServerHistoryOfChatCompletions#plays; say api = RESPONSES, or leave it out""");
    }

    @Test
    void reasoning_is_not_sent_back_to_a_server_that_keeps_it() {
        assertThat(faultsOf(BothHistories.class)).isEqualTo("""
                it has 1 fault:
                  reasoningHistory stands beside serverHistory, where no answer is sent back at \
                @Endpoint(reasoningHistory) of BothHistories#plays; keep one of them""");
    }

    @Test
    void one_value_is_given_where_one_is_wanted() {
        assertThat(faultsOf(TwoOfEach.class)).isEqualTo("""
                it has 3 faults:
                  api has 2 values [RESPONSES, CHAT_COMPLETIONS] at @Endpoint(api) of TwoOfEach#plays; give one
                  serverHistory has 2 values [false, true] at @Endpoint(serverHistory) of TwoOfEach#plays; give one
                  reasoningHistory has 2 values [drop, field] at @Endpoint(reasoningHistory) of TwoOfEach#plays; \
                give one""");
    }

    @Test
    void a_template_without_a_place_for_the_reasoning_is_a_fault() {
        assertThat(faultsOf(TemplateWithoutPlace.class)).isEqualTo("""
                it has 1 fault:
                  reasoningHistory is "Thought:" at @Endpoint(reasoningHistory) of TemplateWithoutPlace#plays; \
                write "drop", "think_tags", "field", or a template with {reasoning}""");
    }
}
