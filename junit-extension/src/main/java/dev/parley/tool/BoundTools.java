package dev.parley.tool;

import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolResult;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Java tools with the objects to call them on: those of one conversation. As safe for use by several threads as the
 * author's objects are.
 *
 * @since 0.1.0
 */
public final class BoundTools {

    private final Map<String, Bound> tools;

    BoundTools(Map<String, Bound> tools) {
        this.tools = Map.copyOf(tools);
    }

    /**
     * Answers a call by calling the Java method of its name.
     *
     * <p>A {@code String} goes back as it is, {@code null} as {@code null}, anything else as compact JSON. What the method
     * throws, arguments that do not fit its parameters, and a time limit that is over become an error result
     * {@code {"error":"<message, or the exception's class where it has none>"}}.
     *
     * @return nothing if there is no such tool, or if its method returns {@code void}: the placeholder answers then
     * @throws Error if the method throws one, for example a failed assertion of the test's author
     * @throws java.util.concurrent.CancellationException if the method was interrupted; the thread's flag is set again
     * @throws IllegalStateException if what the method returned cannot be written as JSON
     */
    public Optional<ToolResult> answer(ToolCall call) {
        Bound tool = tools.get(call.name());
        return tool == null ? Optional.empty() : tool.method().answer(tool.target(), call);
    }

    /**
     * A tool's method and the object to call it on.
     *
     * @param method the method
     * @param target the object; null for a static method
     */
    record Bound(ToolMethod method, @Nullable Object target) {}
}
