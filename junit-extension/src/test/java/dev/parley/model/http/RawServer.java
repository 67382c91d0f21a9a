package dev.parley.model.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A server that sends bytes as a test says, for what no proper server does: dropping, cutting and pausing. The connection is
 * closed when the script ends; {@link #hold} keeps it open until the server is closed.
 */
final class RawServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Script script;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private RawServer(Script script) throws IOException {
        this.script = script;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static RawServer answering(Script script) {
        try {
            RawServer server = new RawServer(script);
            Thread thread = new Thread(server::serve, "raw-server");
            thread.setDaemon(true);
            thread.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers with status 200, an event stream whose end nobody announces, and leaves the connection to the script. */
    static RawServer streaming(Script script) {
        return answering((server, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 100000\r\n\r\n");
            script.answer(server, out);
        });
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** Returns the requests so far, each with its head and body. */
    List<String> requests() {
        return requests;
    }

    /** Waits until the server is closed. */
    void hold() throws InterruptedException {
        closed.await();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread thread = new Thread(() -> converse(connection), "raw-server-connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void converse(Socket connection) {
        try (connection) {
            requests.add(request(connection.getInputStream()));
            script.answer(this, connection.getOutputStream());
        } catch (IOException e) {
            closed.countDown(); // the client went away: what some tests wait for
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String request(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String text = "";
        while (!text.contains("\r\n\r\n") || bytes.size() < length(text)) {
            int next = in.read();
            if (next < 0) {
                return text;
            }
            bytes.write(next);
            text = next == '\n' || next == '}' ? bytes.toString(StandardCharsets.UTF_8) : text;
        }
        return text;
    }

    private static int length(String text) {
        int end = text.indexOf("\r\n\r\n") + 4;
        String head = text.substring(0, end).toLowerCase(Locale.ROOT);
        int field = head.indexOf("content-length:");
        if (field < 0) {
            return end;
        }
        int start = field + "content-length:".length();
        return end
                + Integer.parseInt(
                        head.substring(start, head.indexOf('\r', start)).strip());
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }

    /** What the server does with a request. */
    interface Script {
        void answer(RawServer server, OutputStream out) throws IOException, InterruptedException;
    }
}
