package dev.parley.dataset.synthetic;

import dev.parley.dataset.ConversationSource;
import dev.parley.dataset.WrittenConversation;
import dev.parley.input.Faults;
import dev.parley.input.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Generated conversations: {@code synthetic-0}, {@code synthetic-1}, … Each is made when it is asked for and kept by nobody, so
 * a source is safe for use by several threads. The same settings give the same conversations everywhere, and what is
 * drawn for one purpose changes nothing that is drawn for another: other tool results leave the prompts as they are, more
 * turns the ones before them.
 *
 * @since 0.1.0
 */
public final class SyntheticSource implements ConversationSource {

    static final String NAME = "synthetic";

    private final SyntheticSettings settings;
    private final SyntheticTools tools;

    /** Creates a source; nothing is generated yet. */
    public SyntheticSource(SyntheticSettings settings, SyntheticTools tools) {
        this.settings = settings;
        this.tools = tools;
    }

    @Override
    public void check(Faults faults, Consumer<WrittenConversation> seen) {
        conversations().forEach(seen);
    }

    @Override
    public Stream<WrittenConversation> conversations() {
        return IntStream.range(0, settings.conversations()).mapToObj(this::conversation);
    }

    /** Its place counts conversations as lines and turns as columns. */
    private WrittenConversation conversation(int index) {
        Place place = new Place("@Synthetic", Optional.empty(), index + 1, 1);
        Generator generator = new Generator(settings, index);
        return new WrittenConversation(
                NAME + "-" + index,
                place,
                List.of(NAME, "tokens-" + settings.counter().name()),
                generator.prefix(),
                tools.own(),
                Optional.empty(),
                IntStream.range(0, settings.turns())
                        .mapToObj(turn -> generator.turn(turn, place.at(index + 1, turn + 1), tools.answered()))
                        .toList());
    }
}
