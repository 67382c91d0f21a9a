package dev.parley;

import static dev.parley.chat.RecordedCalls.EXPECT;
import static dev.parley.chat.RecordedMessages.VERBATIM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.Api;
import dev.parley.chat.RecordedCalls;
import dev.parley.chat.RecordedMessages;
import dev.parley.dataset.reading.Recorded;
import dev.parley.input.Faults;
import dev.parley.testkit.Run;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;

/** What {@link Dataset} says of recorded chats. */
class RecordedReaderTests {

    private final Map<String, String> parameters = new HashMap<>();
    private final Faults faults = new Faults();

    static class SilentTestCase {
        void plays() {}
    }

    @Dataset(messages = VERBATIM)
    static class VerbatimTestCase {
        void plays() {}
    }

    @Dataset(messages = VERBATIM, recordedCalls = EXPECT)
    static class ContradictoryTestCase {
        void plays() {}
    }

    @Dataset(messages = VERBATIM)
    @Endpoint(api = Api.RESPONSES, baseUrl = "http://127.0.0.1:9/v1", model = "test-model")
    static class ResponsesTestCase {
        @ConversationTest(dataset = "paris.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    private Recorded read(Class<?> type) {
        return new RecordedReader(
                        Declared.attributes(Dataset.class, type, Declared.surroundings(parameters, Map.of()), faults),
                        faults)
                .read();
    }

    @Test
    void chats_become_turns_and_their_calls_are_kept_where_nothing_is_said() {
        assertThat(read(SilentTestCase.class)).isEqualTo(new Recorded(RecordedMessages.TURNS, RecordedCalls.KEEP));
    }

    @Test
    void the_parameter_beats_the_annotation() {
        parameters.put("parley.messages", "turns");
        parameters.put("parley.recorded-calls", "expect");

        assertThat(read(VerbatimTestCase.class)).isEqualTo(new Recorded(RecordedMessages.TURNS, EXPECT));
    }

    @Test
    void calls_of_an_array_that_is_sent_as_it_is_cannot_be_expected() {
        read(ContradictoryTestCase.class);

        assertThat(Declared.message(faults))
                .isEqualTo("it has 1 fault:\n"
                        + "  recordedCalls EXPECT stands beside messages VERBATIM, where recorded calls are sent and not"
                        + " made at @Dataset(recordedCalls) of ContradictoryTestCase#plays;"
                        + " keep one of them");
    }

    @Test
    void the_responses_api_takes_no_messages_as_they_are() {
        assertThat(Run.of(ResponsesTestCase.class, Map.of()).message("plays")).isEqualTo("""
                @ConversationTest ResponsesTestCase#plays has 1 fault:
                  messages is VERBATIM, but the Responses API takes other messages at @Dataset(messages) of \
                ResponsesTestCase#plays; leave it out, or say api = CHAT_COMPLETIONS""");
    }
}
