/** What Parley costs, measured by JMH. {@code benchmarks/run.sh} runs it. */
@NullMarked
package dev.parley.benchmarks;

import org.jspecify.annotations.NullMarked;
