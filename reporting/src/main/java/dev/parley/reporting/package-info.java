/**
 * What people look at after a run. Every report is written from the transcripts that the run tells of; nothing is
 * computed twice.
 *
 * <p>The module knows {@code dev.parley.transcript}, {@code dev.parley.chat}, {@code dev.parley.json} and the places of
 * {@code dev.parley.input} of the extension, and JUnit not at all. Its own inner packages are {@code metrics}, which measures, {@code figures}, which counts,
 * {@code console}, which prints, {@code turn}, which shows a turn to people and alone knows the templates, and
 * {@code allure}, one class of which knows Allure; they do not know this one.
 */
@NullMarked
package dev.parley.reporting;

import org.jspecify.annotations.NullMarked;
