package dev.parley.samples.failures;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Fails on purpose, so that people see what a failure says; {@code docs/failures.md} explains each. No build runs it unasked:
 * {@code mvn -pl samples -am test -Dgroups=shows-failures -DexcludedGroups=}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("shows-failures")
@interface ShowsFailures {}
