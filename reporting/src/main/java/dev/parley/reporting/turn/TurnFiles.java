package dev.parley.reporting.turn;

import dev.parley.chat.Exchange;
import dev.parley.json.Json;
import dev.parley.json.JsonSyntaxException;
import dev.parley.reporting.ExchangeTree;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The texts that belong to a turn. Stateless and safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class TurnFiles {

    private TurnFiles() {}

    /** Returns the transcript, and expected and actual side by side where the turn's outcome has both. */
    public static List<TurnFile> of(Turn turn) {
        List<TurnFile> files = new ArrayList<>();
        files.add(transcript(turn));
        if (turn.outcome() instanceof Outcome.Failed failed) {
            failed.difference()
                    .ifPresent(difference -> files.add(
                            TurnFile.html("expected and actual", ComparisonHtml.of(turn.name(), difference))));
        }
        return files;
    }

    /** Returns the transcript, as a page of its own. */
    public static TurnFile transcript(Turn turn) {
        return TurnFile.html("transcript", TranscriptHtml.of(turn));
    }

    /**
     * Returns request, answer and a command that repeats the request.
     *
     * @param number begins the files' names, for example {@code 1}
     */
    public static List<TurnFile> of(Exchange exchange, String number) {
        List<TurnFile> files = new ArrayList<>();
        files.add(TurnFile.json(number + " request", JsonText.pretty(exchange.requestBody())));
        files.addAll(answer(exchange, number));
        files.add(TurnFile.text(number + " curl", "sh", CurlCommand.of(exchange)));
        return files;
    }

    /** Of a stream the answer is what its events say together; what is neither JSON nor a stream is kept as it came. */
    private static List<TurnFile> answer(Exchange exchange, String number) {
        String name = number + " answer";
        Optional<Object> whole = json(exchange.rawAnswer());
        if (whole.isPresent()) {
            return List.of(TurnFile.json(name, JsonText.pretty(whole.get())));
        }
        List<TurnFile> files = new ArrayList<>();
        exchange.answer().ifPresent(answer -> files.add(TurnFile.json(name, JsonText.pretty(ExchangeTree.of(answer)))));
        if (!exchange.rawAnswer().isEmpty()) {
            boolean stream = Boolean.TRUE.equals(exchange.requestBody().get("stream"));
            files.add(TurnFile.text(stream ? number + " stream" : name, "txt", exchange.rawAnswer()));
        }
        return files;
    }

    private static Optional<Object> json(String text) {
        try {
            @Nullable Object tree = Json.parse(text);
            return Optional.ofNullable(tree);
        } catch (JsonSyntaxException e) { // a stream, or a proxy's page
            return Optional.empty();
        }
    }
}
