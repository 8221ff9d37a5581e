package org.tandemhelp.directory.scim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provisioning service that sends exactly what the test says. */
final class ScimClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final String base;
    private final String token;

    ScimClient(int port, String token) {
        this(HttpClient.newBuilder(), port, token);
    }

    private ScimClient(HttpClient.Builder http, int port, String token) {
        this.http = http.version(HttpClient.Version.HTTP_1_1).build();
        this.base = "http://localhost:" + port + "/scim/v2";
        this.token = token;
    }

    /** From another address of this machine, so that its failures are counted apart. */
    static ScimClient elsewhere(int port, String token) {
        byte[] address = {127, 0, 0, 0};
        byte[] rest = new byte[3];
        ThreadLocalRandom.current().nextBytes(rest);
        System.arraycopy(rest, 0, address, 1, 3);
        address[3] = (byte) (1 + (rest[2] & 0x3f));
        try {
            return new ScimClient(
                    HttpClient.newBuilder().localAddress(InetAddress.getByAddress(address)),
                    port,
                    token);
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer, read as JSON where there is any. */
    record Answer(int status, JsonNode body, HttpResponse<String> raw) {

        String text(String pointer) {
            return body.at(pointer).asString();
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        String id() {
            return text("/id");
        }

        @Override
        public String toString() {
            return status + " " + raw.body();
        }
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer filter(String path, String filter) {
        return get(path + "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));
    }

    Answer post(String path, String json) {
        return send("POST", path, json);
    }

    Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    Answer patch(String path, String json) {
        return send("PATCH", path, json);
    }

    Answer delete(String path) {
        return send("DELETE", path, null);
    }

    Answer send(String method, String path, @Nullable String json, String... headers) {
        HttpRequest.Builder request = request(method, path, json);
        if (json != null) {
            request.header("Content-Type", "application/scim+json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return exchange(request);
    }

    /** A request with the token, to go on with. */
    HttpRequest.Builder request(String method, String path, @Nullable String body) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + token);
    }

    Answer exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<String> raw = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    raw.statusCode(),
                    raw.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(raw.body()),
                    raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
