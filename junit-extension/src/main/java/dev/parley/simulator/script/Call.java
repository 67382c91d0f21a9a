package dev.parley.simulator.script;

import java.util.Optional;

/**
 * A call that the model makes.
 *
 * @param id its id
 * @param name the function's name, where it has one
 * @param arguments the arguments as they are sent
 * @since 0.1.0
 */
public record Call(Part<String> id, Optional<String> name, String arguments) {}
