package org.tandemhelp.identity.oidc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.directory.Groups;
import org.tandemhelp.directory.People;
import org.tandemhelp.identity.oidc.ClaimNames;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.identity.oidc.ProviderSettings;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.FakeProvider;
import org.tandemhelp.testing.ProviderWorld;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

/** Several tabs at once, each of somebody who has never been here. */
@ServerTest
class FirstSignInsTest {

    private static final int TABS = 5;

    @Autowired World world;
    @Autowired ProviderWorld doors;
    @Autowired People people;
    @Autowired Groups groups;
    @LocalServerPort int port;

    @Test
    void oneSubjectBecomesOnePersonInOneGroup() throws Exception {
        TenantId tenant = world.tenant().id();
        String mail = "m" + UUID.randomUUID() + "@example.org";
        FakeProvider fake = new FakeProvider();
        try (fake) {
            fake.claims.put("email", mail);
            fake.claims.put("groups", List.of("Help desk"));
            IdentityProvider provider = doors.register(tenant, fake, FirstSignInsTest::groups);
            List<Callable<String>> tabs = new ArrayList<>();
            for (int i = 0; i < TABS; i++) {
                Client browser = new Client(port);
                String query = fake.authorize(doors.start(browser, provider, ""));
                tabs.add(() -> doors.callback(browser, provider, query));
            }
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<String> end : threads.invokeAll(tabs)) {
                    assertThat(end.get()).isEqualTo("/");
                }
            }
            assertThat(doors.audited(tenant, "identity.external-identity-linked")).hasSize(1);
            assertThat(
                            TenantScope.call(
                                    tenant,
                                    () -> groups.of(people.findByMail(mail).orElseThrow().id())))
                    .hasSize(1);
        }
    }

    private static ProviderSettings groups(ProviderSettings s) {
        return new ProviderSettings(
                s.name(),
                s.issuer(),
                s.clientId(),
                null,
                s.scopes(),
                true,
                true,
                null,
                new ClaimNames("given_name", "family_name", "email", "", "", "", "groups"),
                null,
                null);
    }
}
