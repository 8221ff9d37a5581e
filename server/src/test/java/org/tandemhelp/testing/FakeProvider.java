package org.tandemhelp.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenID Connect provider that does what a test tells it: well by default, badly where a field
 * is set. Nobody signs in at it: {@link #authorize} answers at once, as if somebody had.
 */
public final class FakeProvider implements AutoCloseable {

    /** The client that every test registers; the secret is a canary that no log may show. */
    public static final String CLIENT = "tandem";

    public static final String SECRET = "canary-client-secret-91c";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Its first signing key. */
    public static final RSAKey KEY = key("first");

    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    /** Everything it was asked, as method and path with the body behind. */
    public final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    /** The claims of the next ID token beside those that every one has. */
    public final Map<String, Object> claims = new ConcurrentHashMap<>();

    /** What userinfo says; empty: there is no such endpoint. */
    public final Map<String, Object> userInfo = new ConcurrentHashMap<>();

    /** What is different in the discovery document; an empty text: the member is not there. */
    public final Map<String, Object> metadata = new ConcurrentHashMap<>();

    /** Changes the claims of the ID token last of all. */
    public volatile UnaryOperator<JWTClaimsSet> edit = set -> set;

    /** Makes the text of the ID token of its claims; {@code null}: signs well. */
    public volatile @Nullable Function<JWTClaimsSet, @Nullable String> token;

    /** Answers instead of the provider at a path. */
    public final Map<String, HttpHandler> instead = new ConcurrentHashMap<>();

    /** The keys it shows; the last one signs. */
    public volatile List<RSAKey> keys = List.of(KEY);

    /** Whether its answers carry {@code iss}. */
    public volatile boolean announcesIssuer = true;

    public FakeProvider() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        claims.put("sub", "subject-" + UUID.randomUUID());
    }

    /** Its issuer. */
    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What a browser would bring back that was sent to this address: the query of the callback. */
    public String authorize(String address) {
        Map<String, String> asked = parameters(URI.create(address).getRawQuery());
        String code = "canary-code-" + UUID.randomUUID();
        codes.put(code, asked);
        String query = "code=" + code + "&state=" + asked.get("state");
        return announcesIssuer ? query + "&iss=" + issuer() : query;
    }

    /** A new signing key; the old ones are not shown any more. */
    public RSAKey rotate() {
        RSAKey fresh = key("key-" + UUID.randomUUID());
        keys = List.of(fresh);
        return fresh;
    }

    /** A logout token with these claims beside those that every one has; {@code null} takes out. */
    public String logoutToken(Map<String, @Nullable Object> more) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("iss", issuer());
        all.put("aud", CLIENT);
        all.put("iat", Date.from(Instant.now()));
        all.put("exp", Date.from(Instant.now().plusSeconds(120)));
        all.put("jti", UUID.randomUUID().toString());
        all.put("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        all.putAll(more);
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
        all.forEach((name, value) -> {
            if (value != null) {
                set.claim(name, value);
            }
        });
        return sign(set.build(), keys.getLast(), "logout+jwt");
    }

    /** A key of somebody else with any name. */
    public static RSAKey key(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs. */
    public static String sign(JWTClaimsSet set, RSAKey key, String type) {
        SignedJWT jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID(key.getKeyID())
                                .type(new JOSEObjectType(type))
                                .build(),
                        set);
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    /** Answers with a status and a text. */
    public static HttpHandler text(int status, String type, String body) {
        return exchange -> send(exchange, status, type, body);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " " + path + " " + body);
        HttpHandler other = instead.get(path);
        if (other != null) {
            try (exchange) {
                other.handle(exchange);
            }
            return;
        }
        switch (path) {
            case "/.well-known/openid-configuration" -> json(exchange, 200, document());
            case "/keys" -> json(exchange, 200, new JWKSet(List.copyOf(keys)).toJSONObject(true));
            case "/token" -> token(exchange, parameters(body));
            case "/userinfo" -> json(exchange, 200, new LinkedHashMap<>(userInfo));
            default -> send(exchange, 404, "text/plain", "nothing here");
        }
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", issuer());
        document.put("authorization_endpoint", issuer() + "/authorize");
        document.put("token_endpoint", issuer() + "/token");
        document.put("jwks_uri", issuer() + "/keys");
        document.put("end_session_endpoint", issuer() + "/logout");
        document.put("response_types_supported", List.of("code"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put("code_challenge_methods_supported", List.of("S256"));
        document.put("authorization_response_iss_parameter_supported", announcesIssuer);
        if (!userInfo.isEmpty()) {
            document.put("userinfo_endpoint", issuer() + "/userinfo");
        }
        document.putAll(metadata);
        document.values().removeIf(""::equals);
        return document;
    }

    private void token(HttpExchange exchange, Map<String, String> given) throws IOException {
        String basic = CLIENT + ":" + SECRET;
        String expected =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(basic.getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            json(exchange, 401, Map.of("error", "invalid_client"));
            return;
        }
        Map<String, String> asked = codes.remove(given.getOrDefault("code", ""));
        if (asked == null
                || !s256(given.get("code_verifier")).equals(asked.get("code_challenge"))
                || !given.getOrDefault("redirect_uri", "").equals(asked.get("redirect_uri"))) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", "canary-access-" + UUID.randomUUID());
        answer.put("token_type", "Bearer");
        answer.put("expires_in", 60);
        String idToken = idToken(asked.get("nonce"));
        if (idToken != null) {
            answer.put("id_token", idToken);
        }
        json(exchange, 200, answer);
    }

    private @Nullable String idToken(@Nullable String nonce) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder set =
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience(CLIENT)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .claim("nonce", nonce);
        claims.forEach(set::claim);
        JWTClaimsSet edited = edit.apply(set.build());
        Function<JWTClaimsSet, @Nullable String> maker = token;
        return maker == null ? sign(edited, keys.getLast(), "JWT") : maker.apply(edited);
    }

    private static String s256(@Nullable String verifier) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(String.valueOf(verifier).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The parameters of a query or form. */
    public static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            String[] halves = pair.split("=", 2);
            parameters.put(decoded(halves[0]), halves.length == 2 ? decoded(halves[1]) : "");
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void json(HttpExchange exchange, int status, Object body) throws IOException {
        send(exchange, status, "application/json", JSON.writeValueAsString(body));
    }

    private static void send(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
