package dev.parley.model.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerAddressTests {

    @Test
    void base_urls_have_an_origin() {
        URI asked = URI.create("https://Host/v1/x");

        assertThat(List.of(
                        "https://host:443/y", "HTTPS://HOST/", "https://host:444/", "http://host/", "https://other/"))
                .map(URI::create)
                .map(other -> ServerAddress.sameOrigin(asked, other))
                .containsExactly(true, true, false, false, false);
    }
}
