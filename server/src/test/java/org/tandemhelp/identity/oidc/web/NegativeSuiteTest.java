package org.tandemhelp.identity.oidc.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.identity.oidc.ProviderSettings;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.FakeProvider;
import org.tandemhelp.testing.ProviderWorld;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

/**
 * Security rule 11: whatever a provider, or somebody between it and us, does wrong, nobody is
 * signed in, the page says why in one word, the organisation's audit log too, and nothing secret is
 * in the log.
 */
@ServerTest
class NegativeSuiteTest {

    private static final String ME = "/api/console/v1/me";

    @Autowired World world;
    @Autowired ProviderWorld doors;
    @LocalServerPort int port;
    private final FakeProvider fake = new FakeProvider();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private TenantId tenant = TenantId.random();
    private Client browser = new Client(0);

    @BeforeEach
    void anOrganisationThatLetsEverybodyIn() {
        tenant = world.tenant().id();
        browser = new Client(port);
        fake.claims.put("email", "m" + UUID.randomUUID() + "@example.org");
        for (String name :
                List.of("org.tandemhelp", "org.springframework.security", "com.nimbusds")) {
            logger(name).setLevel(Level.TRACE);
        }
        log.start();
        logger(Logger.ROOT_LOGGER_NAME).addAppender(log);
    }

    @AfterEach
    void nothingSecretIsLogged() {
        logger(Logger.ROOT_LOGGER_NAME).detachAppender(log);
        for (String name : List.of("org.springframework.security", "com.nimbusds")) {
            logger(name).setLevel(null);
        }
        logger("org.tandemhelp").setLevel(Level.INFO);
        fake.close();
        List<ILoggingEvent> ours =
                List.copyOf(log.list).stream()
                        .filter(line ->
                                line.getLoggerName().startsWith("org.tandemhelp")
                                        || line.getLevel().isGreaterOrEqual(Level.WARN))
                        .toList();
        for (ILoggingEvent line : ours) {
            String text =
                    line.getFormattedMessage()
                            + (line.getThrowableProxy() == null
                                    ? ""
                                    : ThrowableProxyUtil.asString(line.getThrowableProxy()));
            assertThat(text).doesNotContain("canary-", "eyJ");
        }
    }

