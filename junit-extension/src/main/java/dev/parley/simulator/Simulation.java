package dev.parley.simulator;

import dev.parley.json.Json;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The simulated server without HTTP: from method, path and body to status and body. Safe for use by several threads. */
final class Simulation {

    /** The name of the one model. */
    static final String MODEL = "simulated-model";

    private static final String JSON = "application/json; charset=utf-8";
    private static final String EVENT_STREAM = "text/event-stream; charset=utf-8";

    private final Behaviour behaviour;
    private final AtomicLong answers = new AtomicLong();

    Simulation(SimulatedScript script) {
        this.behaviour = new Behaviour(script);
    }

    /**
     * Answers a request.
     *
     * @param url path and query; the query is ignored
     */
    Reply reply(String method, String url, String body) {
        String path = path(url);
        return switch (method + " " + path) {
            case "POST /chat/completions" -> completion(body);
            case "GET /models" -> new Reply(200, JSON, Json.compact(models()));
            case "GET /health" -> new Reply(200, JSON, "{\"status\":\"ok\"}");
            default ->
                refusal(
                        404,
                        "there is nothing at " + method + " " + url + "; known are POST /v1/chat/completions,"
                                + " GET /v1/models, GET /health",
                        null);
        };
    }

    private Reply completion(String body) {
        try {
            ChatRequest request = ChatRequestReader.read(body);
            Reaction reaction = behaviour.to(request);
            AnswerWriter writer = new AnswerWriter(request, reaction, answers.incrementAndGet());
            return request.stream()
                    ? new Reply(200, EVENT_STREAM, new EventStream(writer).body())
                    : new Reply(200, JSON, Json.compact(writer.completion()));
        } catch (RefusedRequestException e) {
            return refusal(400, String.valueOf(e.getMessage()), e.parameter());
        }
    }

    private static Reply refusal(int status, String message, @Nullable String parameter) {
        ObjectTree error = new ObjectTree()
                .with("message", message)
                .with("type", "invalid_request_error")
                .with("param", parameter)
                .with("code", null);
        return new Reply(
                status,
                JSON,
                Json.compact(new ObjectTree().with("error", error.tree()).tree()));
    }

    private static Object models() {
        ObjectTree model = new ObjectTree()
                .with("id", MODEL)
                .with("object", "model")
                .with("created", AnswerWriter.CREATED)
                .with("owned_by", "parley");
        return new ObjectTree()
                .with("object", "list")
                .with("data", List.of(model.tree()))
                .tree();
    }

    private static String path(String url) {
        String path = url.replaceFirst("\\?.*", "").replaceFirst("/$", "");
        return path.startsWith("/v1/") ? path.substring(3) : path;
    }

    /**
     * An HTTP answer.
     *
     * @param status the status
     * @param contentType the content type
     * @param body the body
     */
    record Reply(int status, String contentType, String body) {}
}
