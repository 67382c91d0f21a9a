package dev.parley.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RunFileNameTests {

    @Test
    void tells_time_and_process() {
        assertThat(RunFileName.of(Instant.parse("2026-11-22T16:22:33.045Z"), 4711))
                .isEqualTo("run-20261122T162233.045Z-4711.jsonl");
    }

    @Test
    void differs_between_runs_of_the_same_second() {
        assertThat(RunFileName.of(Instant.parse("2026-11-22T16:22:33.045Z"), 4711))
                .isNotEqualTo(RunFileName.of(Instant.parse("2026-11-22T16:22:33.046Z"), 4711));
    }

    @Test
    void names_this_process() {
        assertThat(RunFileName.ofThisProcess())
                .matches(
                        "run-\\d{8}T\\d{6}\\.\\d{3}Z-" + ProcessHandle.current().pid() + "\\.jsonl");
    }
}
