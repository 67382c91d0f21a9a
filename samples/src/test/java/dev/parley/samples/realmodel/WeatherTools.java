package dev.parley.samples.realmodel;

import dev.parley.tool.Tool;
import dev.parley.tool.ToolParam;

/** The one tool of the suite. It is 21 degrees everywhere, and 70 for those who ask in Fahrenheit. */
class WeatherTools {

    enum Unit {
        CELSIUS,
        FAHRENHEIT
    }

    record Weather(String city, int temperature, Unit unit) {}

    @Tool("Tells today's weather in a city.")
    Weather getWeather(@ToolParam("the city's name") String city, Unit unit) {
        return new Weather(city, unit == Unit.CELSIUS ? 21 : 70, unit);
    }
}
