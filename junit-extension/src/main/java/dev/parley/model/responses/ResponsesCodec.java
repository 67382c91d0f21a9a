package dev.parley.model.responses;

import dev.parley.chat.Answer;
import dev.parley.chat.ForcedTool;
import dev.parley.chat.Message;
import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolSelection;
import dev.parley.model.EndpointSettings;
import dev.parley.model.protocol.Assembler;
import dev.parley.model.protocol.Protocol;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the Responses API says things. */
final class ResponsesCodec implements Protocol {

    private final EndpointSettings.Dialect dialect;
    private final InputItems items;

    ResponsesCodec(EndpointSettings.Dialect dialect) {
        this.dialect = dialect;
        this.items = new InputItems(dialect.reasoning());
    }

    @Override
    public String path() {
        return "responses";
    }

    @Override
    public String limitKey() {
        return "max_output_tokens";
    }

    @Override
    public Map<String, Object> streamOptions() {
        return Map.of();
    }

    /** The server keeps no instructions from one request to the next, not even where it keeps the history. */
    @Override
    public Map<String, @Nullable Object> conversation(List<Message> messages) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        String instructions = instructions(messages);
        if (!instructions.isEmpty()) {
            body.put("instructions", instructions);
        }
        int known = dialect.serverHistory() ? knownToServer(messages) : 0;
        if (known > 0) {
            body.put("previous_response_id", responseId(messages.get(known - 1)).orElseThrow());
        }
        body.put("input", items.of(messages.subList(known, messages.size())));
        return body;
    }

    private static String instructions(List<Message> messages) {
        return messages.stream()
                .filter(Message.SystemPrompt.class::isInstance)
                .map(message -> ((Message.SystemPrompt) message).text())
                .collect(Collectors.joining("\n"));
    }

    /** Returns how many messages the server has: those up to its last answer. */
    private static int knownToServer(List<Message> messages) {
        int known = messages.size();
        while (known > 0 && responseId(messages.get(known - 1)).isEmpty()) {
            known--;
        }
        return known;
    }

    private static Optional<String> responseId(Message message) {
        return message instanceof Message.Assistant assistant
                ? assistant.answer().flatMap(Answer::id)
                : Optional.empty();
    }

    /** Flat: what chat completions have under {@code function} stands beside the type. */
    @Override
    public Object tool(ToolDefinition tool) {
        Map<String, @Nullable Object> flat = new LinkedHashMap<>(tool.tree());
        if (flat.remove("function") instanceof Map<?, ?> function) {
            function.forEach((key, value) -> flat.put(String.valueOf(key), value));
        }
        return flat;
    }

    @Override
    public Object toolChoice(ToolSelection choice) {
        if (!(choice instanceof ForcedTool forced)) {
            return choice.tree();
        }
        Map<String, Object> flat = new LinkedHashMap<>();
        flat.put("type", "function");
        flat.put("name", forced.name());
        return flat;
    }

    @Override
    public Assembler assembler() {
        return new ResponseAssembler(dialect.serverHistory());
    }
}
