package dev.parley.reporting.turn;

/**
 * A text that belongs to a turn, ready to be attached to a report or written to a file.
 *
 * @param name what readers see, for example {@code 1 request.json}; names sort in the order of the requests
 * @param mediaType how the text is shown, for example {@code application/json}
 * @param extension the file name's end, without the dot
 * @param content the text
 * @since 0.1.0
 */
public record TurnFile(String name, String mediaType, String extension, String content) {

    static TurnFile html(String name, String content) {
        return new TurnFile(name + ".html", "text/html", "html", content);
    }

    static TurnFile json(String name, String content) {
        return new TurnFile(name + ".json", "application/json", "json", content);
    }

    static TurnFile text(String name, String extension, String content) {
        return new TurnFile(name + "." + extension, "text/plain", extension, content);
    }
}
