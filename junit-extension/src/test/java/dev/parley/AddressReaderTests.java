package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.input.Faults;
import dev.parley.model.ApiKey;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who says where the server is, and which key it gets. */
class AddressReaderTests {

    private static final Optional<ApiKey> PARLEY_KEY = Optional.of(new ApiKey("sk-parley"));
    private static final Optional<ApiKey> OPENAI_KEY = Optional.of(new ApiKey("sk-openai"));

    private final Map<String, String> parameters = new HashMap<>();
    private final Map<String, String> environment =
            new HashMap<>(Map.of("PARLEY_API_KEY", "sk-parley", "OPENAI_API_KEY", "sk-openai"));
    private final Faults faults = new Faults();

    /** Who may name an address, strongest first. */
    enum Source {
        PARAMETER,
        PARLEY_VARIABLE,
        SIMULATED,
        ANNOTATION,
        OPENAI_VARIABLE;

        AddressReader.Server server() {
            return new AddressReader.Server(
                    url(),
                    switch (this) {
                        case PARAMETER, PARLEY_VARIABLE, ANNOTATION -> PARLEY_KEY;
                        case SIMULATED -> Optional.empty();
                        case OPENAI_VARIABLE -> OPENAI_KEY;
                    });
        }

        URI url() {
            return URI.create("http://" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ":8000/v1");
        }
    }

    static class Silent {
        void plays() {}
    }

    static class NamesUrl {
        @Endpoint(baseUrl = "http://annotation:8000/v1")
        void plays() {}
    }

    static class NamesPassword {
        @Endpoint(baseUrl = "https://me:sesame@annotation/v1")
        void plays() {}
    }

    private Optional<AddressReader.Server> read(Class<?> type) {
        return read(type, Optional.empty());
    }

    private Optional<AddressReader.Server> read(Class<?> type, Optional<EndpointReader.Simulated> simulated) {
        Surroundings surroundings = Declared.surroundings(parameters, environment);
        return new AddressReader(Declared.attributes(Endpoint.class, type, surroundings, faults), surroundings, faults)
                .read(simulated);
    }

