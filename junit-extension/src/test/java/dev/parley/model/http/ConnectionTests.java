package dev.parley.model.http;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.parley.chat.Exchange;
import dev.parley.model.EndpointException;
import dev.parley.model.TestSettings;
import dev.parley.model.completions.TestModel;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections are made as the JDK is set up: its trust store, its proxy, HTTP/2 over TLS. */
class ConnectionTests {

    private static final String PASSWORD = "changeit";
    private static final String SAYS_HI = "data: {\"choices\":[{\"delta\":{\"content\":\"Hi\"}}]}\n\ndata: [DONE]\n\n";

    @TempDir
    Path folder;

    @Test
    void a_certificate_that_java_is_told_to_trust_is_trusted_and_the_stream_comes_over_http_2() throws Exception {
        Path certificate = certificate();
        WireMockServer server = started(wireMockConfig()
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(certificate.toString())
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD));
        try {
            Exchange exchange = trusting(certificate, () -> ask("https://127.0.0.1:" + server.httpsPort()));

            assertThat(exchange.answer().orElseThrow().text()).isEqualTo("Hi");
            assertThat(server.getAllServeEvents())
                    .extracting(event -> event.getRequest().getProtocol())
                    .containsExactly("HTTP/2.0");
        } finally {
            server.stop();
        }
    }

    @Test
    void a_certificate_that_java_does_not_know_is_refused_with_what_to_do() throws Exception {
        Path certificate = certificate();
        WireMockServer server = started(wireMockConfig()
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(certificate.toString())
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD));
        String url = "https://127.0.0.1:" + server.httpsPort();
        try {
            EndpointException refused = catchThrowableOfType(EndpointException.class, () -> ask(url));

            // in between are the words of the JDK, which differ from version to version
            assertThat(refused.getMessage())
                    .startsWith("no connection to " + url + "/v1/chat/completions: TLS failed: ")
                    .contains("unable to find valid certification path")
                    .endsWith("""

                              is this a server with TLS? check the base URL %s
                              a certificate that Java does not know goes into a trust store: \
                            -Djavax.net.ssl.trustStore=FILE""".formatted(url));
        } finally {
            server.stop();
        }
    }

    @Test
    void the_proxy_that_java_is_told_is_asked() throws Exception {
        WireMockServer proxy = started(wireMockConfig().dynamicPort());
        try {
            Exchange exchange = behind(proxy.port(), () -> ask("http://model.example:8000"));

            assertThat(exchange.answer().orElseThrow().text()).isEqualTo("Hi");
            assertThat(proxy.getAllServeEvents())
                    .extracting(event -> event.getRequest().getAbsoluteUrl())
                    .containsExactly("http://model.example:8000/v1/chat/completions");
        } finally {
            proxy.stop();
        }
    }

    private static WireMockServer started(WireMockConfiguration options) {
        WireMockServer server = new WireMockServer(options);
        server.start();
        server.stubFor(any(anyUrl()).willReturn(okForContentType("text/event-stream", SAYS_HI)));
        return server;
    }

    private static Exchange ask(String url) {
        return TestModel.ask(TestSettings.of(url), SizeLimits.DEFAULT);
    }

    /** Makes a certificate for 127.0.0.1 that nobody signed. */
    private Path certificate() throws IOException, InterruptedException {
        Path file = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor())
                .as(() -> log(folder.resolve("keytool.log")))
                .isZero();
        return file;
    }

    private static String log(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static <T> T trusting(Path certificate, Callable<T> task) throws Exception {
        SSLContext before = SSLContext.getDefault();
        SSLContext.setDefault(context(certificate));
        try {
            return task.call();
        } finally {
            SSLContext.setDefault(before);
        }
    }

    /** Returns what Java makes of {@code -Djavax.net.ssl.trustStore}. */
    private static SSLContext context(Path certificate) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(certificate)) {
            trusted.load(in, PASSWORD.toCharArray());
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private static <T> T behind(int port, Callable<T> task) throws Exception {
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
        try {
            return task.call();
        } finally {
            ProxySelector.setDefault(before);
        }
    }
}
