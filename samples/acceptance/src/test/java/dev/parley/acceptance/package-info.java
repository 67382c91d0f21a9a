/**
 * What people see when Maven runs their tests: the samples and a few failing ones are copied into a project of their own
 * below {@code target}, a Maven of their own plays them, and its console and reports are read.
 */
@NullMarked
package dev.parley.acceptance;

import org.jspecify.annotations.NullMarked;
