package org.tandemhelp.host.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.testing.RawHttp;
import org.tandemhelp.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class ContainerErrorsTest {

    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/console/v1/me%2fx",
                "/api/console/v1/me%5cx",
                "/api/console/v1/me%00",
                "/api/console/v1/me%zz",
                "/a\\b",
                "/a|b",
                "/..",
                "/%2e%2e/x",
                "*"
            })
    @DisplayName("what no filter sees has the headers and the form of every other refusal")
    void refusals(String target) {
        String answer = RawHttp.answer(port, "GET", target);
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Security-Policy: default-src 'none'; ")
                .contains("X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer")
                .contains("Cache-Control: no-store", "X-Frame-Options: DENY")
                .contains("Content-Type: application/problem+json")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("<html", "Exception");
        String json = answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
        JsonNode problem = JsonMapper.shared().readTree(json);
        assertThat(problem.get("type").asString()).endsWith("/problems/invalid-request");
        assertThat(problem.get("status").asInt()).isEqualTo(400);
    }
}
