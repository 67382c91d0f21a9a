package dev.parley.model;

import dev.parley.json.Json;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Settings for tests: a streamed model {@code m} without a key, without retries, and time limits that no good answer meets. */
public final class TestSettings {

    private static final Duration GENEROUS = Duration.ofSeconds(30);

    private final String baseUrl;
    private Optional<ApiKey> key = Optional.empty();
    private Optional<String> model = Optional.of("m");
    private boolean stream = true;
    private OptionalInt maxTokens = OptionalInt.empty();
    private EndpointSettings.Dialect dialect = EndpointSettings.Dialect.DEFAULT;
    private EndpointSettings.Limits limits = new EndpointSettings.Limits(GENEROUS, GENEROUS, GENEROUS, 0);
    private Map<String, String> headers = Map.of();
    private Map<String, @Nullable Object> body = Map.of();
    private Optional<String> healthPath = Optional.empty();

    private TestSettings(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public static TestSettings of(String baseUrl) {
        return new TestSettings(baseUrl);
    }

    public EndpointSettings build() {
        return new EndpointSettings(
                URI.create(baseUrl), key, model, stream, maxTokens, dialect, limits, headers, body, healthPath);
    }

    public TestSettings key(String value) {
        return with(copy -> copy.key = Optional.of(new ApiKey(value)));
    }

    public TestSettings noModel() {
        return with(copy -> copy.model = Optional.empty());
    }

    public TestSettings stream(boolean streamed) {
        return with(copy -> copy.stream = streamed);
    }

    public TestSettings maxTokens(int tokens) {
        return with(copy -> copy.maxTokens = OptionalInt.of(tokens));
    }

    public TestSettings reasoning(String history) {
        ReasoningHistory reasoning = ReasoningHistory.parse(history).orElseThrow();
        return with(
                copy -> copy.dialect = new EndpointSettings.Dialect(dialect.api(), dialect.serverHistory(), reasoning));
    }

    public TestSettings serverHistory() {
        return with(copy -> copy.dialect = new EndpointSettings.Dialect(dialect.api(), true, dialect.reasoning()));
    }

    public TestSettings connect(Duration limit) {
        return limits(limit, limits.firstByte(), limits.betweenBytes(), limits.retries());
    }

    public TestSettings firstByte(Duration limit) {
        return limits(limits.connect(), limit, limits.betweenBytes(), limits.retries());
    }

    public TestSettings betweenBytes(Duration limit) {
        return limits(limits.connect(), limits.firstByte(), limit, limits.retries());
    }

    public TestSettings retries(int most) {
        return limits(limits.connect(), limits.firstByte(), limits.betweenBytes(), most);
    }

    private TestSettings limits(Duration connect, Duration firstByte, Duration betweenBytes, int retries) {
        return with(copy -> copy.limits = new EndpointSettings.Limits(connect, firstByte, betweenBytes, retries));
    }

    public TestSettings headers(Map<String, String> further) {
        return with(copy -> copy.headers = further);
    }

    public TestSettings body(String json) {
        return with(copy -> copy.body = Json.copyOf((Map<?, ?>) Objects.requireNonNull(Json.parse(json))));
    }

    public TestSettings healthCheck(String path) {
        return with(copy -> copy.healthPath = Optional.of(path));
    }

    private TestSettings with(Consumer<TestSettings> change) {
        TestSettings copy = new TestSettings(baseUrl);
        copy.key = key;
        copy.model = model;
        copy.stream = stream;
        copy.maxTokens = maxTokens;
        copy.dialect = dialect;
        copy.limits = limits;
        copy.headers = headers;
        copy.body = body;
        copy.healthPath = healthPath;
        change.accept(copy);
        return copy;
    }
}
