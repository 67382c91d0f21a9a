package dev.parley.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of the contract lists the cases that are played. */
class ConformancePageTests {

    private static final Path PAGE = Path.of("../docs/conformance.md");
    private static final String BEGIN = "<!-- generated from the cases: begin -->\n";
    private static final String END = "<!-- generated from the cases: end -->\n";
    private static final String UPDATE =
            "mvn -pl junit-extension test -Dtest=ConformancePageTests -Dparley.docs.update=true";

    @Test
    void the_page_lists_every_case() throws IOException {
        String page = Files.readString(PAGE);
        String tables = ConformancePage.tables(ConformanceTests.ownCases());
        String current = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + "\n" + tables + "\n"
                + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("parley.docs.update")) {
            Files.writeString(PAGE, current);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/conformance.md is older than the cases; update it with: %s", UPDATE)
                .isEqualTo(current);
    }
}
