package dev.parley.simulator;

import dev.parley.json.Json;
import dev.parley.simulator.answer.ObjectTree;
import dev.parley.simulator.answer.Reply;
import dev.parley.simulator.answer.ReplyWriter;
import dev.parley.simulator.answer.SimulatedModelCard;
import dev.parley.simulator.request.ChatRequest;
import dev.parley.simulator.request.ChatRequestReader;
import dev.parley.simulator.request.RefusedRequestException;
import dev.parley.simulator.script.Script;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The simulated server without HTTP: from method, path and body to a reply. Safe for use by several threads. */
final class Simulation {

    private final Behaviour behaviour;
    private final ReplyWriter replies;
    private final RequestLog log = new RequestLog();
    private final AtomicLong answers = new AtomicLong();

    Simulation(Script script) {
        this.behaviour = new Behaviour(script);
        this.replies = new ReplyWriter(script.pace());
    }

    /**
     * Answers a request.
     *
     * @param url path and query; the query is ignored
     */
    Reply reply(String method, String url, String body) {
        return switch (method + " " + path(url)) {
            case "POST /chat/completions" -> completion(body);
            case "GET /models" -> Reply.json(200, Json.compact(SimulatedModelCard.list()));
            case "GET /health" -> Reply.json(200, "{\"status\":\"ok\"}");
            case "GET /requests" -> Reply.json(200, Json.compact(log.tree()));
            case "DELETE /requests" -> {
                log.clear();
                yield Reply.json(200, "{\"status\":\"ok\"}");
            }
            default ->
                refusal(
                        404,
                        "there is nothing at " + method + " " + url + "; known are POST /v1/chat/completions,"
                                + " GET /v1/models, GET /health, GET /requests, DELETE /requests",
                        null);
        };
    }

    private Reply completion(String body) {
        log.add(body);
        try {
            ChatRequest request = ChatRequestReader.read(body);
            return replies.write(request, behaviour.to(request), answers.incrementAndGet());
        } catch (RefusedRequestException e) {
            return refusal(400, String.valueOf(e.getMessage()), e.parameter());
        } catch (StackOverflowError e) { // Java's expressions take a stack frame for each round of a group
            return refusal(
                    500,
                    "a regular expression of the script is too deep for this text;"
                            + " write it without a group that repeats",
                    null);
        }
    }

    private static Reply refusal(int status, String message, @Nullable String parameter) {
        ObjectTree error = new ObjectTree()
                .with("message", message)
                .with("type", "invalid_request_error")
                .with("param", parameter)
                .with("code", null);
        return Reply.json(
                status,
                Json.compact(new ObjectTree().with("error", error.tree()).tree()));
    }

    private static String path(String url) {
        String path = url.replaceFirst("\\?.*", "").replaceFirst("/$", "");
        return path.startsWith("/v1/") ? path.substring(3) : path;
    }
}
