package dev.parley.model;

import dev.parley.chat.Answer;
import dev.parley.chat.Message;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What becomes of the model's reasoning in the history that later requests carry.
 *
 * @since 0.1.0
 */
public sealed interface ReasoningHistory {

    /** The reasoning is left out. */
    record Dropped() implements ReasoningHistory {}

    /**
     * The reasoning stands in front of the answer's text.
     *
     * @param template what goes in front, with {@code {reasoning}} for the reasoning; other braces are literal
     */
    record Wrapped(String template) implements ReasoningHistory {}

    /** The reasoning goes back as it came, in the API's own place for it. */
    record Returned() implements ReasoningHistory {}

    /**
     * Reads what an author writes: {@code drop}, {@code think_tags} or {@code field}, in any case and with {@code -} or
     * {@code _}; or a template.
     *
     * @return nothing if it is neither such a word nor a text with {@code {reasoning}}
     */
    static Optional<ReasoningHistory> parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT).replace('-', '_')) {
            case "drop" -> Optional.of(new Dropped());
            case "think_tags" -> Optional.of(new Wrapped("<think>{reasoning}</think>"));
            case "field" -> Optional.of(new Returned());
            default -> text.contains("{reasoning}") ? Optional.of(new Wrapped(text)) : Optional.empty();
        };
    }

    /** Returns what a message says, with the reasoning in front where it belongs there; empty where it says nothing. */
    default String content(Message.Assistant message) {
        String text = Objects.requireNonNullElse(message.text(), "");
        String reasoning = message.answer().map(Answer::reasoning).orElse("");
        return this instanceof Wrapped wrapped && !reasoning.isBlank()
                ? wrapped.template().replace("{reasoning}", reasoning) + text
                : text;
    }
}
