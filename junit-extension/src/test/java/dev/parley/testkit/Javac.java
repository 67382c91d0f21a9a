package dev.parley.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The compiler of the Java that runs the tests. Where it has none, a test that needs it is skipped and says so. */
public final class Javac {

    private Javac() {}

    public static void compile(String... arguments) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assumeTrue(compiler != null, "this Java has no compiler");
        assertThat(compiler.run(null, null, null, arguments)).isZero();
    }
}
