package dev.parley.model;

import dev.parley.json.Json;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** Settings for tests: a streamed model {@code m} without a key, and time limits that no good answer meets. */
public record TestSettings(EndpointSettings build) {

    public static TestSettings of(String baseUrl) {
        Duration generous = Duration.ofSeconds(30);
        return new TestSettings(new EndpointSettings(
                URI.create(baseUrl),
                Optional.empty(),
                Optional.of("m"),
                true,
                OptionalInt.empty(),
                new EndpointSettings.Limits(generous, generous, generous),
                Map.of(),
                Map.of()));
    }

    public TestSettings key(String key) {
        return with(new Change(
                Optional.of(new ApiKey(key)), build.model(), build.stream(), build.maxTokens(), build.limits()));
    }

    public TestSettings noModel() {
        return with(new Change(build.apiKey(), Optional.empty(), build.stream(), build.maxTokens(), build.limits()));
    }

    public TestSettings stream(boolean stream) {
        return with(new Change(build.apiKey(), build.model(), stream, build.maxTokens(), build.limits()));
    }

    public TestSettings maxTokens(int tokens) {
        return with(new Change(build.apiKey(), build.model(), build.stream(), OptionalInt.of(tokens), build.limits()));
    }

    public TestSettings firstByte(Duration limit) {
        EndpointSettings.Limits old = build.limits();
        return limits(new EndpointSettings.Limits(old.connect(), limit, old.betweenBytes()));
    }

    public TestSettings betweenBytes(Duration limit) {
        EndpointSettings.Limits old = build.limits();
        return limits(new EndpointSettings.Limits(old.connect(), old.firstByte(), limit));
    }

    public TestSettings connect(Duration limit) {
        EndpointSettings.Limits old = build.limits();
        return limits(new EndpointSettings.Limits(limit, old.firstByte(), old.betweenBytes()));
    }

    private TestSettings limits(EndpointSettings.Limits limits) {
        return with(new Change(build.apiKey(), build.model(), build.stream(), build.maxTokens(), limits));
    }

    public TestSettings headers(Map<String, String> headers) {
        return new TestSettings(new EndpointSettings(
                build.baseUrl(),
                build.apiKey(),
                build.model(),
                build.stream(),
                build.maxTokens(),
                build.limits(),
                headers,
                build.body()));
    }

    public TestSettings body(String json) {
        return new TestSettings(new EndpointSettings(
                build.baseUrl(),
                build.apiKey(),
                build.model(),
                build.stream(),
                build.maxTokens(),
                build.limits(),
                build.headers(),
                Json.copyOf((Map<?, ?>) Objects.requireNonNull(Json.parse(json)))));
    }

    private TestSettings with(Change change) {
        return new TestSettings(new EndpointSettings(
                build.baseUrl(),
                change.apiKey,
                change.model,
                change.stream,
                change.maxTokens,
                change.limits,
                build.headers(),
                build.body()));
    }

    private record Change(
            Optional<ApiKey> apiKey,
            Optional<String> model,
            boolean stream,
            OptionalInt maxTokens,
            EndpointSettings.Limits limits) {}
}
