package dev.parley.model.completions;

import dev.parley.chat.ToolCall;
import dev.parley.model.protocol.ChunkObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Joins the fragments of calls, which servers number in many ways. */
final class CallAssembler {

    private final List<OpenCall> calls = new ArrayList<>();
    private @Nullable OpenCall last;

    /** Adds a fragment of a stream to the call that it belongs to. */
    void addFragment(ChunkObject fragment) {
        OptionalLong index = fragment.number("index");
        String id = fragment.text("id");
        add(fragment, find(index, id));
    }

    /** Adds a call of an answer that is not streamed: there each entry is a call of its own. */
    void addWhole(ChunkObject call) {
        add(call, open(call.number("index")));
    }

    private void add(ChunkObject fragment, OpenCall call) {
        last = call;
        call.id = call.id.isEmpty() ? fragment.text("id") : call.id;
        fragment.object("function").ifPresent(call::add);
    }

    /** Without index and id it is the last call's; without index the id decides; an index may be shared by several ids. */
    private OpenCall find(OptionalLong index, String id) {
        OpenCall current = last;
        if (current != null && (current.takes(index, id) || (index.isEmpty() && id.isEmpty()))) {
            return current;
        }
        return calls.stream().filter(call -> call.takes(index, id)).findFirst().orElseGet(() -> open(index));
    }

    private OpenCall open(OptionalLong index) {
        OpenCall call = new OpenCall(index, calls.size());
        calls.add(call);
        return call;
    }

    /**
     * Returns the calls by index; those that share one in the order in which they began.
     *
     * @param ids gives an id to each call that has none
     */
    List<ToolCall> calls(Supplier<String> ids) {
        return calls.stream()
                .sorted(Comparator.comparingLong(call -> call.position))
                .map(call -> call.toolCall(ids))
                .toList();
    }

    /** A call whose fragments are still coming. */
    private static final class OpenCall {

        private final OptionalLong index;
        private final long position;
        private final StringBuilder name = new StringBuilder();
        private final StringBuilder arguments = new StringBuilder();
        private String id = "";

        OpenCall(OptionalLong index, int count) {
            this.index = index;
            this.position = index.orElse(count);
        }

        boolean takes(OptionalLong otherIndex, String otherId) {
            boolean sameId = !otherId.isEmpty() && otherId.equals(id);
            if (otherIndex.isEmpty() || index.isEmpty()) {
                return sameId;
            }
            return index.equals(otherIndex) && (sameId || id.isEmpty() || otherId.isEmpty());
        }

        /** A name is repeated whole by some servers and split by others. */
        void add(ChunkObject function) {
            String part = function.text("name");
            if (!part.contentEquals(name)) {
                name.append(part);
            }
            arguments.append(function.textOrJson("arguments"));
        }

        ToolCall toolCall(Supplier<String> ids) {
            return new ToolCall(id.isEmpty() ? ids.get() : id, name.toString(), arguments.toString());
        }
    }
}
