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
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.util.List;

/** Serves a simulation over HTTP. The one class that touches WireMock. */
final class WireMockServing {

    static final String HOST = "127.0.0.1";

    /** Enough for 16 requests at once beside the threads that accept and select connections. */
    private static final int THREADS = 24;

    private final WireMockServer server;

    private WireMockServing(WireMockServer server) {
        this.server = server;
    }

    static WireMockServing start(Simulation simulation) {
        WireMockServer server = new WireMockServer(configuration(simulation));
        server.stubFor(any(anyUrl()).willReturn(aResponse()));
        try {
            server.start();
        } catch (FatalStartupException e) {
            throw new IllegalStateException("the simulated model cannot listen on " + HOST + ": " + e.getMessage(), e);
        }
        return new WireMockServing(server);
    }

    private static WireMockConfiguration configuration(Simulation simulation) {
        return wireMockConfig()
                .bindAddress(HOST)
                .dynamicPort()
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
            Simulation.Reply reply =
                    simulation.reply(request.getMethod().value(), request.getUrl(), request.getBodyAsString());
            return ResponseDefinitionBuilder.responseDefinition()
                    .withStatus(reply.status())
                    .withHeader("Content-Type", reply.contentType())
                    .withBody(reply.body())
                    .build();
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
