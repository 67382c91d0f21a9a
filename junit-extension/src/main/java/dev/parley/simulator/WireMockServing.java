package dev.parley.simulator;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.common.Notifier;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import dev.parley.simulator.answer.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Serves a simulation over HTTP. The one class that touches WireMock. */
final class WireMockServing {

    static final String HOST = "127.0.0.1";

    /** Enough for 64 requests at once, which wait where answers are slow, beside the threads that accept connections. */
    private static final int THREADS = 72;

    private final WireMockServer server;

    private WireMockServing(WireMockServer server) {
        this.server = server;
    }

    /**
     * Starts a server.
     *
     * @param port the port; 0 for any that is free
     * @throws IllegalStateException if the port cannot be had
     */
    static WireMockServing start(Simulation simulation, int port) {
        WireMockServer server = new WireMockServer(configuration(simulation, port));
        server.stubFor(any(anyUrl()).willReturn(aResponse()));
        try {
            server.start();
        } catch (FatalStartupException e) {
            String address = HOST + (port == 0 ? "" : ":" + port);
            throw new IllegalStateException("the simulated model cannot listen on " + address + ": " + reason(e), e);
        }
        return new WireMockServing(server);
    }

    /** WireMock and Jetty wrap what the machine said. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static WireMockConfiguration configuration(Simulation simulation, int port) {
        return wireMockConfig()
                .bindAddress(HOST)
                .port(port)
                .containerThreads(THREADS)
                .jettyAcceptors(1)
                .http2PlainDisabled(true)
                .gzipDisabled(true)
                .mappingSource(new NoMappings())
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .notifier(new Silence())
                .extensions(new Answering(simulation));
    }

    int port() {
        return server.port();
    }

    void close() {
        server.stop();
    }

    /** Answers every request from the simulation. */
    private record Answering(Simulation simulation) implements ResponseDefinitionTransformerV2 {

        @Override
        public String getName() {
            return "simulated-model";
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            Request request = event.getRequest();
            return definition(
                    simulation.reply(request.getMethod().value(), request.getUrl(), request.getBodyAsString()));
        }

        private static ResponseDefinition definition(Reply reply) {
            ResponseDefinitionBuilder definition = ResponseDefinitionBuilder.responseDefinition()
                    .withFixedDelay(millis(reply.pace().latency()));
            if (reply instanceof Reply.Sent sent) {
                definition.withStatus(sent.status());
                sent.headers().forEach(definition::withHeader);
                body(definition, sent.body(), sent.pace().pause());
            } else {
                definition.withFault(Fault.EMPTY_RESPONSE);
            }
            return definition.build();
        }

        private static void body(ResponseDefinitionBuilder definition, Reply.Body body, Duration pause) {
            String text = body.text();
            if (!pause.isZero() && !body.pieces().isEmpty()) {
                EvenPieces even = EvenPieces.of(body.pieces());
                text = even.text();
                definition.withChunkedDribbleDelay(even.count(), millis(pause.multipliedBy(even.count())));
            }
            if (body.broken()) { // a length that the body does not reach makes the server break the connection off
                int length = text.getBytes(StandardCharsets.UTF_8).length + 1;
                definition.withHeader("Content-Length", String.valueOf(length));
            }
            definition.withBody(text);
        }

        private static int millis(Duration time) {
            return (int) Math.min(Integer.MAX_VALUE, time.toMillis());
        }
    }

    /** Keeps WireMock from reading the stubs that the user's project has for other tests. */
    private static final class NoMappings implements MappingsSource {

        @Override
        public void loadMappingsInto(StubMappings stubs) {}

        @Override
        public void save(List<StubMapping> stubs) {}

        @Override
        public void save(StubMapping stub) {}

        @Override
        @SuppressWarnings("removal") // going away in WireMock, and yet abstract
        public void remove(StubMapping stub) {}

        @Override
        public void removeAll() {}
    }

    /** Keeps WireMock's notes off the console of the user's tests; what goes wrong is in the answer to the request. */
    private static final class Silence implements Notifier {

        @Override
        public void info(String message) {}

        @Override
        public void error(String message) {}

        @Override
        public void error(String message, Throwable cause) {}
    }
}
