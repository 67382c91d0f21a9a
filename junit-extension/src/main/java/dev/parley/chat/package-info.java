/**
 * The vocabulary of a conversation with a model: messages, tools, calls, answers, and every enum that an annotation
 * shows.
 *
 * <p>Pure values. The room knows {@code json} alone: no I/O, no JUnit, no clock, no threads.
 */
@NullMarked
package dev.parley.chat;

import org.jspecify.annotations.NullMarked;
