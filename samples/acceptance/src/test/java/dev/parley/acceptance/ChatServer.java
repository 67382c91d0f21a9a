package dev.parley.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A model on loopback that gives its answers in order, whatever it is asked, and keeps the requests. */
final class ChatServer implements AutoCloseable {

    /** What an answer's text holds in the place of the request's header {@code Authorization}. */
    static final String AUTHORIZATION = "<authorization>";

    private final HttpServer server;
    private final List<String> answers;
    private final List<Request> requests = new ArrayList<>();

    /**
     * A request.
     *
     * @param authorization its header {@code Authorization}
     * @param body its body, a JSON object
     */
    record Request(String authorization, Map<?, ?> body) {

        /** Returns the roles of its messages, in order. */
        List<Object> roles() {
            List<?> messages = (List<?>) Objects.requireNonNull(body.get("messages"));
            return messages.stream()
                    .<Object>map(message -> ((Map<?, ?>) message).get("role"))
                    .toList();
        }
    }

    private ChatServer(HttpServer server, List<String> answers) {
        this.server = server;
        this.answers = List.copyOf(answers);
    }

    /** Starts a server that gives these answers, and after the last of them no more. */
    static ChatServer start(String... answers) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ChatServer chat = new ChatServer(server, List.of(answers));
        server.createContext("/v1/chat/completions", chat::answer);
        server.start();
        return chat;
    }

    /** An answer that calls a function. */
    static String call(String function, String arguments) {
        Map<String, Object> call = Map.of(
                "index",
                0,
                "id",
                "call_1",
                "type",
                "function",
                "function",
                Map.of("name", function, "arguments", arguments));
        return choice(Map.of("role", "assistant", "tool_calls", List.of(call)), "tool_calls");
    }

    /** An answer in text. */
    static String text(String text) {
        return choice(Map.of("role", "assistant", "content", text), "stop");
    }

    private static String choice(Map<String, Object> delta, String finishReason) {
        Map<String, Object> choice = Map.of("index", 0, "delta", delta, "finish_reason", finishReason);
        Map<String, Object> chunk = Map.of("id", "1", "object", "chat.completion.chunk", "choices", List.of(choice));
        return "data: " + Json.compact(chunk) + "\n\ndata: [DONE]\n\n";
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Request> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String answer;
        synchronized (requests) {
            answer = requests.size() < answers.size() ? answers.get(requests.size()) : "";
            requests.add(new Request(authorization, (Map<?, ?>) Objects.requireNonNull(Json.parse(body))));
        }
        byte[] bytes = answer.replace(AUTHORIZATION, authorization).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
