package dev.parley;

import static dev.parley.chat.DatasetJoin.ZIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataset.ConversationSource;
import dev.parley.dataset.WrittenConversation;
import dev.parley.input.Faults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Dataset} says of a method's files and of their columns. */
class DatasetReaderTests {

    private final Map<String, String> parameters = new HashMap<>();
    private final Faults faults = new Faults();

    @Dataset(
            join = ZIPPED,
            columns = {"text = asked", "tools = results.csv.fns", "tool_results = 1.said"})
    static class ZippedTestCase {
        @ConversationTest(dataset = {"zipped/questions.csv", "zipped/results.csv"})
        void plays() {}
    }

    @Dataset(columns = {"text = asked", "tools = functions_", "colour = red"})
    static class ChainedTestCase {
        @ConversationTest(dataset = "zipped/*s.csv")
        void plays() {}
    }

    @Dataset(source = "rows", columns = "user = asked")
    static class JavaTestCase {
        @ConversationTest
        void plays() {}

        static List<Map<String, ?>> rows() {
            return List.of(Map.of("id", "one", "asked_0", "Is it raining?"));
        }
    }

    private List<WrittenConversation> read(Class<?> type) {
        Surroundings surroundings = Declared.surroundings(parameters, Map.of());
        List<ConversationSource> sources = new DatasetReader(
                        Declared.attributes(ConversationTest.class, type, surroundings, faults),
                        Declared.attributes(Dataset.class, type, surroundings, faults),
                        new SourceLocator(type, faults),
                        faults)
                .read(new RowMethods(type, owner -> Optional.empty(), faults), true);
        List<WrittenConversation> conversations = new ArrayList<>();
        sources.forEach(source -> source.check(faults, conversations::add));
        return conversations;
    }

    @Test
    void files_are_zipped_and_their_columns_mapped() {
        List<WrittenConversation> conversations = read(ZippedTestCase.class);

        assertThat(Declared.message(faults)).isEmpty();
        assertThat(conversations).extracting(WrittenConversation::id).containsExactly("one", "two");
        assertThat(conversations.get(1).turns().get(0).userText()).contains("And in Rome?");
        assertThat(conversations.get(0).turns().get(0).tools()).isPresent();
    }

    @Test
    void columns_of_rows_that_java_makes_are_mapped_too() {
        assertThat(read(JavaTestCase.class).get(0).turns().get(0).userText()).contains("Is it raining?");
        assertThat(Declared.message(faults)).isEmpty();
    }

    @Test
    void parameters_beat_the_annotation() {
        parameters.put("parley.join", "chained");
        parameters.put("parley.columns", "user = asked, tool_results = said");

        assertThat(read(ZippedTestCase.class))
                .extracting(WrittenConversation::id)
                .hasSize(4)
                .contains("one", "two");
        assertThat(Declared.message(faults)).isEmpty();
    }

    @Test
    void columns_that_are_nowhere_and_unknown_roles_are_faults_of_the_test() {
        read(ChainedTestCase.class);

        assertThat(Declared.message(faults)).isEqualTo("""
                it has 4 faults:
                  unknown role "colour" at @Dataset(columns) of ChainedTestCase#plays; known are user, system, tools, \
                tool_results, tool_choice, expect, id, tags, think_time, turn_type, tool_call_turns, server_tool_call_turns, \
                output_tokens, messages
                  a row without any known column at results.csv:2:1; known are turns, asked, functions_, tool_response, \
                tool_result, tool_output
                  a row without any known column at results.csv:3:1; known are turns, asked, functions_, tool_response, \
                tool_result, tool_output
                  no row has a column "functions_" at @Dataset(columns) of ChainedTestCase#plays; known are asked, fns, id, said""");
    }
}
