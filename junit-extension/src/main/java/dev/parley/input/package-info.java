/**
 * What people wrote: files read into trees that know where each value stands, and everything that is wrong with them.
 *
 * <p>Faults are collected and reported together, so that one run shows them all. The room knows {@code json} alone and
 * gives no key a meaning.
 */
@NullMarked
package dev.parley.input;

import org.jspecify.annotations.NullMarked;
