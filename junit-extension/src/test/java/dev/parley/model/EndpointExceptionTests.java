package dev.parley.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.Exchange;
import dev.parley.testkit.Transcripts;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class EndpointExceptionTests {

    private static final Exchange EXCHANGE = Transcripts.step("").exchange().orElseThrow();

    @Test
    void the_frames_of_the_http_client_bury_nothing() {
        IllegalStateException root = new IllegalStateException("closed");
        IOException cause = new IOException("connection refused", root);

        EndpointException error = new EndpointException("no connection", EXCHANGE, cause);

        assertThat(error).hasMessage("no connection").hasCause(cause);
        assertThat(error.getStackTrace()).isEmpty();
        assertThat(cause.getStackTrace()).isEmpty();
        assertThat(root.getStackTrace()).isEmpty();
    }
}
