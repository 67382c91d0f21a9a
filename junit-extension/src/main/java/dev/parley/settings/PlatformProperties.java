package dev.parley.settings;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JUnit's own configuration file on the class path. JUnit reads it; here it only tells which names somebody wrote.
 *
 * @since 0.1.0
 */
public final class PlatformProperties {

    private static final String FILE = "junit-platform.properties";

    private PlatformProperties() {}

    /**
     * Returns the names in the file; none where there is no file.
     *
     * @param loader finds the file; null for the system's
     */
    public static Set<String> names(@Nullable ClassLoader loader) {
        try (InputStream file =
                loader == null ? ClassLoader.getSystemResourceAsStream(FILE) : loader.getResourceAsStream(FILE)) {
            Properties properties = new Properties();
            if (file != null) {
                properties.load(file);
            }
            return properties.stringPropertyNames();
        } catch (IOException | IllegalArgumentException e) {
            return Set.of(); // JUnit itself says that its file cannot be read
        }
    }
}
