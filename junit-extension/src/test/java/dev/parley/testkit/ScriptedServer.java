package dev.parley.testkit;

import dev.parley.json.Json;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * A server over a bare socket that gives scripted answers, in order or by request: it can cut an answer in the middle, drop
 * a connection and split bytes anywhere, which a well-behaved server library cannot.
 */
public final class ScriptedServer implements Closeable {

    /** A request as it came in. */
    public record Received(String method, String path, Map<String, String> headers, String body) {

        /** Returns who speaks in the last message of a chat completion; empty where there is none. */
        public String lastRole() {
            return last("role");
        }

        /** Returns what the last message of a chat completion says; empty where there is none. */
        public String lastContent() {
            return last("content");
        }

        private String last(String key) {
            return tree().get("messages") instanceof List<?> messages
                            && !messages.isEmpty()
                            && messages.get(messages.size() - 1) instanceof Map<?, ?> message
                            && message.get(key) instanceof String text
                    ? text
                    : "";
        }

        /** Returns the model's name; empty where there is none. */
        public String model() {
            return tree().get("model") instanceof String name ? name : "";
        }

        boolean wantsStream() {
            return Boolean.TRUE.equals(tree().get("stream"));
        }

        private Map<?, ?> tree() {
            return !body.isEmpty() && Json.parse(body) instanceof Map<?, ?> tree ? tree : Map.of();
        }
    }

    private static final ScriptedAnswer NONE_LEFT = ScriptedAnswer.http(500, Map.of(), "the script has no answer left");

    private final ServerSocket socket;
    private final Queue<ScriptedAnswer> script;
    private final Function<Received, ScriptedAnswer> behaviour;
    private final List<Received> received = new CopyOnWriteArrayList<>();

    private ScriptedServer(
            ServerSocket socket, Queue<ScriptedAnswer> script, Function<Received, ScriptedAnswer> behaviour) {
        this.socket = socket;
        this.script = script;
        this.behaviour = behaviour;
    }

    /** Starts a server on loopback that gives each answer once, in order, whatever it is asked. */
    public static ScriptedServer start(List<ScriptedAnswer> script) {
        Queue<ScriptedAnswer> queue = new ConcurrentLinkedQueue<>(script);
        return start(queue, request -> Objects.requireNonNullElse(queue.poll(), NONE_LEFT));
    }

    /** Starts a server on loopback that answers each request by itself, also several at once. */
    public static ScriptedServer answering(Function<Received, ScriptedAnswer> behaviour) {
        return start(new ConcurrentLinkedQueue<>(), behaviour);
    }

    private static ScriptedServer start(Queue<ScriptedAnswer> script, Function<Received, ScriptedAnswer> behaviour) {
        try {
            ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            ScriptedServer server = new ScriptedServer(socket, script, behaviour);
            Thread thread = new Thread(server::accept, "scripted-server");
            thread.setDaemon(true);
            thread.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v1");
    }

    /** Returns the requests so far. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    /** Returns the answers that were not asked for. */
    public List<ScriptedAnswer> left() {
        return List.copyOf(script);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread thread = new Thread(() -> serve(connection), "scripted-connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            Optional<Received> request = read(new BufferedInputStream(connection.getInputStream()));
            if (request.isEmpty()) {
                return;
            }
            received.add(request.get());
            ScriptedAnswer answer = behaviour.apply(request.get());
            if (!answer.drop()) {
                write(answer, request.get(), connection.getOutputStream());
            }
        } catch (IOException e) {
            // the client went away; its own error tells of it
        }
    }

    private static Optional<Received> read(InputStream in) throws IOException {
        String requestLine = line(in);
        if (requestLine.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(header.substring(0, colon), header.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        int method = requestLine.indexOf(' ');
        int path = requestLine.indexOf(' ', method + 1);
        return Optional.of(
                new Received(requestLine.substring(0, method), requestLine.substring(method + 1, path), headers, body));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static void write(ScriptedAnswer answer, Received request, OutputStream out) throws IOException {
        ScriptedAnswer.Rendered rendered = answer.rendered(request);
        byte[] bytes = rendered.body().getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 " + rendered.status() + " Scripted\r\n");
        rendered.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        int announced = bytes.length + (answer.cut() ? 1000 : 0);
        head.append(String.format(Locale.ROOT, "Content-Length: %d\r\nConnection: close\r\n\r\n", announced));
        out.write(head.toString().getBytes(StandardCharsets.US_ASCII));
        int piece = answer.chunkBytes() == null ? Math.max(1, bytes.length) : answer.chunkBytes();
        for (int at = 0; at < bytes.length; at += piece) {
            out.write(bytes, at, Math.min(piece, bytes.length - at));
            out.flush();
        }
        out.flush();
    }
}
