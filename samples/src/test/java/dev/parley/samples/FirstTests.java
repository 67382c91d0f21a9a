package dev.parley.samples;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.SimulatedModel;
import dev.parley.tool.Tool;
import dev.parley.tool.ToolParam;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

@SimulatedModel
class FirstTests {

    record Weather(String city, String sky) {}

    static class WeatherTools {

        @Tool("Tells today's weather in a city.")
        Weather getWeather(@ToolParam("the city's name") String city) {
            return new Weather(city, "clear");
        }
    }

    @ConversationTest(dataset = "first.yaml", tools = WeatherTools.class)
    Stream<DynamicNode> asks_for_the_weather(Conversations conversations) {
        return conversations.tests();
    }
}
