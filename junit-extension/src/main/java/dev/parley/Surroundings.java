package dev.parley;

import dev.parley.settings.PlatformProperties;
import dev.parley.settings.Setting;
import dev.parley.settings.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What is said outside the code. A blank value says nothing, and the white space around a value is no part of it. */
final class Surroundings {

    /**
     * The names that can be seen: JUnit tells no names of its parameters.
     *
     * @param parameters names of system properties and of JUnit's configuration file, which may be parameters
     * @param variables names of environment variables
     */
    record Names(Set<String> parameters, Set<String> variables) {}

    private final Function<String, Optional<String>> parameters;
    private final Function<String, @Nullable String> environment;
    private final Names names;

    /**
     * Creates surroundings.
     *
     * @param parameters looks up a JUnit configuration parameter, which may be a system property
     * @param environment looks up an environment variable
     */
    Surroundings(
            Function<String, Optional<String>> parameters,
            Function<String, @Nullable String> environment,
            Names names) {
        this.parameters = parameters;
        this.environment = environment;
        this.names = names;
    }

    static Surroundings of(ExtensionContext context) {
        Set<String> properties = new HashSet<>(System.getProperties().stringPropertyNames());
        properties.addAll(
                PlatformProperties.names(context.getRequiredTestClass().getClassLoader()));
        Names names = new Names(properties, System.getenv().keySet());
        return new Surroundings(context::getConfigurationParameter, System::getenv, names);
    }

    /** Returns what settings are read from, strongest first. */
    List<Source> sources() {
        return List.of(
                new Source("configuration parameter", Setting::parameter, this::parameter, names.parameters()),
                new Source("environment variable", Setting::variable, this::variable, names.variables()));
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
