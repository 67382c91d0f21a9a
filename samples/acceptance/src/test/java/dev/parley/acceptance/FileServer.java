package dev.parley.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Serves a folder on loopback, as whoever publishes a report does. */
final class FileServer implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml");

    private final HttpServer server;
    private final Path folder;

    private FileServer(HttpServer server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    static FileServer of(Path folder) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        FileServer files = new FileServer(server, folder);
        server.createContext("/", files::answer);
        server.start();
        return files;
    }

    /** Returns the address of a file. */
    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1));
        if (Files.isRegularFile(file)) {
            byte[] bytes = Files.readAllBytes(file);
            String extension = file.toString().replaceFirst(".*\\.", "");
            exchange.getResponseHeaders()
                    .add("Content-Type", TYPES.getOrDefault(extension, "application/octet-stream"));
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
