package org.tandemhelp.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.servlet.FilterChain;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BodyLimitFilterTest {

    private static final String ID = "11111111-2222-3333-4444-555555555555";

    private final BodyLimitFilter filter = new BodyLimitFilter();
    private long read;

    @ParameterizedTest
    @CsvSource({
        "POST, /api/console/v1/people, 65536",
        "PUT, /api/console/v1/people/" + ID + "/photo, 524288",
        "POST, /api/console/v1/people/" + ID + "/photo, 65536",
        "PUT, /api/console/v1/people/" + ID + "/roles, 65536",
        "PUT, /api/console/v1/people/import/photo, 65536",
        "PUT, /api/console/v1/people/" + ID + "/photo/, 65536",
        "PUT, /api/console/v1/people/" + ID + "/photo;x=1, 65536",
        "POST, /api/console/v1/people/import, 10485760",
        "PUT, /api/console/v1/people/import, 65536",
        "POST, /api/console/v1/people/import/, 65536",
        "POST, /api/console/v1/people//import, 65536",
        "POST, /api/console/v1/groups/import, 65536"
    })
    void aBodyHasTheLengthOfItsRoute(String method, String path, int most) throws Exception {
        assertThat(announced(method, path, most)).isEqualTo(200);
        assertThat(read).isEqualTo(most);
        assertThat(announced(method, path, most + 1)).isEqualTo(413);
        assertThat(read).isZero();
        assertThat(unannounced(method, path, most)).isNull();
        assertThat(read).isEqualTo(most);
        assertThat(unannounced(method, path, most + 1)).isInstanceOf(RequestTooLarge.class);
        assertThat(read).isLessThanOrEqualTo(most);
    }

    @Test
    void aRefusalSaysWhatItIs() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockHttpServletRequest request = request("POST", "/api/console/v1/people", 70_000);
        filter.doFilter(request, response, chain());
        assertThat(response.getContentAsString()).contains("/request-too-large");
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
    }

    private int announced(String method, String path, int length) throws Exception {
        read = 0;
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request(method, path, length), response, chain());
        return response.getStatus();
    }

    private Throwable unannounced(String method, String path, int length) {
        read = 0;
        MockHttpServletRequest request =
                new MockHttpServletRequest(method, path) {
                    @Override
                    public long getContentLengthLong() {
                        return -1;
                    }
                };
        request.setContent(new byte[length]);
        return catchThrowable(
                () -> filter.doFilter(request, new MockHttpServletResponse(), chain()));
    }

    private static MockHttpServletRequest request(String method, String path, int length) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setContent(new byte[length]);
        return request;
    }

    private FilterChain chain() {
        return (request, response) -> {
            InputStream body = request.getInputStream();
            byte[] buffer = new byte[8_192];
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                read += n;
            }
        };
    }
}
