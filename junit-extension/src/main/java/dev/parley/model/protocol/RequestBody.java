package dev.parley.model.protocol;

import dev.parley.chat.RequestAim;
import dev.parley.chat.ToolChoice;
import dev.parley.model.EndpointSettings;
import dev.parley.model.ModelRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Makes the bodies of requests, as far as the APIs agree: who wins, and what a request for a call leaves out.
 *
 * @since 0.1.0
 */
public final class RequestBody {

    private static final String TOOLS = "tools";
    private static final String TOOL_CHOICE = "tool_choice";
    private static final String IGNORE_EOS = "ignore_eos";
    private static final String STOP = "stop";

    private final EndpointSettings settings;
    private final Protocol protocol;

    /** Creates a maker of bodies. */
    public RequestBody(EndpointSettings settings, Protocol protocol) {
        this.settings = settings;
        this.protocol = protocol;
    }

    /**
     * Returns the body of a request. The order of the steps decides who wins: the extra body over what is set before it,
     * the request over the extra body.
     */
    public Map<String, @Nullable Object> of(ModelRequest request, String model) {
        Map<String, @Nullable Object> body = base(model);
        boolean asksForCall = request.aim() == RequestAim.TOOL_CALL;
        OptionalInt target = asksForCall ? OptionalInt.empty() : request.outputTokens();
        limit(body, target);
        merge(body, settings.body());
        target.ifPresent(tokens -> body.put(protocol.limitKey(), (long) tokens));
        body.putAll(protocol.conversation(request.messages()));
        if (request.aim() != RequestAim.SERVER_TOOLS) {
            tools(body, request);
        }
        if (asksForCall) {
            body.remove(IGNORE_EOS);
            body.remove(STOP);
        }
        return withoutNulls(body);
    }

    private Map<String, @Nullable Object> base(String model) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("model", model);
        if (settings.stream()) {
            body.put("stream", true);
            body.putAll(protocol.streamOptions());
        }
        return body;
    }

    private void limit(Map<String, @Nullable Object> body, OptionalInt target) {
        if (target.isPresent()) {
            body.put(IGNORE_EOS, true);
        } else {
            settings.maxTokens().ifPresent(tokens -> body.put(protocol.limitKey(), (long) tokens));
        }
    }

    private static void merge(Map<String, @Nullable Object> body, Map<?, ?> extras) {
        extras.forEach((key, value) -> body.put(String.valueOf(key), merged(body.get(key), value)));
    }

    private static @Nullable Object merged(@Nullable Object old, @Nullable Object extra) {
        if (!(old instanceof Map<?, ?> below && extra instanceof Map<?, ?> above)) {
            return extra;
        }
        Map<String, @Nullable Object> both = new LinkedHashMap<>();
        merge(both, below);
        merge(both, above);
        return both;
    }

    private void tools(Map<String, @Nullable Object> body, ModelRequest request) {
        if (!request.tools().isEmpty()) {
            body.put(TOOLS, request.tools().stream().map(protocol::tool).toList());
            body.put(TOOL_CHOICE, protocol.toolChoice(request.toolChoice()));
        } else if (body.get(TOOLS) instanceof List<?> extras && !extras.isEmpty()) {
            // nobody here could answer a call of a tool that only the extra body knows
            body.put(TOOL_CHOICE, protocol.toolChoice(ToolChoice.NONE));
        } else {
            body.remove(TOOLS);
            body.remove(TOOL_CHOICE);
        }
    }

    /** Lists are left as they are: the {@code content: null} of an assistant message belongs on the wire. */
    private static Map<String, @Nullable Object> withoutNulls(Map<?, ?> object) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            if (value != null) {
                kept.put(String.valueOf(key), value instanceof Map<?, ?> nested ? withoutNulls(nested) : value);
            }
        });
        return kept;
    }
}
