package dev.parley.play;

import dev.parley.chat.ToolCall;
import java.util.List;

/**
 * A call that could not be executed as it is.
 *
 * @param call the call
 * @param title what is wrong, in a few words
 * @param details the lines that explain it
 */
record InvalidCall(ToolCall call, String title, List<String> details) {}
