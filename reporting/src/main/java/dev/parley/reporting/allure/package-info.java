/**
 * Fills the Allure page of each leaf and completes the results directory, for users who have Allure's JUnit adapter
 * ({@code io.qameta.allure:allure-jupiter}) on the class path; without it nothing here does anything.
 * {@link dev.parley.reporting.allure.AllureBridge} alone knows Allure, so that another version of it changes one class; everything
 * else is values.
 *
 * <p>Two files are added to the results directory at the end of a run. {@code categories.json} is written only where none is;
 * {@code environment.properties} is written and added to only where it is new or begins with Parley's own first line. So a file that
 * a user put there stays as it is. Allure 2 reads both; Allure 3 reads the environment, and takes categories from its own
 * configuration, where the content of the file may stand as it is: {@code samples/allurerc.mjs} reads it from there.
 *
 * <p>The room knows {@code dev.parley.reporting.turn}, {@code dev.parley.transcript}, {@code dev.parley.chat} and
 * {@code dev.parley.json}.
 */
@NullMarked
package dev.parley.reporting.allure;

import org.jspecify.annotations.NullMarked;
