package dev.parley.simulator;

import dev.parley.json.Json;
import dev.parley.json.JsonSyntaxException;
import dev.parley.simulator.answer.ObjectTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last requests for a completion, refused ones among them. Only their bodies: headers hold keys. Safe for use by
 * several threads.
 */
final class RequestLog {

    private static final int KEPT = 100;

    private final Deque<String> bodies = new ArrayDeque<>();
    private long count;

    synchronized void add(String body) {
        count++;
        bodies.addLast(body);
        if (bodies.size() > KEPT) {
            bodies.removeFirst();
        }
    }

    synchronized void clear() {
        count = 0;
        bodies.clear();
    }

    /** Returns how many requests there were, and the bodies of the last of them, the latest at the end. */
    Map<String, @Nullable Object> tree() {
        Requests requests = requests();
        List<@Nullable Object> trees = new ArrayList<>();
        requests.bodies().forEach(body -> trees.add(tree(body)));
        return new ObjectTree()
                .with("count", requests.count())
                .with("requests", trees)
                .tree();
    }

    private synchronized Requests requests() {
        return new Requests(count, List.copyOf(bodies));
    }

    /** A body that is no JSON is shown as text. */
    private static @Nullable Object tree(String body) {
        try {
            return Json.parse(body);
        } catch (JsonSyntaxException e) {
            return body;
        }
    }

    private record Requests(long count, List<String> bodies) {}
}
