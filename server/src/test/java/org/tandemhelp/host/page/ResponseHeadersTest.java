package org.tandemhelp.host.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.ServerTest;

/** What every answer carries, read from the wire. */
@ServerTest
class ResponseHeadersTest {

    private static final Pattern NONCE = Pattern.compile("'nonce-([\\w-]{22})'");
    private static final Pattern ASSET = Pattern.compile("\"(/assets/[^\"]+)\"");

    @LocalServerPort private int port;
    private Client client = new Client(0);

    @BeforeEach
    void open() {
        client = new Client(port);
    }

    private static String one(HttpHeaders headers, String name) {
        assertThat(headers.allValues(name)).as(name).hasSize(1);
        return headers.firstValue(name).orElseThrow();
    }

    private static void assertSecured(HttpHeaders headers) {
        String policy = one(headers, "Content-Security-Policy");
        assertThat(policy)
                .startsWith("default-src 'none'; script-src 'self'; ")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .contains("require-trusted-types-for 'script'", "trusted-types 'none'")
                .doesNotContain("unsafe-", "http:", "https:", "*");
        assertThat(NONCE.matcher(policy).find()).isTrue();
        assertThat(one(headers, "Permissions-Policy"))
                .contains("display-capture=(self)", "camera=()", "microphone=()");
        assertThat(one(headers, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(one(headers, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(one(headers, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(one(headers, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(one(headers, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    private HttpResponse<String> page(String path) {
        return client.exchange(client.request("GET", path, null).header("Accept", "text/html"));
    }

    private static String nonce(HttpResponse<String> answer) {
        Matcher matcher = NONCE.matcher(one(answer.headers(), "Content-Security-Policy"));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/j/4K7",
                "/sign-in",
                "/account",
                "/invitation",
                "/help",
                "/help/x",
                "/admin"
            })
    @DisplayName("a page has a nonce of its own each time, and nobody keeps it")
    void pages(String path) {
        HttpResponse<String> first = page(path);
        HttpResponse<String> second = page(path);
        assertThat(first.statusCode()).isEqualTo(200);
        assertSecured(first.headers());
        assertThat(one(first.headers(), "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(one(first.headers(), "Cache-Control")).isEqualTo("no-store");
        assertThat(nonce(first)).isNotEqualTo(nonce(second));
        assertThat(first.body())
                .doesNotContain("__CSP_NONCE__", nonce(second))
                .doesNotContain("has not been built")
                .doesNotContain("<style>", " style=", " onload=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help", "/admin"})
    @DisplayName("a page that writes styles finds its nonce")
    void nonceInPage(String path) {
        HttpResponse<String> page = page(path);
        assertThat(page.body()).contains(nonce(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/account", "/help", "/admin"})
    @DisplayName("an asset is kept for ever, and every page's assets are there")
    void assets(String path) {
        List<String> names =
                ASSET.matcher(page(path).body()).results().map(found -> found.group(1)).toList();
        assertThat(names).isNotEmpty();
        for (String name : names) {
            HttpResponse<String> asset = client.get(name);
            assertThat(asset.statusCode()).as(name).isEqualTo(200);
            assertSecured(asset.headers());
            assertThat(one(asset.headers(), "Cache-Control"))
                    .isEqualTo("max-age=31536000, public, immutable");
            assertThat(one(asset.headers(), "Content-Type"))
                    .matches("text/(javascript|css);charset=UTF-8");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /health, 200",
        "GET, /api/console/v1/me, 401",
        "GET, /api/console/v1/no-such-thing, 404",
        "POST, /health, 405",
        "GET, /assets/no-such-file.js, 404",
        "GET, /assets//application.yaml, 400",
        "GET, /no-such-thing, 404"
    })
    @DisplayName("every answer of the API and every error")
    void answers(String method, String path, int status) {
        HttpResponse<String> answer = client.send(method, path, null);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertSecured(answer.headers());
        assertThat(one(answer.headers(), "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    @DisplayName("a request without the token against forgery")
    void forged() {
        HttpResponse<String> answer =
                client.sendWithoutToken("POST", "/api/console/v1/sign-in/link", "{}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertSecured(answer.headers());
    }

    @Test
    @DisplayName("the page that says there is no such page, in the reader's language")
    void notFoundPage() {
        HttpResponse<String> answer =
                client.exchange(
                        client.request("GET", "/no-such-thing", null)
                                .header("Accept", "text/html")
                                .header("Accept-Language", "sv"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertSecured(answer.headers());
        assertThat(one(answer.headers(), "Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body())
                .contains("lang=\"sv\"")
                .contains("<style nonce=\"" + nonce(answer) + "\">")
                .doesNotContain("__CSP_NONCE__", "{title}", "{language}");
    }

    @Test
    @DisplayName("the set-up of a server that has an organisation")
    void noSetUp() {
        HttpResponse<String> answer = page("/setup");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertSecured(answer.headers());
        assertThat(client.post("/api/console/v1/setup", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("a refused handshake")
    void handshake() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            WebSocket.Builder socket =
                    http.newWebSocketBuilder().header("Origin", "http://evil.example");
            URI address = URI.create("ws://localhost:" + port + "/ws/console");
            Throwable refused =
                    socket.buildAsync(address, new WebSocket.Listener() {})
                            .handle((opened, failure) -> failure.getCause())
                            .join();
            assertThat(refused).isInstanceOf(WebSocketHandshakeException.class);
            if (refused instanceof WebSocketHandshakeException handshake) {
                assertThat(handshake.getResponse().statusCode()).isEqualTo(403);
                assertSecured(handshake.getResponse().headers());
            }
        }
    }
}
