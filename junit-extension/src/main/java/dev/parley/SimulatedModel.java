package dev.parley;

import dev.parley.settings.Switch;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Plays against an embedded server that behaves like a model, so that a test needs no model and no network.
 *
 * <pre>{@code
 * @SimulatedModel(script = "shop-model.yaml")
 * class OrderAssistantTests { ... }
 * }</pre>
 *
 * <p>On a method, its class, a class above or around it, or an annotation. It beats {@link Endpoint#baseUrl} and
 * {@code OPENAI_BASE_URL}, and yields only to {@code PARLEY_BASE_URL} or {@code parley.base-url}: set one of them and the
 * same test plays against a real server. Needs {@code org.wiremock:wiremock-standalone} on the test class path. Tests with
 * the same script share one server, which runs until the last test has ended.
 *
 * <p>Outside the code {@code parley.simulated-model} or {@code PARLEY_SIMULATED_MODEL}, {@code true} or {@code false}, stands
 * for the annotation in all tests of a run; {@code true} beside a base URL outside the code is a fault.
 *
 * @since 0.1.0
 */
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Switch
public @interface SimulatedModel {

    /**
     * A YAML or JSON file that says what the model does when the user says something, how fast it is and how it fails; found
     * like datasets, and written as {@link dev.parley.simulator.SimulatedScript} shows. Default: none; the model then calls
     * tools whose name or description the user's words match. At most one. Whatever is wrong with it is a fault of the test,
     * before the first request.
     *
     * <p>A rule that holds so many {@code times} counts for the server, and so for all tests of a run that name the same
     * script: give a test that counts a script of its own.
     */
    String[] script() default {};
}
