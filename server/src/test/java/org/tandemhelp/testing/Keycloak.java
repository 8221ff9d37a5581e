package org.tandemhelp.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The real Keycloak of {@code scripts/keycloak.sh}, with what its administrator does in a test. */
public final class Keycloak implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Path SCRIPT = Path.of("..", "scripts", "keycloak.sh");

    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Path folder;
    private Map<String, String> facts = Map.of();

    /** Starts it; fails with the script's own sentence where that is not possible. */
    public void start() {
        try {
            folder = Files.createTempDirectory("keycloak");
            int port;
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            run("start", folder.toString(), Integer.toString(port));
            facts =
                    JSON.readValue(
                            Files.readString(folder.resolve("keycloak.json")),
                            new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (folder != null) {
            run("stop", folder.toString());
        }
    }

    /** Its address, issuer, client and the passwords of this start. */
    public Map<String, String> facts() {
        return facts;
    }

    /** A browser that nobody has signed in with there. */
    public Browser browser() {
        return new Browser(fact("userPassword"));
    }

    /** A new signing key that comes before the old one. */
    public void addSigningKey() {
        ObjectNode key =
                JSON.createObjectNode()
                        .put("name", "rsa-" + System.nanoTime())
                        .put("providerId", "rsa-generated")
                        .put("providerType", "org.keycloak.keys.KeyProvider")
                        .put("parentId", admin("GET", "", null).get("id").asString());
        ObjectNode config = key.putObject("config");
        config.putArray("priority").add("200");
        config.putArray("algorithm").add("RS256");
        admin("POST", "/components", key);
    }

    /** Where the client wants logout tokens. */
    public void sendLogoutTokensTo(String address) {
        JsonNode client = admin("GET", "/clients?clientId=" + fact("clientId"), null).get(0);
        ObjectNode changed = (ObjectNode) client;
        ((ObjectNode) changed.get("attributes")).put("backchannel.logout.url", address);
        admin("PUT", "/clients/" + client.get("id").asString(), changed);
    }

    /** Switches somebody off and ends their sessions. */
    public void disable(String name) {
        String user = enabled(name, false);
        admin("POST", "/users/" + user + "/logout", null);
    }

    /** Switches somebody on again. */
    public void enable(String name) {
        enabled(name, true);
    }

    private String enabled(String name, boolean enabled) {
        JsonNode user = admin("GET", "/users?exact=true&username=" + name, null).get(0);
        String id = user.get("id").asString();
        admin("PUT", "/users/" + id, ((ObjectNode) user).put("enabled", enabled));
        return id;
    }

    private JsonNode admin(String method, String path, @Nullable JsonNode body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(fact("url") + "/admin/realms/tandem" + path))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body.toString()));
        HttpResponse<String> answer = send(http, request);
        if (answer.statusCode() >= 300) {
            throw new AssertionError(method + " " + path + ": " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    }

    private String token() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create(
                                        fact("url")
                                                + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "grant_type=password&client_id=admin-cli&username="
                                                + fact("adminUser")
                                                + "&password="
                                                + fact("adminPassword")));
        return JSON.readTree(send(http, request).body()).get("access_token").asString();
    }

    private String fact(String name) {
        String fact = facts.get(name);
        if (fact == null) {
            throw new IllegalStateException("Keycloak has not been started");
        }
        return fact;
    }

    private static void run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
        command.addAll(List.of(arguments));
        try {
            Path log = Files.createTempFile("keycloak", ".txt");
            Process script =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            if (!script.waitFor(10, TimeUnit.MINUTES) || script.exitValue() != 0) {
                script.destroy();
                throw new AssertionError(Files.readString(log));
            }
            Files.delete(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Follows Keycloak's own redirects and fills in its form, up to where it leads elsewhere. */
    public final class Browser {

        private final HttpClient plain = HttpClient.newHttpClient();
        private final Map<String, String> jar = new TreeMap<>();
        private final String password;

        private Browser(String password) {
            this.password = password;
        }

        /** Signs in on the form at the address; the query with which Keycloak leads back. */
        public String signIn(String address, String name) {
            String page = visit(address);
            Matcher form = FORM.matcher(page);
            if (!form.find()) {
                throw new AssertionError("no form in " + page);
            }
            String action = form.group(1).replace("&amp;", "&");
            String body =
                    "username="
                            + name
                            + "&password="
                            + URLEncoder.encode(password, StandardCharsets.UTF_8);
            String end =
                    follow(
                            HttpRequest.newBuilder(URI.create(action))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(body)));
            if (!end.contains("code=")) {
                throw new AssertionError("Keycloak did not lead back but to " + end);
            }
            return end.substring(end.indexOf('?') + 1);
        }

        /** Opens an address: the page there, or the address elsewhere to which it leads. */
        public String visit(String address) {
            return follow(HttpRequest.newBuilder(URI.create(address)));
        }

        private String follow(HttpRequest.Builder request) {
            // Keycloak's cookies are for HTTPS; a browser takes them on this computer all the same.
            if (!jar.isEmpty()) {
                request.header("Cookie", String.join("; ", jar.values()));
            }
            HttpResponse<String> answer = send(plain, request);
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            String next = answer.headers().firstValue("Location").orElse("");
            if (next.isEmpty()) {
                return answer.body();
            }
            return next.startsWith(fact("url")) ? visit(next) : next;
        }

        private void keep(String header) {
            for (HttpCookie cookie : HttpCookie.parse(header)) {
                if (cookie.getMaxAge() == 0) {
                    jar.remove(cookie.getName());
                } else {
                    jar.put(cookie.getName(), cookie.getName() + "=" + cookie.getValue());
                }
            }
        }
    }
}
