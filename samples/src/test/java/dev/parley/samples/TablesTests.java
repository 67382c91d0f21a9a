package dev.parley.samples;

import static dev.parley.chat.DatasetJoin.ZIPPED;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.Dataset;
import dev.parley.SimulatedModel;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** Datasets as tables: one file, columns of other names, two files side by side, and all files of a folder. */
@SimulatedModel
class TablesTests {

    @ConversationTest(dataset = "weather.csv", toolFiles = "weather-tools.json")
    Stream<DynamicNode> plays_a_table(Conversations conversations) {
        return conversations.tests();
    }

    @Dataset(columns = {"user = asked", "tool_results = station_said"})
    @ConversationTest(dataset = "weather-export.csv", toolFiles = "weather-tools.json")
    Stream<DynamicNode> plays_columns_of_other_names(Conversations conversations) {
        return conversations.tests();
    }

    @Dataset(join = ZIPPED, columns = "user = weather-export.asked")
    @ConversationTest(
            dataset = {"weather-export.csv", "weather-results.csv"},
            toolFiles = "weather-tools.json")
    Stream<DynamicNode> plays_two_tables_side_by_side(Conversations conversations) {
        return conversations.tests();
    }

    @ConversationTest(dataset = "weather/**/*.yaml", toolFiles = "weather-tools.json")
    Stream<DynamicNode> plays_all_files_of_a_folder(Conversations conversations) {
        return conversations.tests();
    }
}
