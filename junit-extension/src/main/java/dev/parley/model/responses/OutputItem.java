package dev.parley.model.responses;

import dev.parley.chat.ToolCall;
import dev.parley.json.Json;
import dev.parley.model.http.Stopwatch.Progress;
import dev.parley.model.protocol.ChunkObject;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An output item whose fragments are still coming. */
final class OutputItem {

    /** What an item is. */
    enum Kind {
        MESSAGE("message", Progress.OUTPUT),
        CALL("function_call", Progress.OUTPUT),
        REASONING("reasoning", Progress.REASONING);

        private final String word;
        private final Progress progress;

        Kind(String word, Progress progress) {
            this.word = word;
            this.progress = progress;
        }

        static Optional<Kind> of(ChunkObject item) {
            String type = item.text("type");
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(type))
                    .findFirst();
        }
    }

    private final Kind kind;
    private final OptionalLong index;
    private final long position;
    private final TextParts content = new TextParts();
    private final TextParts summary = new TextParts();
    private final TextParts refusal = new TextParts();
    private final StringBuilder arguments = new StringBuilder();
    private String id = "";
    private String callId = "";
    private String name = "";
    private Optional<Map<String, @Nullable Object>> tree = Optional.empty();
    private boolean finished;

    OutputItem(Kind kind, OptionalLong index, int count) {
        this.kind = kind;
        this.index = index;
        this.position = index.orElse(count);
    }

    Kind kind() {
        return kind;
    }

    long position() {
        return position;
    }

    /** Some servers name a call's item by the call's id. */
    boolean isNamed(Kind other, String word) {
        return kind == other && !word.isEmpty() && (word.equals(id) || word.equals(callId));
    }

    boolean isOpen(Kind other, OptionalLong otherIndex) {
        return kind == other && !finished && (otherIndex.isEmpty() || index.isEmpty() || index.equals(otherIndex));
    }

    /** Calls of different names are different, and without a common number so are those of different ids. */
    boolean mayBe(OptionalLong otherIndex, ChunkObject said) {
        boolean sameIndex = index.isPresent() && index.equals(otherIndex);
        return agree(name, said.text("name")) && (sameIndex || agree(callId, said.text("call_id")));
    }

    private static boolean agree(String known, String said) {
        return known.isEmpty() || said.isEmpty() || known.equals(said);
    }

    Progress addContent(ChunkObject event) {
        return content.add(event.number("content_index"), event.text("delta")) ? kind.progress : Progress.NOTHING;
    }

    Progress addSummary(ChunkObject event) {
        return summary.add(event.number("summary_index"), event.text("delta")) ? kind.progress : Progress.NOTHING;
    }

    Progress addRefusal(ChunkObject event) {
        return refusal.add(event.number("content_index"), event.text("delta")) ? kind.progress : Progress.NOTHING;
    }

    Progress takeRefusal(ChunkObject event) {
        return refusal.replace(event.number("content_index"), event.text("refusal")) ? kind.progress : Progress.NOTHING;
    }

    Progress addArguments(ChunkObject event) {
        String delta = event.textOrJson("delta");
        arguments.append(delta);
        return delta.isEmpty() ? Progress.NOTHING : kind.progress;
    }

    /** Takes what is said of the item as a whole: it replaces the fragments. */
    Progress take(ChunkObject said) {
        boolean wasEmpty = isEmpty();
        id = either(said.text("id"), id);
        callId = either(said.text("call_id"), callId);
        name = either(said.text("name"), name);
        String whole = either(said.textOrJson("arguments"), arguments.toString());
        arguments.setLength(0);
        arguments.append(whole);
        content.replace(said, "content");
        refusal.replace(said, "content", "refusal");
        summary.replace(said, "summary");
        tree = Optional.of(Json.copyOf(said.fields()));
        return wasEmpty && !isEmpty() ? kind.progress : Progress.NOTHING;
    }

    /** Takes the whole item, to which nothing more is added. */
    Progress finish(ChunkObject said) {
        finished = true;
        return take(said);
    }

    private static String either(String said, String before) {
        return said.isEmpty() ? before : said;
    }

    /** Returns whether nothing was said or called. */
    boolean isEmpty() {
        return kind == Kind.CALL ? (name + callId + arguments).isEmpty() : (text() + refusal()).isEmpty();
    }

    /** Returns the text; of reasoning the reasoning itself where the server shows it, else its summary. */
    String text() {
        return either(content.joined(""), summary.joined("\n\n"));
    }

    String refusal() {
        return refusal.joined("");
    }

    ToolCall toolCall(Supplier<String> ids) {
        String known = either(callId, id);
        return new ToolCall(known.isEmpty() ? ids.get() : known, name, arguments.toString());
    }

    /** Returns the item as received; nothing where only fragments came. */
    Optional<Map<String, @Nullable Object>> tree() {
        return tree;
    }
}
