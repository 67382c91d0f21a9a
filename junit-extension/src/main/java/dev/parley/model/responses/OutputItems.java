package dev.parley.model.responses;

import dev.parley.chat.ReasoningItem;
import dev.parley.chat.ToolCall;
import dev.parley.model.http.Stopwatch.Progress;
import dev.parley.model.protocol.ChunkObject;
import dev.parley.model.responses.OutputItem.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The output items of one answer, as their events come in; items of kinds that are of no use here are passed over. */
final class OutputItems {

    private final List<OutputItem> items = new ArrayList<>();

    /** Takes an event of a stream and returns what it brought. */
    Progress accept(String type, ChunkObject event) {
        return switch (type) {
            case "response.output_item.added" -> item(event, this::added);
            case "response.output_item.done" -> item(event, this::done);
            case "response.output_text.delta" -> find(Kind.MESSAGE, event).addContent(event);
            case "response.refusal.delta" -> find(Kind.MESSAGE, event).addRefusal(event);
            case "response.refusal.done" -> find(Kind.MESSAGE, event).takeRefusal(event);
            case "response.reasoning_text.delta" -> find(Kind.REASONING, event).addContent(event);
            case "response.reasoning_summary_text.delta" ->
                find(Kind.REASONING, event).addSummary(event);
            case "response.function_call_arguments.delta" ->
                find(Kind.CALL, event).addArguments(event);
            case "response.function_call_arguments.done" ->
                find(Kind.CALL, event).take(event);
            default -> Progress.NOTHING;
        };
    }

    /** What an event does with an item that it carries. */
    @FunctionalInterface
    private interface Taking {
        Progress take(Kind kind, OptionalLong index, ChunkObject item);
    }

    private static Progress item(ChunkObject event, Taking taking) {
        Optional<ChunkObject> item = event.object("item");
        return item.flatMap(Kind::of)
                .map(kind -> taking.take(kind, event.number("output_index"), item.orElseThrow()))
                .orElse(Progress.NOTHING);
    }

    private Progress added(Kind kind, OptionalLong index, ChunkObject item) {
        return byId(kind, item).orElseGet(() -> open(kind, index)).take(item);
    }

    private Progress done(Kind kind, OptionalLong index, ChunkObject item) {
        return byId(kind, item)
                .or(() -> lastOpen(kind, index, each -> each.mayBe(index, item)))
                .orElseGet(() -> open(kind, index))
                .finish(item);
    }

    /**
     * Takes the items of a whole response. Those that the stream brought before are the same in the same order, whatever their
     * numbers and ids, which differ on some servers.
     */
    Progress acceptAll(List<ChunkObject> output) {
        Progress most = Progress.NOTHING;
        for (Kind kind : Kind.values()) {
            Iterator<OutputItem> known = ordered(kind).toList().iterator();
            for (int i = 0; i < output.size(); i++) {
                ChunkObject item = output.get(i);
                if (Kind.of(item).equals(Optional.of(kind))) {
                    OutputItem target = known.hasNext() ? known.next() : open(kind, OptionalLong.of(i));
                    Progress progress = target.finish(item);
                    most = progress.compareTo(most) > 0 ? progress : most;
                }
            }
        }
        return most;
    }

    /** The id decides; some servers change it from event to event, then the number; without both it is the last item's. */
    private OutputItem find(Kind kind, ChunkObject event) {
        OptionalLong index = event.number("output_index");
        return byId(kind, event.text("item_id"))
                .or(() -> lastOpen(kind, index, each -> true))
                .orElseGet(() -> open(kind, index));
    }

    private Optional<OutputItem> byId(Kind kind, ChunkObject item) {
        return byId(kind, item.text("id")).or(() -> byId(kind, item.text("call_id")));
    }

    private Optional<OutputItem> byId(Kind kind, String id) {
        return items.stream().filter(item -> item.isNamed(kind, id)).findFirst();
    }

    private Optional<OutputItem> lastOpen(Kind kind, OptionalLong index, Predicate<OutputItem> condition) {
        return items.stream()
                .filter(item -> item.isOpen(kind, index))
                .filter(condition)
                .reduce((first, last) -> last);
    }

    private OutputItem open(Kind kind, OptionalLong index) {
        OutputItem item = new OutputItem(kind, index, items.size());
        items.add(item);
        return item;
    }

    private Stream<OutputItem> ordered() {
        return items.stream().sorted(Comparator.comparingLong(OutputItem::position));
    }

    private Stream<OutputItem> ordered(Kind kind) {
        return ordered().filter(item -> item.kind() == kind);
    }

    /** Returns what the model says; several messages stand on lines of their own. */
    String text() {
        return joined(Kind.MESSAGE, OutputItem::text, "\n");
    }

    String refusal() {
        return joined(Kind.MESSAGE, OutputItem::refusal, "\n");
    }

    String reasoning() {
        return joined(Kind.REASONING, OutputItem::text, "\n\n");
    }

    private String joined(Kind kind, Function<OutputItem, String> part, String separator) {
        return ordered(kind).map(part).filter(text -> !text.isEmpty()).collect(Collectors.joining(separator));
    }

    List<ToolCall> calls(Supplier<String> ids) {
        return ordered(Kind.CALL).map(item -> item.toolCall(ids)).toList();
    }

    List<ReasoningItem> reasoningItems() {
        List<ReasoningItem> found = new ArrayList<>();
        int calls = 0;
        boolean text = false;
        for (OutputItem item : ordered().toList()) {
            switch (item.kind()) {
                case CALL -> calls++;
                case MESSAGE -> text = text || !item.isEmpty();
                case REASONING -> {
                    int position = calls + (text ? 1 : 0);
                    item.tree().ifPresent(tree -> found.add(new ReasoningItem(tree, position)));
                }
            }
        }
        return found;
    }
}
