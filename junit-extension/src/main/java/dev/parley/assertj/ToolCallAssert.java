package dev.parley.assertj;

import dev.parley.transcript.MadeCall;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a tool call.
 *
 * @since 0.1.0
 */
public class ToolCallAssert extends AbstractToolCallAssert<ToolCallAssert> {

    /** Creates assertions whose failures begin with the function's name. */
    protected ToolCallAssert(@Nullable MadeCall call) {
        super(call, ToolCallAssert.class);
    }
}
