package dev.parley.acceptance;

import java.nio.file.Path;

/** The build that runs these tests, as its pom tells of it. */
final class Outer {

    /** The folder of the root pom. */
    static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    /** Where everything is made that the tests need. */
    static final Path TARGET = Path.of("target").toAbsolutePath();

    private Outer() {}

    /**
     * Returns what the pom says.
     *
     * @throws IllegalStateException if it says nothing, as where an IDE runs the test
     */
    static String says(String name) {
        String value = System.getProperty("acceptance." + name);
        if (value == null) {
            throw new IllegalStateException(
                    "the system property acceptance." + name + " is missing: run these tests by mvn verify");
        }
        return value;
    }
}
