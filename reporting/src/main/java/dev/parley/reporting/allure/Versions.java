package dev.parley.reporting.allure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** The versions of what plays the tests. */
final class Versions {

    private Versions() {}

    /** Returns versions by name; of JUnit only where its jar says it. */
    static Map<String, String> found() {
        Map<String, String> found = new TreeMap<>();
        found.put("Parley", parley());
        junit().ifPresent(version -> found.put("JUnit", version));
        return found;
    }

    private static String parley() {
        try (InputStream file = Versions.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By name, because this module does not compile against JUnit. */
    private static Optional<String> junit() {
        try {
            Package jupiter = Class.forName("org.junit.jupiter.api.DynamicTest").getPackage();
            return Optional.ofNullable(jupiter.getImplementationVersion());
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
