package dev.parley.dataset.synthetic;

import dev.parley.dataset.WrittenResult;
import dev.parley.dataset.WrittenResults;
import dev.parley.dataset.WrittenTurn;
import dev.parley.dataset.synthetic.Draws.Purpose;
import dev.parley.input.Place;
import dev.parley.json.Json;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Generates what one conversation consists of; each part draws its own numbers. */
final class Generator {

    private final SyntheticSettings settings;
    private final int conversation;
    private final SizedText texts;

    Generator(SyntheticSettings settings, int conversation) {
        this.settings = settings;
        this.conversation = conversation;
        this.texts = new SizedText(settings.counter());
    }

    /** Returns the system prompt; the number of the prefix in front makes each of them another text from the start. */
    Optional<String> prefix() {
        return settings.prefixes().map(prefixes -> {
            int number = conversation % prefixes.count();
            int tokens = prefixes.tokens().draw(draws(Purpose.PREFIX_SIZE, number));
            return texts.of(tokens, prose(Purpose.PREFIX_TEXT, number), text -> marked(number + ":", text));
        });
    }

    /**
     * Returns a turn.
     *
     * @param functions those whose calls its generated result answers
     */
    WrittenTurn turn(int index, Place place, List<String> functions) {
        Optional<Integer> output =
                settings.outputs().of(index).map(size -> size.draw(draws(Purpose.OUTPUT_SIZE, conversation, index)));
        return new WrittenTurn(
                index,
                OptionalInt.empty(),
                place,
                Optional.of(prompt(index)),
                Optional.empty(),
                Optional.empty(),
                results(index, functions),
                output.map(OptionalInt::of).orElse(OptionalInt.empty()),
                thinkTime(index),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The numbers of conversation and turn in front keep a server's cache from knowing the prompt of another turn. */
    private String prompt(int turn) {
        int tokens = settings.prompts().of(turn).draw(draws(Purpose.PROMPT_SIZE, conversation, turn));
        String mark = conversation + "." + turn;
        return texts.of(tokens, prose(Purpose.PROMPT_TEXT, conversation, turn), text -> marked(mark, text));
    }

    private static String marked(String mark, String text) {
        return text.isEmpty() ? mark : mark + " " + text;
    }

    private WrittenResults results(int turn, List<String> functions) {
        if (settings.results().isEmpty() || functions.isEmpty()) {
            return WrittenResults.NONE;
        }
        int tokens = settings.results().get().draw(draws(Purpose.RESULT_SIZE, conversation, turn));
        Prose prose = prose(Purpose.RESULT_TEXT, conversation, turn);
        String json =
                texts.of(tokens, prose, text -> Json.compact(Map.of("result", text.isEmpty() ? prose.first(1) : text)));
        Map<String, WrittenResults.ForFunction> results = new LinkedHashMap<>();
        functions.forEach(function ->
                results.put(function, new WrittenResults.ForFunction(List.of(new WrittenResult.Content(json)), true)));
        return new WrittenResults.ByFunction(results);
    }

    private Duration thinkTime(int turn) {
        return settings.thinkTime()
                .filter(any -> turn > 0)
                .map(time -> Duration.ofMillis(time.draw(draws(Purpose.THINK_TIME, conversation, turn))))
                .orElse(Duration.ZERO);
    }

    private Draws draws(Purpose purpose, int... place) {
        return Draws.of(settings.seed(), purpose, place);
    }

    private Prose prose(Purpose purpose, int... place) {
        return new Prose(draws(purpose, place));
    }
}
