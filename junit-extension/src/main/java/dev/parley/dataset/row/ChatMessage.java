package dev.parley.dataset.row;

import dev.parley.input.Located;
import dev.parley.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One message of a recorded chat, in OpenAI's format or ShareGPT's.
 *
 * @param speaker who says it
 * @param whole the message
 * @param content what is said; null is a content too
 * @param calls the calls that the model makes: a list, one call, or the JSON text of either
 * @param callId the id of the call that it answers
 * @since 0.1.0
 */
public record ChatMessage(
        Speaker speaker, Cell whole, Optional<Cell> content, Optional<Cell> calls, Optional<Cell> callId) {

    private static final String WANTED = "an object with role and content, or with from and value";

    /** Reads a message; returns nothing if nobody says it. */
    static Optional<ChatMessage> read(Cell cell) {
        return cell.fields(WANTED).flatMap(fields -> read(cell, fields));
    }

    private static Optional<ChatMessage> read(Cell cell, Fields fields) {
        Optional<Cell> role = fields.filled("role", List.of("from"));
        Optional<Cell> content = fields.cell("content", List.of("value"));
        Optional<Cell> calls = fields.filled("tool_calls", List.of("function_call"));
        Optional<Cell> callId = fields.filled("tool_call_id", List.of());
        fields.rejectMisspellings();
        if (role.isEmpty()) {
            cell.fault("\"" + cell.key() + "\" does not say who says it", "write " + WANTED);
        }
        return role.flatMap(word -> word.oneOf(Speaker.WORDS))
                .map(speaker -> speaker == Speaker.CALLS
                        ? new ChatMessage(speaker, cell, Optional.empty(), content, callId)
                        : new ChatMessage(speaker, cell, content, calls, callId));
    }

    /** Returns whether it makes a call or answers one. */
    boolean needsTools() {
        return speaker == Speaker.RESULT || calls.isPresent();
    }

    /** Adds a fault of the message. */
    public void fault(String problem, String advice) {
        whole.fault("\"" + whole.key() + "\" " + problem, advice);
    }

    /** Returns the text of the content: a text, or the texts of a list of parts; nothing where it is blank. */
    public Optional<String> text() {
        Optional<Cell> filled = content.filter(cell -> !cell.empty());
        Optional<String> text = filled.flatMap(ChatMessage::ifText);
        if (filled.isPresent() && text.isEmpty()) {
            filled.get().wrong("a text, or a list of text parts");
        }
        return text.filter(said -> !said.isBlank());
    }

    /** Returns the content as the text of a result; what is no text as compact JSON; nothing for null. */
    public Optional<String> result() {
        if (content.isEmpty()) {
            fault("has no content", "write what the tool answered");
        }
        return content.filter(cell -> cell.value().tree() != null)
                .map(cell ->
                        ifText(cell).orElseGet(() -> Json.compact(cell.value().tree())));
    }

    private static Optional<String> ifText(Cell cell) {
        if (cell.value() instanceof Located.Sequence parts && !parts.elements().isEmpty()) {
            return parts.elements().stream().allMatch(ChatMessage::isTextPart)
                    ? Optional.of(parts.elements().stream()
                            .map(part -> String.valueOf(entry(part, "text")))
                            .collect(Collectors.joining()))
                    : Optional.empty();
        }
        return cell.ifText();
    }

    private static boolean isTextPart(Located part) {
        return "text".equals(entry(part, "type")) && entry(part, "text") instanceof String;
    }

    private static @Nullable Object entry(Located part, String key) {
        Located.@Nullable Entry entry =
                part instanceof Located.Mapping mapping ? mapping.entries().get(key) : null;
        return entry == null ? null : entry.value().tree();
    }
}
