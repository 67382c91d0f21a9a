package dev.parley.model.http;

import dev.parley.chat.Answer;
import dev.parley.chat.ToolCall;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the message of a failure tells about the request.
 *
 * @param url where it went
 * @param baseUrl the base URL as settings name it
 * @param model the model's name; empty while it is looked for
 * @param authorized whether a key was sent
 * @param answer what of an answer had arrived
 * @param secrets removed from every excerpt before it is cut, so that no half of one is left
 */
record Asked(String url, String baseUrl, String model, boolean authorized, Optional<Answer> answer, Secrets secrets) {

    private static final int EXCERPT = 500;

    /** Returns a line for each body, of its first 500 characters. */
    String body(String body) {
        return body.isBlank() ? "the body is empty" : "body: " + excerpt(body);
    }

    /** Returns the first 500 characters; lines after the first are indented. */
    String excerpt(String text) {
        String clean = secrets.clean(text).strip();
        String first = clean.codePoints()
                .limit(EXCERPT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String lines = first.lines().collect(Collectors.joining("\n    "));
        return first.length() < clean.length() ? lines + "…" : lines;
    }

    /** Returns a line that says what had arrived. */
    String arrived() {
        return "until then: " + answer.flatMap(this::parts).orElse("nothing of an answer");
    }

    private Optional<String> parts(Answer partial) {
        String calls = partial.calls().stream().map(ToolCall::toString).collect(Collectors.joining(", "));
        if (!calls.isEmpty()) {
            return Optional.of("calls " + excerpt(calls));
        }
        if (!partial.text().isBlank()) {
            return Optional.of("text \"" + excerpt(partial.text()) + "\"");
        }
        if (!partial.refusal().isBlank()) {
            return Optional.of("refusal \"" + excerpt(partial.refusal()) + "\"");
        }
        return partial.reasoning().isBlank()
                ? Optional.empty()
                : Optional.of("reasoning \"" + excerpt(partial.reasoning()) + "\"");
    }
}
