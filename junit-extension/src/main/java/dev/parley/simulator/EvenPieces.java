package dev.parley.simulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of a stream, made equally long: WireMock pauses after equal shares of a body's bytes, and so at the end of each
 * event. An event is filled with blanks behind its JSON, where every client passes over them; {@code [DONE]}, which clients
 * take to the letter, comes with the event before it.
 *
 * @param text all events
 * @param count how many pieces they are
 */
record EvenPieces(String text, int count) {

    private static final String END = "\n\n";
    private static final String DONE = "data: [DONE]" + END;

    static EvenPieces of(List<String> events) {
        List<String> pieces = new ArrayList<>(events);
        int last = pieces.size() - 1;
        if (last > 0 && pieces.get(last).equals(DONE)) {
            pieces.remove(last);
            pieces.set(last - 1, pieces.get(last - 1) + DONE);
        }
        int longest = pieces.stream().mapToInt(EvenPieces::length).max().orElse(0);
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(filled(piece, longest - length(piece))));
        return new EvenPieces(text.toString(), pieces.size());
    }

    private static String filled(String piece, int missing) {
        int json = piece.indexOf(END);
        return piece.substring(0, json) + " ".repeat(missing) + piece.substring(json);
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
