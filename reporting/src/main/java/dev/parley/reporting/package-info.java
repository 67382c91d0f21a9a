/**
 * What people look at after a run. Every report is written from the transcripts that the run tells of; nothing is
 * computed twice.
 *
 * <p>The module knows {@code dev.parley.transcript}, {@code dev.parley.chat}, {@code dev.parley.json} and the places of
 * {@code dev.parley.input} of the extension, and JUnit not at all. Its own inner packages are {@code figures}, which counts,
 * and {@code console}, which prints; they do not know this one.
 */
@NullMarked
package dev.parley.reporting;

import org.jspecify.annotations.NullMarked;
