/**
 * A written conversation and the test's settings become a plan: which turns expect a call, what each request offers and
 * which choice it carries.
 *
 * <p>Pure. The room knows {@code chat}, {@code match}, {@code input} and the values of {@code dataset}; it knows nothing
 * of servers and sends nothing.
 */
@NullMarked
package dev.parley.plan;

import org.jspecify.annotations.NullMarked;
