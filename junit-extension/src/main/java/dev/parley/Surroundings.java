package dev.parley;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What is said outside the code. A blank value says nothing, and the white space around a value is no part of it. */
final class Surroundings {

    private final Function<String, Optional<String>> parameters;
    private final Function<String, @Nullable String> environment;

    /**
     * Creates surroundings.
     *
     * @param parameters looks up a JUnit configuration parameter, which may be a system property
     * @param environment looks up an environment variable
     */
    Surroundings(Function<String, Optional<String>> parameters, Function<String, @Nullable String> environment) {
        this.parameters = parameters;
        this.environment = environment;
    }

    static Surroundings of(ExtensionContext context) {
        return new Surroundings(context::getConfigurationParameter, System::getenv);
    }

    Optional<String> parameter(String name) {
        return said(parameters.apply(name));
    }

    Optional<String> variable(String name) {
        return said(Optional.ofNullable(environment.apply(name)));
    }

    private static Optional<String> said(Optional<String> value) {
        return value.map(String::strip).filter(text -> !text.isEmpty());
    }
}
