package org.tandemhelp.identity.oidc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.identity.oidc.ProviderSettings;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.tenant.Tenants;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.FakeProvider;
import org.tandemhelp.testing.ProviderWorld;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

/** Home-realm discovery: the domain leads to the provider, and tells nothing of people. */
@ServerTest
class DiscoveryTest {

    private static final String DISCOVER = "/api/console/v1/sign-in/discover";
    private static final String NOTHING =
            "{\"methods\":[\"password\",\"passkey\"],\"providers\":[]}";

    @Autowired World world;
    @Autowired ProviderWorld doors;
    @Autowired Tenants tenants;
    @LocalServerPort int port;
    private final FakeProvider fake = new FakeProvider();

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void aVerifiedDomainLeadsToItsEnabledProviders() {
        String domain = "d" + UUID.randomUUID() + ".example";
        TenantId tenant = world.tenant().id();
        IdentityProvider provider = doors.register(tenant, fake);
        doors.register(tenant, fake, DiscoveryTest::off);
        TenantScope.run(tenant, () -> tenants.verifyDomain(tenant, domain, World.ACTOR));
        String expected =
                "{\"methods\":[\"password\",\"passkey\"],\"providers\":[{\"id\":\""
                        + provider.id()
                        + "\",\"name\":\"Fake\"}]}";
        assertThat(discover("nobody@" + domain).body()).isEqualTo(expected);
        assertThat(discover("Nobody@" + domain.toUpperCase(java.util.Locale.ROOT)).body())
                .isEqualTo(expected);
    }

    @Test
    void aDomainOfNobodyLooksLikeOneWithoutProviders() {
        assertThat(discover("somebody@example.net").body()).isEqualTo(NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "x@", "@x", "a b@example.org"})
    void whatIsNoAddressIsRefused(String login) {
        HttpResponse<String> answer = discover(login);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"login\"");
    }

    @Test
    void theStepsOfOneAddressAreCounted() {
        Steps steps = new Steps();
        for (int i = 0; i < 600; i++) {
            steps.take("192.0.2.1");
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> steps.take("192.0.2.1"))
                .hasMessageContaining("Too many");
        steps.take("192.0.2.2");
    }

    private HttpResponse<String> discover(String login) {
        return new Client(port).post(DISCOVER, "{\"login\":\"" + login + "\"}");
    }

    private static ProviderSettings off(ProviderSettings s) {
        return new ProviderSettings(
                "Off",
                s.issuer(),
                s.clientId(),
                null,
                s.scopes(),
                false,
                true,
                null,
                s.claims(),
                null,
                null);
    }
}
