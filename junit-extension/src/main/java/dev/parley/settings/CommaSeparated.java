package dev.parley.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an attribute that takes several values: outside the code they are separated by commas, and a comma that belongs to
 * a value is written <code>\,</code>. The text of an attribute without this mark is one value, whatever it holds.
 *
 * @since 0.1.0
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface CommaSeparated {}
