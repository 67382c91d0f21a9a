package dev.parley.reporting.allure;

import java.util.Optional;

/**
 * What tells a leaf from others, in this run and the next.
 *
 * @param id the leaf's stable id
 * @param span when its requests were made; absent where it made none
 */
record LeafIdentity(String id, Optional<Span> span) {}
