package org.tandemhelp.identity.oidc.logout;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.protocol.v1.EndReason;
import org.tandemhelp.protocol.v1.SessionState;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.FakeProvider;
import org.tandemhelp.testing.Pair;
import org.tandemhelp.testing.ProviderWorld;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

/** Whoever is signed out at the provider is gone here, with sockets and help sessions (rule 14). */
@ServerTest
class BackChannelLogoutTest {

    private static final String ME = "/api/console/v1/me";

    @Autowired World world;
    @Autowired ProviderWorld doors;
    @Autowired People people;
    @LocalServerPort int port;
    private final FakeProvider fake = new FakeProvider();
    private final String mail = "mia" + UUID.randomUUID() + "@example.org";
    private TenantId tenant = TenantId.random();

    @BeforeEach
    void anOrganisation() {
        tenant = world.tenant().id();
        fake.claims.putAll(Map.of("given_name", "Mia", "email", mail, "sid", "sid-1"));
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void theSessionOfThatNameEndsWithItsSocketAndItsHelpSession() {
        IdentityProvider provider = doors.register(tenant, fake);
        Client here = signedIn(provider);
        fake.claims.put("sid", "sid-2");
        Client elsewhere = signedIn(provider);
        Pair pair = Pair.with(port, world, person(), here);
        try (pair) {
            pair.active();
            assertThat(send(provider, fake.logoutToken(claims("sid", "sid-1")))).isEqualTo(200);
            assertThat(
                            pair.helper
                                    .state(pair.session(), SessionState.SESSION_STATE_ENDED)
                                    .getEndReason())
                    .isEqualTo(EndReason.END_REASON_SIGNED_OUT);
            assertThat(pair.sharer.closeCode()).isEqualTo(4401);
        }
        assertThat(here.get(ME).statusCode()).isEqualTo(401);
        assertThat(elsewhere.get(ME).statusCode()).isEqualTo(200);
        assertThat(doors.audited(tenant, "identity.signed-out")).hasSize(1);
    }

    @Test
    void everySessionOfTheSubjectEndsAndNobodyElses() {
        IdentityProvider provider = doors.register(tenant, fake);
        Client first = signedIn(provider);
        fake.claims.put("sid", "sid-2");
        Client second = signedIn(provider);
        Client byLink = world.signedIn(port, person());
        String subject = String.valueOf(fake.claims.get("sub"));
        fake.claims.put("sub", "somebody-else");
        fake.claims.put("email", "other" + mail);
        Client other = signedIn(provider);

        assertThat(send(provider, fake.logoutToken(claims("sub", subject)))).isEqualTo(200);
        assertThat(first.get(ME).statusCode()).isEqualTo(401);
        assertThat(second.get(ME).statusCode()).isEqualTo(401);
        assertThat(byLink.get(ME).statusCode()).isEqualTo(200);
        assertThat(other.get(ME).statusCode()).isEqualTo(200);
    }

    @Test
    void aSubjectAndASessionThatDoNotBelongTogetherEndNothing() {
        IdentityProvider provider = doors.register(tenant, fake);
        Client browser = signedIn(provider);
        Map<String, @Nullable Object> both = Map.of("sub", "somebody-else", "sid", "sid-1");
        assertThat(send(provider, fake.logoutToken(both))).isEqualTo(200);
        assertThat(browser.get(ME).statusCode()).isEqualTo(200);
    }

    @Test
    void theSameProviderOfAnotherOrganisationEndsNothingHere() {
        IdentityProvider here = doors.register(tenant, fake);
        IdentityProvider there = doors.register(world.tenant().id(), fake);
        Client browser = signedIn(here);
        assertThat(send(there, fake.logoutToken(claims("sid", "sid-1")))).isEqualTo(200);
        assertThat(browser.get(ME).statusCode()).isEqualTo(200);
    }

    @Test
    void aLogoutTokenWorksOnce() {
        IdentityProvider provider = doors.register(tenant, fake);
        String token = fake.logoutToken(claims("sid", "sid-1"));
        assertThat(send(provider, token)).isEqualTo(200);
        Client browser = signedIn(provider);
        assertThat(send(provider, token)).isEqualTo(400);
        assertThat(browser.get(ME).statusCode()).isEqualTo(200);
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(
                Arguments.of("iss", "https://evil.example"),
                Arguments.of("iss", null),
                Arguments.of("aud", "somebody-else"),
                Arguments.of("aud", null),
                Arguments.of("iat", null),
                Arguments.of("iat", Date.from(Instant.now().plusSeconds(120))),
                Arguments.of("iat", Date.from(Instant.now().minusSeconds(3_600))),
                Arguments.of("exp", Date.from(Instant.now().minusSeconds(90))),
                Arguments.of("exp", null),
                Arguments.of("jti", null),
                Arguments.of("jti", ""),
                Arguments.of("events", null),
                Arguments.of("events", Map.of("http://example.org/other", Map.of())),
                Arguments.of("events", Map.of(LogoutTokenRules.EVENT, "yes")),
                Arguments.of("nonce", "n"),
                Arguments.of("sid", null));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("badTokens")
    void aBadTokenEndsNothing(String claim, @Nullable Object value) {
        IdentityProvider provider = doors.register(tenant, fake);
        Client browser = signedIn(provider);
        Map<String, @Nullable Object> claims = new java.util.HashMap<>();
        claims.put("sid", "sid-1");
        claims.put(claim, value);
        assertThat(send(provider, fake.logoutToken(claims))).isEqualTo(400);
        assertThat(browser.get(ME).statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenThatTheProviderHasNotSignedEndsNothing() throws Exception {
        IdentityProvider provider = doors.register(tenant, fake);
        Client browser = signedIn(provider);
        JWTClaimsSet set =
                com.nimbusds.jwt.SignedJWT.parse(fake.logoutToken(claims("sid", "sid-1")))
                        .getJWTClaimsSet();
        List<String> forged =
                List.of(
                        new PlainJWT(set).serialize(),
                        FakeProvider.sign(set, FakeProvider.key("first"), "logout+jwt"),
                        FakeProvider.sign(set, FakeProvider.key("unknown"), "logout+jwt"),
                        FakeProvider.sign(set, FakeProvider.KEY, "at+jwt"),
                        "canary.garbage",
                        "");
        for (String token : forged) {
            assertThat(send(provider, token)).isEqualTo(400);
        }
        assertThat(browser.get(ME).statusCode()).isEqualTo(200);
    }

    @Test
    void theDoorOfNobodyIsNotThere() {
        HttpResponse<String> answer =
                new Client(port)
                        .exchange(form("/sign-in/back-channel-logout/" + UUID.randomUUID(), "x"));
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void signingOutHereLeadsToTheProvidersEnd() {
        IdentityProvider provider = doors.register(tenant, fake);
        Client browser = signedIn(provider);
        HttpResponse<String> out = browser.post("/api/console/v1/sign-out", null);
        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(out.body())
                .contains("\"redirect\":\"" + fake.issuer() + "/logout?id_token_hint=eyJ")
                .contains("client_id=" + FakeProvider.CLIENT)
                .contains("post_logout_redirect_uri=http%3A%2F%2Flocalhost");
        assertThat(browser.get(ME).statusCode()).isEqualTo(401);
    }

    @Test
    void whoeverCameAnotherWayStaysHere() {
        Client browser = world.signedIn(port, world.person(tenant));
        assertThat(browser.post("/api/console/v1/sign-out", null).body())
                .isEqualTo("{\"redirect\":null}");
    }

    @Test
    void aProviderWithoutAnEndIsNotVisited() {
        fake.metadata.put("end_session_endpoint", "");
        IdentityProvider provider = doors.register(tenant, fake);
        Client browser = signedIn(provider);
        assertThat(browser.post("/api/console/v1/sign-out", null).body())
                .isEqualTo("{\"redirect\":null}");
    }

    private Client signedIn(IdentityProvider provider) {
        Client browser = new Client(port);
        assertThat(doors.signIn(browser, provider, fake)).isEqualTo("/");
        return browser;
    }

    private Person person() {
        return TenantScope.call(tenant, () -> people.findByMail(mail)).orElseThrow();
    }

    private static Map<String, @Nullable Object> claims(String name, String value) {
        return Collections.singletonMap(name, value);
    }

    private int send(IdentityProvider provider, String token) {
        return new Client(port)
                .exchange(form("/sign-in/back-channel-logout/" + provider.id(), token))
                .statusCode();
    }

    private java.net.http.HttpRequest.Builder form(String path, String token) {
        return new Client(port)
                .request("POST", path, "logout_token=" + token)
                .setHeader("Content-Type", "application/x-www-form-urlencoded");
    }
}