    static Stream<Arguments> badTokens() {
        RSAKey stranger = FakeProvider.key("stranger");
        return Stream.of(
                token("alg none", "signature", set -> new PlainJWT(set).serialize()),
                token("unsigned", "signature", set -> unsigned(set)),
                token(
                        "the key of somebody else",
                        "signature",
                        set -> FakeProvider.sign(set, stranger, "JWT")),
                token(
                        "the key of somebody else with the right name",
                        "signature",
                        set -> FakeProvider.sign(set, FakeProvider.key("first"), "JWT")),
                token("HS256 with the public key", "signature", NegativeSuiteTest::hmacOfPublicKey),
                token("a changed claim", "signature", NegativeSuiteTest::changed),
                token("no token at all", "claims", set -> null),
                token("no JWT", "signature", set -> "canary-garbage"),
                token(
                        "another kind of JWT",
                        "signature",
                        set -> FakeProvider.sign(set, FakeProvider.KEY, "at+jwt")),
                claim("wrong issuer", "claims", "iss", "https://evil.example"),
                claim("no issuer", "claims", "iss", null),
                claim("wrong audience", "claims", "aud", "somebody-else"),
                claim("no audience", "claims", "aud", null),
                claim("another authorised party", "claims", "azp", "somebody-else"),
                claim(
                        "two audiences, no party",
                        "claims",
                        "aud",
                        List.of(FakeProvider.CLIENT, "somebody-else")),
                claim("wrong nonce", "nonce", "nonce", "canary-nonce"),
                claim("no nonce", "nonce", "nonce", null),
                Arguments.of("long expired", "claims", (Bad) NegativeSuiteTest::longExpired),
                claim("expired", "claims", "exp", Date.from(Instant.now().minusSeconds(120))),
                claim("no end", "claims", "exp", null),
                claim(
                        "from the future",
                        "claims",
                        "iat",
                        Date.from(Instant.now().plusSeconds(180))),
                claim("not valid yet", "claims", "nbf", Date.from(Instant.now().plusSeconds(180))),
                claim("no time", "claims", "iat", null),
                claim("no subject", "claims", "sub", null),
                claim("an empty subject", "claims", "sub", ""),
                claim("an endless subject", "claims", "sub", "x".repeat(300)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aBadTokenSignsNobodyIn(String name, String reason, Bad bad) {
        IdentityProvider provider = doors.register(tenant, fake);
        bad.make(fake);
        assertRefused(doors.signIn(browser, provider, fake), "provider-refused", reason);
    }

    static Stream<Arguments> badAnswers() {
        return Stream.of(
                answer(
                        "/token",
                        FakeProvider.text(200, "text/html", "<p>canary-html</p>"),
                        "provider-refused",
                        "unreadable"),
                answer(
                        "/token",
                        FakeProvider.text(200, "application/json", "{\"access"),
                        "provider-refused",
                        "unreadable"),
                answer(
                        "/token",
                        FakeProvider.text(200, "application/json", "[1]"),
                        "provider-refused",
                        "unreadable"),
                answer(
                        "/token",
                        FakeProvider.text(500, "text/plain", "canary-oops"),
                        "provider-unreachable",
                        "unreachable"),
                answer(
                        "/token",
                        FakeProvider.text(
                                401,
                                "application/json",
                                "{\"error\":\"invalid_client\",\"error_description\":\"canary-why\"}"),
                        "provider-refused",
                        "client"),
                answer("/token", NegativeSuiteTest::endless, "provider-refused", "too-large"),
                answer("/token", NegativeSuiteTest::elsewhere, "provider-refused", "redirect"),
                answer("/token", NegativeSuiteTest::hangsUp, "provider-unreachable", "unreachable"),
                answer("/token", NegativeSuiteTest::slow, "provider-unreachable", "unreachable"),
                answer(
                        "/keys",
                        FakeProvider.text(200, "application/json", "{\"keys\":7}"),
                        "provider-refused",
                        "signature"),
                answer(
                        "/keys",
                        FakeProvider.text(200, "text/html", "<p>canary-html</p>"),
                        "provider-refused",
                        "signature"),
                answer("/keys", NegativeSuiteTest::endless, "provider-refused", "too-large"),
                answer("/keys", NegativeSuiteTest::elsewhere, "provider-refused", "redirect"),
                answer("/keys", NegativeSuiteTest::hangsUp, "provider-unreachable", "unreachable"),
                answer(
                        "/userinfo",
                        FakeProvider.text(200, "text/html", "<p>canary-html</p>"),
                        "provider-refused",
                        "user-info"),
                answer(
                        "/userinfo",
                        FakeProvider.text(200, "application/json", "{\"sub\":\"somebody-else\"}"),
                        "provider-refused",
                        "user-info"),
                answer(
                        "/userinfo",
                        FakeProvider.text(200, "application/json", "{\"name\":\"x\"}"),
                        "provider-refused",
                        "unreadable"),
                answer("/userinfo", NegativeSuiteTest::endless, "provider-refused", "too-large"),
                answer(
                        "/userinfo",
                        NegativeSuiteTest::hangsUp,
                        "provider-unreachable",
                        "unreachable"));
    }

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource("badAnswers")
    void aBadAnswerSignsNobodyIn(String path, HttpHandler bad, String problem, String reason) {
        fake.userInfo.putAll(fake.claims);
        IdentityProvider provider = doors.register(tenant, fake);
        String query = fake.authorize(doors.start(browser, provider, ""));
        fake.instead.put(path, bad);
        assertRefused(doors.callback(browser, provider, query), problem, reason);
    }

    static Stream<Arguments> badDiscoveries() {
        String path = "/.well-known/openid-configuration";
        return Stream.of(
                answer(
                        path,
                        FakeProvider.text(200, "text/html", "<p>canary</p>"),
                        "provider-refused",
                        "unreadable"),
                answer(
                        path,
                        FakeProvider.text(404, "text/html", "<p>canary</p>"),
                        "provider-refused",
                        "metadata"),
                answer(
                        path,
                        FakeProvider.text(503, "text/html", "<p>canary</p>"),
                        "provider-unreachable",
                        "unreachable"),
                answer(
                        path,
                        FakeProvider.text(200, "application/json", "{}"),
                        "provider-refused",
                        "metadata"),
                answer(path, NegativeSuiteTest::endless, "provider-refused", "too-large"),
                answer(path, NegativeSuiteTest::elsewhere, "provider-refused", "redirect"),
                answer(path, NegativeSuiteTest::slow, "provider-unreachable", "unreachable"),
                answer(path, NegativeSuiteTest::hangsUp, "provider-unreachable", "unreachable"));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("badDiscoveries")
    void aBadDiscoverySendsNobodyAway(String path, HttpHandler bad, String problem, String reason) {
        IdentityProvider provider = doors.register(tenant, fake);
        fake.instead.put(path, bad);
        assertRefused(doors.start(browser, provider, ""), problem, reason);
    }

    static Stream<Arguments> badMetadata() {
        return Stream.of(
                Arguments.of("issuer", "https://evil.example"),
                Arguments.of("authorization_endpoint", "javascript:alert(1)"),
                Arguments.of("authorization_endpoint", "http://evil.example/authorize"),
                Arguments.of("token_endpoint", "http://192.0.2.1/token"),
                Arguments.of("token_endpoint", "file:///etc/passwd"),
                Arguments.of("jwks_uri", "ftp://localhost/keys"),
                Arguments.of("jwks_uri", 7),
                Arguments.of("end_session_endpoint", "data:text/html,x"),
                Arguments.of("response_types_supported", List.of("token")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("badMetadata")
    void aBadAddressIsNotUsed(String name, Object value) {
        IdentityProvider provider = doors.register(tenant, fake);
        fake.metadata.put(name, value);
        assertRefused(doors.start(browser, provider, ""), "provider-refused", "metadata");
    }

    @Test
    void aProviderThatSignsByNoSafeAlgorithmSignsNobodyIn() {
        fake.metadata.put("id_token_signing_alg_values_supported", List.of("none", "HS256"));
        IdentityProvider provider = doors.register(tenant, fake);
        assertRefused(doors.signIn(browser, provider, fake), "provider-refused", "metadata");
    }

    @Test
    void theMetadataServiceIsOutOfReach() {
        IdentityProvider provider = doors.register(tenant, fake);
        String query = fake.authorize(doors.start(browser, provider, ""));
        IdentityProvider bad =
                doors.register(
                        tenant,
                        fake,
                        settings -> withIssuer(settings, "https://169.254.169.254/latest"));
        assertRefused(doors.start(browser, bad, ""), "provider-refused", "address");
        assertThat(query).isNotEmpty();
    }

    @Test
    void aProviderThatIsDownSaysSo() {
        IdentityProvider provider = doors.register(tenant, fake);
        fake.close();
        assertRefused(doors.start(browser, provider, ""), "provider-unreachable", "unreachable");
    }

    @Test
    void aStateWorksOnce() {
        IdentityProvider provider = doors.register(tenant, fake);
        String query = fake.authorize(doors.start(browser, provider, ""));
        assertThat(doors.callback(browser, provider, query)).endsWith("/");
        Client again = new Client(port);
        browser.cookie("tandem-sign-in").ifPresent(c -> again.plant(c.getName(), c.getValue()));
        browser = again;
        assertRefused(doors.callback(browser, provider, query), "sign-in-expired", "state");
    }

    @Test
    void aCodeWorksOnce() {
        IdentityProvider provider = doors.register(tenant, fake);
        String query = fake.authorize(doors.start(browser, provider, ""));
        String code = FakeProvider.parameters(query).get("code");
        assertThat(doors.callback(browser, provider, query)).endsWith("/");
        browser = new Client(port);
        String second = fake.authorize(doors.start(browser, provider, ""));
        String replayed = second.replaceAll("code=[^&]+", "code=" + code);
        assertRefused(doors.callback(browser, provider, replayed), "provider-refused", "code");
    }

    @Test
    void aStateIsTheOneBrowsersOnly() {
        IdentityProvider provider = doors.register(tenant, fake);
        String query = fake.authorize(doors.start(new Client(port), provider, ""));
        doors.start(browser, provider, "");
        assertRefused(doors.callback(browser, provider, query), "sign-in-expired", "state");
    }

    @Test
    void aStateOfAnotherProviderIsRefused() {
        FakeProvider other = new FakeProvider();
        try (other) {
            IdentityProvider honest = doors.register(tenant, fake);
            IdentityProvider mixer = doors.register(tenant, other);
            String query = fake.authorize(doors.start(browser, honest, ""));
            assertRefused(doors.callback(browser, mixer, query), "sign-in-expired", "state");
            assertThat(other.requests).noneMatch(request -> request.contains("canary-code"));
        }
    }

    @Test
    void anAnswerOfAnotherIssuerIsRefusedBeforeItsCodeIsSent() {
        IdentityProvider provider = doors.register(tenant, fake);
        String query = fake.authorize(doors.start(browser, provider, ""));
        String mixed = query.replaceAll("iss=.*", "iss=https://evil.example");
        assertRefused(doors.callback(browser, provider, mixed), "provider-refused", "issuer");
        assertThat(fake.requests).noneMatch(request -> request.contains("canary-code"));
    }

    @Test
    void anAnnouncedIssuerMustBeThere() {
        IdentityProvider provider = doors.register(tenant, fake);
        String query = fake.authorize(doors.start(browser, provider, ""));
        String bare = query.replaceAll("&iss=.*", "");
        assertRefused(doors.callback(browser, provider, bare), "provider-refused", "issuer");
    }

    @Test
    void aRefusalAtTheProviderSaysSo() {
        IdentityProvider provider = doors.register(tenant, fake);
        String query = fake.authorize(doors.start(browser, provider, ""));
        String denied =
                query.replaceAll("code=[^&]+", "error=access_denied&error_description=canary-text");
        assertRefused(doors.callback(browser, provider, denied), "provider-denied", "denied");
    }

    @Test
    void aParameterThatComesTwiceIsRefused() {
        IdentityProvider provider = doors.register(tenant, fake);
        String query = fake.authorize(doors.start(browser, provider, ""));
        assertRefused(
                doors.callback(browser, provider, query + "&code=canary-other"),
                "provider-refused",
                "unreadable");
    }

    @Test
    void aNewKeyWorksAtOnceAndTheOldOneNoMore() {
        IdentityProvider provider = doors.register(tenant, fake);
        assertThat(doors.signIn(new Client(port), provider, fake)).endsWith("/");
        RSAKey old = fake.keys.getLast();
        fake.rotate();
        assertThat(doors.signIn(new Client(port), provider, fake)).endsWith("/");
        fake.token = set -> FakeProvider.sign(set, old, "JWT");
        assertRefused(doors.signIn(browser, provider, fake), "provider-refused", "signature");
    }

    @Test
    void aWrongSecretSaysSoInTheAuditLog() {
        IdentityProvider provider =
                doors.register(tenant, fake, settings -> withClient(settings, "another"));
        assertRefused(doors.signIn(browser, provider, fake), "provider-refused", "client");
    }

    private void assertRefused(String location, String problem, String reason) {
        assertThat(location).endsWith("/sign-in?problem=" + problem);
        assertThat(browser.get(ME).statusCode()).isEqualTo(401);
        assertThat(doors.audited(tenant, "identity.sign-in-failed"))
                .last()
                .satisfies(row -> {
                    assertThat(row.details()).containsEntry("reason", reason);
                    assertThat(row.details().toString()).doesNotContain("canary");
                });
    }

    private static ProviderSettings withIssuer(ProviderSettings s, String issuer) {
        return new ProviderSettings(
                s.name(),
                issuer,
                s.clientId(),
                null,
                s.scopes(),
                true,
                true,
                null,
                s.claims(),
                null,
                null);
    }

    private static ProviderSettings withClient(ProviderSettings s, String client) {
        return new ProviderSettings(
                s.name(),
                s.issuer(),
                client,
                null,
                s.scopes(),
                true,
                true,
                null,
                s.claims(),
                null,
                null);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    /** What a fake is told to do wrong. */
    interface Bad {
        void make(FakeProvider fake);
    }

    private static Arguments token(
            String name, String reason, Function<JWTClaimsSet, @Nullable String> maker) {
        Bad bad = fake -> fake.token = maker;
        return Arguments.of(name, reason, bad);
    }

    private static Arguments claim(
            String name, String reason, String claim, @Nullable Object value) {
        UnaryOperator<JWTClaimsSet> edit =
                set -> {
                    JWTClaimsSet.Builder edited = new JWTClaimsSet.Builder();
                    set.getClaims()
                            .forEach((key, before) -> {
                                if (!key.equals(claim)) {
                                    edited.claim(key, before);
                                }
                            });
                    return value == null ? edited.build() : edited.claim(claim, value).build();
                };
        Bad bad = fake -> fake.edit = edit;
        return Arguments.of(name, reason, bad);
    }

    private static void longExpired(FakeProvider fake) {
        Instant now = Instant.now();
        fake.edit =
                set ->
                        new JWTClaimsSet.Builder(set)
                                .issueTime(Date.from(now.minusSeconds(600)))
                                .expirationTime(Date.from(now.minusSeconds(61)))
                                .build();
    }

    private static Arguments answer(
            String path, HttpHandler handler, String problem, String reason) {
        return Arguments.of(path, handler, problem, reason);
    }

    private static String unsigned(JWTClaimsSet set) {
        String signed = FakeProvider.sign(set, FakeProvider.KEY, "JWT");
        return signed.substring(0, signed.lastIndexOf('.') + 1);
    }

    private static String changed(JWTClaimsSet set) {
        String[] parts = FakeProvider.sign(set, FakeProvider.KEY, "JWT").split("\\.");
        JWTClaimsSet other = new JWTClaimsSet.Builder(set).subject("somebody-else").build();
        return parts[0] + "." + other.toPayload().toBase64URL() + "." + parts[2];
    }

    private static String hmacOfPublicKey(JWTClaimsSet set) {
        try {
            byte[] known = FakeProvider.KEY.toRSAPublicKey().getEncoded();
            SignedJWT jwt =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(), set);
            jwt.sign(new MACSigner(known));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("{\"x\":\"".getBytes(StandardCharsets.UTF_8));
        byte[] block = "x".repeat(65_000).getBytes(StandardCharsets.UTF_8);
        for (int sent = 0; sent < 1 << 30; sent += block.length) {
            exchange.getResponseBody().write(block);
        }
    }

    private static void elsewhere(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Location", exchange.getRequestURI().toString());
        exchange.sendResponseHeaders(302, -1);
    }

    private static void hangsUp(HttpExchange exchange) {
        exchange.close();
    }

    /** Announces an answer and never sends the rest of it. */
    private static void slow(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
        try {
            new CountDownLatch(1).await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
