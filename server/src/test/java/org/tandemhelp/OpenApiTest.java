package org.tandemhelp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.TestPropertySource;
import org.tandemhelp.testing.ApiDescription;
import org.tandemhelp.testing.ServerTest;

/** The committed description of the console's API says what the server does. */
@ServerTest
@Import(ApiDescription.class)
@TestPropertySource(
        properties = {
            "springdoc.api-docs.enabled=true",
            "springdoc.paths-to-match=/api/console/v1/**",
            "springdoc.default-produces-media-type=application/json",
            "springdoc.writer-with-order-by-keys=true",
            "springdoc.writer-with-default-pretty-printer=true"
        })
class OpenApiTest {

    private static final Path COMMITTED = Path.of("..", "docs", "openapi", "console.json");

    @Autowired OpenApiWebMvcResource api;

    @Test
    void theCommittedDescriptionIsTheServers() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/v3/api-docs");
        String made =
                new String(
                        api.openapiJson(request, "/v3/api-docs", Locale.ENGLISH),
                        StandardCharsets.UTF_8);
        if (Boolean.getBoolean("tandem.openapi.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, made + "\n");
        }
        assertThat(Files.readString(COMMITTED))
                .as("write it again with -Dtest=OpenApiTest -Dtandem.openapi.write=true")
                .isEqualToNormalizingNewlines(made + "\n");
    }
}
