package dev.parley.reporting.console;

import dev.parley.reporting.figures.Figures;
import dev.parley.transcript.ToolCoverage;

/**
 * What the table says of a test, or of all.
 *
 * @param figures the figures of its turns
 * @param coverage what its calls exercised of its tools; of no tool where that is not looked at
 */
record SummaryRow(Figures figures, ToolCoverage coverage) {}
