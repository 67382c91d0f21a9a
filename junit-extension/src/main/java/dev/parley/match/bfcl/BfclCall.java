package dev.parley.match.bfcl;

import dev.parley.chat.ToolCall;
import dev.parley.json.Json;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call as BFCL decodes it.
 *
 * @param name the function's name as it was on the wire
 * @param arguments the arguments as a JSON object
 * @since 0.1.0
 */
public record BfclCall(String name, Map<String, @Nullable Object> arguments) {

    /** Copies the arguments. */
    public BfclCall {
        arguments = Json.copyOf(arguments);
    }

    /** Decodes a call; returns nothing if its arguments are no JSON object. */
    static Optional<BfclCall> decode(ToolCall call) {
        return call.argumentTree().map(arguments -> new BfclCall(call.name(), arguments));
    }
}
