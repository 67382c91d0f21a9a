package dev.parley.dataset.bfcl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call as the answers of multi-turn rows write it, in Python: {@code cd(folder='document')}.
 *
 * @param name the function's name
 * @param positional the values without a name, in order
 * @param named the values by their parameter's name
 */
record PythonCall(String name, List<@Nullable Object> positional, Map<String, @Nullable Object> named) {

    /**
     * Reads a call.
     *
     * @throws IllegalArgumentException if the text is no call of literal values; the message says where
     */
    static PythonCall parse(String text) {
        PythonText python = new PythonText(text);
        String name = python.name();
        python.take('(');
        List<@Nullable Object> positional = new ArrayList<>();
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        while (!python.takes(')')) {
            if (python.namesArgument()) {
                String parameter = python.name();
                python.take('=');
                named.put(parameter, python.value());
            } else {
                positional.add(python.value());
            }
            if (!python.at(')')) {
                python.take(',');
            }
        }
        python.end();
        return new PythonCall(name, positional, named);
    }

    /**
     * Returns the arguments by name.
     *
     * @param parameters the names of the function's parameters, in their order
     * @throws IllegalArgumentException if there are more values than parameters
     */
    Map<String, @Nullable Object> arguments(List<String> parameters) {
        if (positional.size() > parameters.size()) {
            throw new IllegalArgumentException("a call of " + name + " has " + positional.size()
                    + " arguments without a name; the function has " + parameters.size() + " parameters");
        }
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        for (int i = 0; i < positional.size(); i++) {
            arguments.put(parameters.get(i), positional.get(i));
        }
        arguments.putAll(named);
        return arguments;
    }
}
