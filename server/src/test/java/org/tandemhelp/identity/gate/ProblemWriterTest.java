package org.tandemhelp.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatusCode;
import org.springframework.mock.web.MockHttpServletResponse;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemWriterTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void theFormIsThatOfRfc9457() throws IOException {
        ProblemWriter.write(response, ProblemType.CODE_EXPIRED);
        assertThat(response.getStatus()).isEqualTo(410);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        JsonNode body = body();
        assertThat(body.get("type").asString())
                .isEqualTo("https://tandemhelp.org/problems/code-expired");
        assertThat(body.get("status").asInt()).isEqualTo(410);
        assertThat(body.get("detail").asString()).isEqualTo(ProblemType.CODE_EXPIRED.sentence());
        assertThat(body.has("errors")).isFalse();
    }

    @Test
    void wrongFieldsAreAList() throws IOException {
        ProblemWriter.write(response, ProblemException.invalid(Map.of("name", "Too long.")));
        JsonNode error = body().get("errors").get(0);
        assertThat(error.get("field").asString()).isEqualTo("name");
        assertThat(error.get("detail").asString()).isEqualTo("Too long.");
    }

    @Test
    void waitingIsToldInWholeSecondsAndNeverTooShort() throws IOException {
        ProblemWriter.write(
                response,
                ProblemException.retryAfter(
                        ProblemType.TOO_MANY_REQUESTS, Duration.ofMillis(1_200)));
        assertThat(response.getHeader("Retry-After")).isEqualTo("2");
    }

    @Test
    void noWaitIsLessThanASecond() throws IOException {
        ProblemWriter.write(
                response,
                ProblemException.retryAfter(ProblemType.TOO_MANY_REQUESTS, Duration.ZERO));
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
    }

    @Test
    void halfAnAnswerIsThrownAwayFirst() throws IOException {
        response.getOutputStream().print("half an answer");
        ProblemWriter.write(response, ProblemType.INTERNAL);
        assertThat(body().get("status").asInt()).isEqualTo(500);
    }

    @Test
    void anAnswerOnItsWayIsLeftAlone() throws IOException {
        response.getOutputStream().print("sent");
        response.setCommitted(true);
        ProblemWriter.write(response, ProblemType.INTERNAL);
        assertThat(response.getContentAsString()).isEqualTo("sent");
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void aBareStatusFindsItsProblem() {
        for (ProblemType type :
                new ProblemType[] {
                    ProblemType.NOT_SIGNED_IN,
                    ProblemType.FORBIDDEN,
                    ProblemType.NOT_FOUND,
                    ProblemType.METHOD_NOT_ALLOWED,
                    ProblemType.REQUEST_TOO_LARGE,
                    ProblemType.MEDIA_TYPE_UNSUPPORTED,
                    ProblemType.TOO_MANY_REQUESTS,
                    ProblemType.INVALID_REQUEST,
                    ProblemType.INTERNAL
                }) {
            assertThat(ProblemAdvice.typeOf(HttpStatusCode.valueOf(type.status()))).isEqualTo(type);
        }
        assertThat(ProblemAdvice.typeOf(HttpStatusCode.valueOf(406)))
                .isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(ProblemAdvice.typeOf(HttpStatusCode.valueOf(503)))
                .isEqualTo(ProblemType.INTERNAL);
    }

    private JsonNode body() throws UnsupportedEncodingException {
        return JsonMapper.shared().readTree(response.getContentAsString());
    }
}
