package dev.parley.reporting.allure;

import dev.parley.reporting.turn.TurnFile;
import java.util.List;

/**
 * A step of a page.
 *
 * @param name the step in a line
 * @param verdict how it ended
 * @param reason why; empty where nothing is to be said; that of the leaf as it is, or Allure would show the leaf's once more
 * @param span when it was
 * @param steps the steps inside it
 * @param files texts to read
 */
record PageStep(String name, Verdict verdict, String reason, Span span, List<PageStep> steps, List<TurnFile> files) {}