    private Optional<AddressReader.Server> readWithAll(List<Source> sources) {
        if (sources.contains(Source.PARAMETER)) {
            parameters.put("parley.base-url", Source.PARAMETER.url().toString());
        }
        if (sources.contains(Source.PARLEY_VARIABLE)) {
            environment.put("PARLEY_BASE_URL", Source.PARLEY_VARIABLE.url().toString());
        }
        if (sources.contains(Source.OPENAI_VARIABLE)) {
            environment.put("OPENAI_BASE_URL", Source.OPENAI_VARIABLE.url().toString());
        }
        return read(
                sources.contains(Source.ANNOTATION) ? NamesUrl.class : Silent.class,
                sources.contains(Source.SIMULATED)
                        ? Optional.of(() -> Optional.of(Source.SIMULATED.url()))
                        : Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void each_source_beats_those_after_it_and_brings_its_own_key(Source source) {
        List<Source> all = List.of(Source.values());

        assertThat(readWithAll(all.subList(all.indexOf(source), all.size()))).contains(source.server());
    }

    @ParameterizedTest
    @EnumSource
    void each_source_is_enough(Source source) {
        assertThat(readWithAll(List.of(source))).contains(source.server());
    }

    @Test
    void a_simulated_model_that_cannot_start_is_not_replaced_by_a_real_server() {
        environment.put("OPENAI_BASE_URL", "https://api.openai.com/v1");

        assertThat(read(NamesUrl.class, Optional.of(Optional::empty))).isEmpty();
        assertThat(faults.none()).isTrue();
    }

    @Test
    void a_simulated_model_that_is_outranked_is_not_started() {
        parameters.put("parley.base-url", "http://server/v1");

        Optional<AddressReader.Server> server = read(Silent.class, Optional.of(() -> {
            throw new AssertionError("started");
        }));

        assertThat(server).map(AddressReader.Server::baseUrl).contains(URI.create("http://server/v1"));
    }

    @ParameterizedTest
    @CsvSource({"PARLEY_BASE_URL, OPENAI_API_KEY", "OPENAI_BASE_URL, PARLEY_API_KEY"})
    void a_key_without_its_address_is_not_sent(String url, String keyOfOther) {
        String key = environment.get(keyOfOther);
        environment.clear();
        environment.putAll(Map.of(url, "http://server/v1", keyOfOther, key));

        assertThat(read(Silent.class))
                .contains(new AddressReader.Server(URI.create("http://server/v1"), Optional.empty()));
    }

    @Test
    void a_parameter_and_an_annotation_never_get_the_key_of_openai() {
        environment.remove("PARLEY_API_KEY");
        parameters.put("parley.base-url", "http://server/v1");

        assertThat(read(Silent.class)).map(AddressReader.Server::key).contains(Optional.empty());
        parameters.clear();
        assertThat(read(NamesUrl.class)).map(AddressReader.Server::key).contains(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void a_blank_value_says_nothing(String blank) {
        parameters.put("parley.base-url", blank);
        parameters.put("OPENAI_API_KEY", blank);
        environment.put("PARLEY_BASE_URL", blank);
        environment.put("PARLEY_API_KEY", blank);

        assertThat(read(NamesUrl.class))
                .contains(new AddressReader.Server(URI.create("http://annotation:8000/v1"), Optional.empty()));
        assertThat(faults.none()).isTrue();
    }

    @Test
    void white_space_around_a_value_is_no_part_of_it() {
        environment.put("PARLEY_BASE_URL", " http://server/v1\n");
        environment.put("PARLEY_API_KEY", "sk-parley\r\n");

        assertThat(read(Silent.class)).contains(new AddressReader.Server(URI.create("http://server/v1"), PARLEY_KEY));
    }

    @Test
    void no_address_at_all_is_a_fault() {
        assertThat(read(Silent.class)).isEmpty();
        assertThat(Declared.message(faults)).isEqualTo("""
                it has 1 fault:
                  no endpoint is configured at @Endpoint(baseUrl) of Silent#plays; set PARLEY_BASE_URL (and \
                PARLEY_API_KEY where the server wants a key) or the configuration parameter parley.base-url, declare \
                @Endpoint(baseUrl = ...), or play against @SimulatedModel""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8000",
                "localhost",
                "/v1",
                "ftp://server/v1",
                "http:///v1",
                "http:server",
                "http://ser ver/v1",
                "http://under_score/v1",
                "http://server:65536/v1",
                "http://server:port/v1",
                "file:///etc/hosts"
            })
    void what_is_no_http_address_is_a_fault(String url) {
        environment.put("PARLEY_BASE_URL", url);

        assertThat(read(Silent.class)).isEmpty();
        assertThat(Declared.message(faults)).isEqualTo("""
                it has 1 fault:
                  the base URL "%s" is no http or https address at environment variable PARLEY_BASE_URL; \
                give one like http://localhost:8000/v1""".formatted(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost",
                "https://server.example:443/path/v1/",
                "HTTP://SERVER/v1",
                "http://[::1]:8000/v1",
                "http://127.0.0.1:65535/v1?api-version=1"
            })
    void any_http_address_will_do(String url) {
        environment.put("PARLEY_BASE_URL", url);

        assertThat(read(Silent.class)).map(AddressReader.Server::baseUrl).contains(URI.create(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://me:ses ame@server/v1",
                "http://me:ses/ame@server/v1",
                "me:sesame@server/v1",
                "http://me:sesame@under_score/v1",
                "ftp://server/v1?key=sesame",
                "http://server/v1?key=ses ame"
            })
    void a_malformed_address_that_may_hold_a_secret_is_not_shown(String url) {
        environment.put("PARLEY_BASE_URL", url);

        assertThat(read(Silent.class)).isEmpty();
        assertThat(Declared.message(faults)).isEqualTo("""
                it has 1 fault:
                  the base URL (not shown: it may hold a secret) is no http or https address at environment variable \
                PARLEY_BASE_URL; give one like http://localhost:8000/v1""");
    }

    @Test
    void a_user_name_in_an_address_is_a_fault_that_names_the_right_variable_and_shows_nothing() {
        environment.put("OPENAI_BASE_URL", "https://me:sesame@server/v1");
        assertThat(read(Silent.class)).isEmpty();
        assertThat(read(NamesPassword.class)).isEmpty();

        assertThat(Declared.message(faults)).isEqualTo("""
                it has 2 faults:
                  the base URL holds a user name or a password at environment variable OPENAI_BASE_URL; \
                leave them out and set OPENAI_API_KEY
                  the base URL holds a user name or a password at @Endpoint(baseUrl) of NamesPassword#plays; \
                leave them out and set PARLEY_API_KEY""");
    }

    @ParameterizedTest
    @CsvSource({"parley.api-key, PARLEY_API_KEY", "PARLEY_API_KEY, PARLEY_API_KEY", "OPENAI_API_KEY, OPENAI_API_KEY"})
    void a_key_as_a_property_is_a_fault_that_does_not_show_it(String property, String variable) {
        parameters.put(property, "sk-very-secret");
        parameters.put("parley.base-url", "http://server/v1");

        read(Silent.class);

        assertThat(Declared.message(faults)).isEqualTo("""
                it has 1 fault:
                  a key is given as a property, and Surefire prints system properties into its reports at configuration \
                parameter %s; set the environment variable %s instead""".formatted(property, variable));
    }
}
