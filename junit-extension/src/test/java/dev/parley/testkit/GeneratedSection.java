package dev.parley.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The part of a page of the guide that is generated. {@code -Dparley.docs.update=true} writes it anew.
 *
 * @param page the page's name in {@code docs}
 * @param origin what it is generated from, for example {@code the code}, as its markers say
 */
public record GeneratedSection(String page, String origin) {

    /** Asserts that the section is this text. */
    public void assertIs(String text, Class<?> test) throws IOException {
        Path file = Path.of("../docs", page);
        String written = Files.readString(file);
        String begin = marker("begin");
        String current = written.substring(0, written.indexOf(begin) + begin.length()) + "\n" + text + "\n"
                + written.substring(written.indexOf(marker("end")));
        if (Boolean.getBoolean("parley.docs.update")) {
            Files.writeString(file, current);
        }

        assertThat(Files.readString(file))
                .as(
                        "docs/%s is older than %s; update it with: mvn -pl junit-extension test -Dtest=%s"
                                + " -Dparley.docs.update=true",
                        page, origin, test.getSimpleName())
                .isEqualTo(current);
    }

    private String marker(String end) {
        return "<!-- generated from " + origin + ": " + end + " -->\n";
    }
}
