package dev.parley.reporting.allure;

import java.util.Optional;

/**
 * What tells a leaf from others, in this run and the next.
 *
 * @param id the leaf's stable id
 * @param span from when until when it was; absent where JUnit knows better
 */
record LeafIdentity(String id, Optional<Span> span) {}
