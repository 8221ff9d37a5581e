package org.tandemhelp.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.directory.Group;
import org.tandemhelp.directory.Groups;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.identity.oidc.check.Check;
import org.tandemhelp.identity.oidc.check.ProviderCheck;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.protocol.v1.EndReason;
import org.tandemhelp.protocol.v1.SessionState;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.Keycloak;
import org.tandemhelp.testing.Pair;
import org.tandemhelp.testing.ProviderWorld;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

/** The same against a provider that nobody here wrote. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakTest {

    private static final String ME = "/api/console/v1/me";

    @Autowired World world;
    @Autowired ProviderWorld doors;
    @Autowired Providers providers;
    @Autowired ProviderCheck check;
    @Autowired People people;
    @Autowired Groups groups;
    @LocalServerPort int port;
    private final Keycloak keycloak = new Keycloak();
    private TenantId tenant = TenantId.random();

    @BeforeAll
    void start() {
        keycloak.start();
    }

    @AfterAll
    void stop() {
        keycloak.close();
    }

    @BeforeEach
    void anOrganisation() {
        tenant = world.tenant().id();
    }

    @Test
    void theTestButtonFindsNothingWrong() {
        assertThat(check.of(register()).checks())
                .allSatisfy(one ->
                        assertThat(one.state())
                                .as(one.message())
                                .isIn(Check.State.OK, Check.State.SKIPPED));
    }

    @Test
    void somebodySignsInAndTheirGroupsArrive() {
        IdentityProvider provider = register();
        Client browser = signedIn(provider, "mia");
        assertThat(browser.get(ME).body()).contains("\"Mia\"", "\"Lind\"");
        assertThat(TenantScope.call(tenant, () -> groups.of(person("mia").id())))
                .extracting(Group::name)
                .containsExactly("Help desk");
    }

    @Test
    void aNewSigningKeyWorksAtOnce() {
        IdentityProvider provider = register();
        signedIn(provider, "noor");
        keycloak.addSigningKey();
        Client browser = signedIn(provider, "noor");
        assertThat(browser.get(ME).statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverIsDisabledThereIsGoneHere() {
        IdentityProvider provider = register();
        keycloak.sendLogoutTokensTo(
                "http://localhost:" + port + "/sign-in/back-channel-logout/" + provider.id());
        Client browser = signedIn(provider, "noor");
        Pair pair = Pair.with(port, world, person("noor"), browser);
        try (pair) {
            pair.active();
            keycloak.disable("noor");
            assertThat(
                            pair.helper
                                    .state(pair.session(), SessionState.SESSION_STATE_ENDED)
                                    .getEndReason())
                    .isEqualTo(EndReason.END_REASON_SIGNED_OUT);
            assertThat(pair.sharer.closeCode()).isEqualTo(4401);
        } finally {
            keycloak.enable("noor");
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> browser.get(ME).statusCode() == 401);
    }

    @Test
    void signingOutHereSignsOutThere() {
        IdentityProvider provider = register();
        Keycloak.Browser there = keycloak.browser();
        Client browser = new Client(port);
        String query = there.signIn(doors.start(browser, provider, ""), "mia");
        assertThat(doors.callback(browser, provider, query)).isEqualTo("/");
        // Known there: no form any more.
        assertThat(there.visit(doors.start(new Client(port), provider, ""))).contains("code=");

        String body = browser.post("/api/console/v1/sign-out", null).body();
        String redirect = body.replaceAll(".*\"redirect\":\"([^\"]+)\".*", "$1");
        assertThat(there.visit(redirect)).endsWith("/sign-in");
        assertThat(there.visit(doors.start(new Client(port), provider, "")))
                .contains("kc-form-login");
        assertThat(browser.get(ME).statusCode()).isEqualTo(401);
    }

    private IdentityProvider register() {
        Map<String, String> facts = keycloak.facts();
        ProviderSettings settings =
                new ProviderSettings(
                        "Keycloak",
                        String.valueOf(facts.get("issuer")),
                        String.valueOf(facts.get("clientId")),
                        null,
                        List.of("openid", "profile", "email"),
                        true,
                        true,
                        null,
                        new ClaimNames("given_name", "family_name", "email", "", "", "", "groups"),
                        null,
                        null);
        return TenantScope.call(
                tenant,
                () -> providers.add(tenant, settings, facts.get("clientSecret"), World.ACTOR));
    }

    private Client signedIn(IdentityProvider provider, String name) {
        Client browser = new Client(port);
        String query = keycloak.browser().signIn(doors.start(browser, provider, ""), name);
        assertThat(doors.callback(browser, provider, query)).isEqualTo("/");
        return browser;
    }

    private Person person(String name) {
        return TenantScope.call(tenant, () -> people.findByMail(name + "@example.org"))
                .orElseThrow();
    }
}
