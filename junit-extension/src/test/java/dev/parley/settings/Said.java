package dev.parley.settings;

import dev.parley.input.Faults;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sources of settings, as a test writes them. */
final class Said {

    private Said() {}

    /** Returns parameters, of which none can be seen. */
    static Source parameters(Map<String, String> parameters) {
        return parameters(parameters, Set.of());
    }

    static Source parameters(Map<String, String> parameters, Set<String> seen) {
        return new Source(
                "configuration parameter", Setting::parameter, name -> Optional.ofNullable(parameters.get(name)), seen);
    }

    static Source variables(Map<String, String> variables) {
        return new Source(
                "environment variable",
                Setting::variable,
                name -> Optional.ofNullable(variables.get(name)),
                variables.keySet());
    }

    static String message(Faults faults) {
        return faults.message("it").orElse("");
    }
}
