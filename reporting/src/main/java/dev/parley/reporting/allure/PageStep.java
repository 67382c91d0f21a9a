package dev.parley.reporting.allure;

import dev.parley.reporting.turn.TurnFile;
import java.util.List;
import java.util.Optional;

/**
 * A step of a page.
 *
 * @param name the step in a line
 * @param verdict how it ended
 * @param reason why; empty where nothing is to be said
 * @param span when it was; absent where it was not timed
 * @param steps the steps inside it
 * @param files texts to read
 */
record PageStep(
        String name, Verdict verdict, String reason, Optional<Span> span, List<PageStep> steps, List<TurnFile> files) {}
