package dev.parley.conformance;

import dev.parley.testkit.GeneratedSection;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The page of the contract lists the cases that are played. */
class ConformancePageTests {

    @Test
    void the_page_lists_every_case() throws IOException {
        new GeneratedSection("conformance.md", "the cases")
                .assertIs(ConformancePage.tables(ConformanceTests.ownCases()), getClass());
    }
}
