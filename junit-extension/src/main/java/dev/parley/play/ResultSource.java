package dev.parley.play;

import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolResult;
import dev.parley.dataset.WrittenResult;
import dev.parley.json.Json;
import dev.parley.sample.SchemaFiller;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers the calls of one turn: from the row, else from the declared Java method, else from the tool's result schema, else
 * by the placeholder.
 */
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
                .flatMap(written -> fromRow(call, written))
                .or(() -> context.tools().answer(call))
                .or(() -> fromSchema(call))
                .orElseGet(() -> placeholder(call));
    }

    ToolResult placeholder(ToolCall call) {
        return new ToolResult(call.id(), context.settings().placeholder(), ToolResult.Origin.PLACEHOLDER, false);
    }

    private Optional<ToolResult> fromSchema(ToolCall call) {
        return context.planned().tools().stream()
                .filter(tool -> tool.name().equals(call.name()))
                .findFirst()
                .flatMap(ToolDefinition::resultSchema)
                .map(schema -> new ToolResult(call.id(), madeUp(call, schema), ToolResult.Origin.GENERATED, false));
    }

    /** Returns nothing where a table has no line for the call. */
    private Optional<ToolResult> fromRow(ToolCall call, WrittenResult written) {
        if (written instanceof WrittenResult.ByArguments table) {
            return table.find(call.argumentTree().orElse(Map.of())).flatMap(found -> fromRow(call, found));
        }
        if (written instanceof WrittenResult.Delayed delayed) {
            return fromRow(call, delayed.result()).map(result -> late(result, delayed.delay()));
        }
        return Optional.of(atOnce(call, written));
    }

    private ToolResult atOnce(ToolCall call, WrittenResult written) {
        if (written instanceof WrittenResult.Content content) {
            return ofDataset(call, content.content(), false);
        }
        if (written instanceof WrittenResult.Failure error) {
            return ofDataset(call, Json.compact(Map.of("error", error.message())), true);
        }
        if (written instanceof WrittenResult.MadeUp madeUp) {
            return ofDataset(call, madeUp(call, madeUp.schema()), false);
        }
        return placeholder(call);
    }

    private static ToolResult ofDataset(ToolCall call, String content, boolean error) {
        return new ToolResult(call.id(), content, ToolResult.Origin.DATASET, error);
    }

    /** Takes what fits from the call's arguments, so that an order that is asked for is the one that is found. */
    private static String madeUp(ToolCall call, Map<String, @Nullable Object> schema) {
        String words = call.argumentTree().orElse(Map.of()).values().stream()
                .filter(value -> value instanceof String || value instanceof Number)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        Object value = SchemaFiller.value(schema, words);
        return value instanceof String text ? text : Json.compact(value);
    }

    private ToolResult late(ToolResult result, Duration delay) {
        try {
            context.settings().pause().pass(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the delay of a result was interrupted");
        }
        Duration whole = result.run().duration().plus(delay);
        ToolResult.Run run = new ToolResult.Run(whole, result.run().exception());
        return new ToolResult(result.callId(), result.content(), result.origin(), result.error(), run);
    }
}
