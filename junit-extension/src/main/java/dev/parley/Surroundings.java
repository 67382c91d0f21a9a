package dev.parley;

import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What is said outside the code.
 *
 * @param parameters looks up a JUnit configuration parameter, which may be a system property
 * @param environment looks up an environment variable; a blank one is none
 */
record Surroundings(Function<String, Optional<String>> parameters, Function<String, Optional<String>> environment) {

    static Surroundings of(ExtensionContext context) {
        return new Surroundings(
                context::getConfigurationParameter,
                name -> Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank()));
    }
}
