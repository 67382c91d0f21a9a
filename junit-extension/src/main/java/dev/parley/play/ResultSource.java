package dev.parley.play;

import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolResult;
import dev.parley.dataset.WrittenResult;
import dev.parley.json.Json;
import java.util.HashMap;
import java.util.Map;

/** Answers the calls of one turn: from the row, else from the declared Java method, else by the placeholder. */
final class ResultSource {

    private final TurnContext context;
    private final Map<String, Integer> answeredByFunction = new HashMap<>();
    private int answered;

    ResultSource(TurnContext context) {
        this.context = context;
    }

    ToolResult answer(ToolCall call) {
        int position = answered++;
        int functionPosition = answeredByFunction.merge(call.name(), 1, Integer::sum) - 1;
        return context.planned()
                .written()
                .results()
                .find(call.name(), position, functionPosition)
                .map(written -> fromRow(call, written))
                .or(() -> context.tools().answer(call))
                .orElseGet(() -> placeholder(call));
    }

    ToolResult placeholder(ToolCall call) {
        return new ToolResult(call.id(), context.settings().placeholder(), ToolResult.Origin.PLACEHOLDER, false);
    }

    private ToolResult fromRow(ToolCall call, WrittenResult written) {
        if (written instanceof WrittenResult.Content content) {
            return new ToolResult(call.id(), content.content(), ToolResult.Origin.DATASET, false);
        }
        if (written instanceof WrittenResult.Failure error) {
            String content = Json.compact(Map.of("error", error.message()));
            return new ToolResult(call.id(), content, ToolResult.Origin.DATASET, true);
        }
        return placeholder(call);
    }
}
