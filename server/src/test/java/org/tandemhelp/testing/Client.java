package org.tandemhelp.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A browser without a screen: keeps cookies and sends the CSRF token like the console's script. One
 * instance is one person.
 */
public final class Client {

    private static final String TOKEN_COOKIE = "XSRF-TOKEN";

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
    private final String base;

    /** A client that nobody has signed in with. */
    public Client(int port) {
        this.base = "http://localhost:" + port;
    }

    /** Reads. */
    public HttpResponse<String> get(String path) {
        return send("GET", path, null);
    }

    /** Posts JSON; {@code null}: no body. */
    public HttpResponse<String> post(String path, @Nullable String json) {
        return send("POST", path, json);
    }

    /** Any method, with the CSRF token in its header. Fetches the token where there is none yet. */
    public HttpResponse<String> send(String method, String path, @Nullable String json) {
        if (!method.equals("GET") && cookie(TOKEN_COOKIE).isEmpty()) {
            exchange(request("GET", "/api/console/v1/me", null));
        }
        HttpRequest.Builder request = request(method, path, json);
        cookie(TOKEN_COOKIE).ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue()));
        return exchange(request);
    }

    /** Sends bytes that are no JSON, with the CSRF token in its header. */
    public HttpResponse<String> upload(
            String method, String path, String contentType, byte[] body) {
        return upload(method, path, contentType, BodyPublishers.ofByteArray(body));
    }

    /** Sends a body of any length that is no JSON, with the CSRF token in its header. */
    public HttpResponse<String> upload(
            String method, String path, String contentType, BodyPublisher body) {
        if (cookie(TOKEN_COOKIE).isEmpty()) {
            exchange(request("GET", "/api/console/v1/me", null));
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", contentType)
                        .method(method, body);
        cookie(TOKEN_COOKIE).ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue()));
        return exchange(request);
    }

    /** Without the CSRF token, as a foreign page would. */
    public HttpResponse<String> sendWithoutToken(
            String method, String path, @Nullable String json) {
        return exchange(request(method, path, json));
    }

    /** A request to go on with. */
    public HttpRequest.Builder request(String method, String path, @Nullable String json) {
        BodyPublisher body = json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        return json == null ? request : request.header("Content-Type", "application/json");
    }

    /** Sends and reads the answer as text. */
    public HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What this browser keeps under the name. */
    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    /** Puts a cookie into this browser, as an attacker would. */
    public void plant(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(base), cookie);
    }
}
