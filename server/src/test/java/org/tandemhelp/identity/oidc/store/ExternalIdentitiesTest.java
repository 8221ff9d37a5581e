package org.tandemhelp.identity.oidc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.directory.Person;
import org.tandemhelp.identity.ProviderLink;
import org.tandemhelp.identity.ProviderLinks;
import org.tandemhelp.identity.oidc.ExternalIdentities;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.identity.oidc.ProviderSettings;
import org.tandemhelp.identity.oidc.Providers;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.FakeProvider;
import org.tandemhelp.testing.ProviderWorld;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

@ServerTest
class ExternalIdentitiesTest {

    @Autowired World world;
    @Autowired ProviderWorld doors;
    @Autowired Providers providers;
    @Autowired ExternalIdentities identities;
    @Autowired ProviderLinks links;
    @Autowired PlatformTransactionManager transactions;
    private final FakeProvider fake = new FakeProvider();
    private TenantId tenant = TenantId.random();
    private Person person = World.NOBODY;

    @BeforeEach
    void somebody() {
        tenant = world.tenant().id();
        person = world.person(tenant);
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void issuerAndSubjectTogetherAreSomebody() {
        IdentityProvider provider = doors.register(tenant, fake);
        assertThat(here(() -> identities.link(provider, "mia", person.id()))).isTrue();
        assertThat(here(() -> identities.find(provider, "mia"))).contains(person.id());
        assertThat(here(() -> identities.find(provider, "Mia"))).isEmpty();
        IdentityProvider moved = withIssuer(provider, "http://localhost:1");
        assertThat(here(() -> identities.find(moved, "mia"))).isEmpty();
        assertThat(here(() -> identities.isLinked(provider, person.id()))).isTrue();
        assertThat(here(() -> identities.isLinked(moved, person.id()))).isFalse();
    }

    @Test
    void aSubjectIsOnePersonAndAPersonOneSubject() {
        IdentityProvider provider = doors.register(tenant, fake);
        Person other = world.person(tenant);
        assertThat(here(() -> identities.link(provider, "mia", person.id()))).isTrue();
        assertThat(here(() -> identities.link(provider, "mia", other.id()))).isFalse();
        assertThat(here(() -> identities.link(provider, "second", person.id()))).isFalse();
        assertThat(here(() -> identities.find(provider, "mia"))).contains(person.id());
    }

    @Test
    void theSameSubjectOfAnotherProviderIsSomebodyElse() {
        IdentityProvider provider = doors.register(tenant, fake);
        IdentityProvider second = doors.register(tenant, fake);
        here(() -> identities.link(provider, "mia", person.id()));
        assertThat(here(() -> identities.find(second, "mia"))).isEmpty();
    }

    @Test
    void anotherOrganisationSeesNothing() {
        IdentityProvider provider = doors.register(tenant, fake);
        here(() -> identities.link(provider, "mia", person.id()));
        TenantId there = world.tenant().id();
        assertThat(in(there, () -> identities.find(provider, "mia"))).isEmpty();
        assertThat(in(there, () -> links.of(person.id()))).isEmpty();
        assertThat(in(there, () -> providers.find(provider.id()))).isEmpty();
        assertThat(in(there, providers::all)).isEmpty();
    }

    @Test
    void theLinksOfAPersonAreListedAndGoWithTheProvider() {
        IdentityProvider provider = doors.register(tenant, fake);
        here(() -> identities.link(provider, "mia", person.id()));
        assertThat(here(() -> links.of(person.id())))
                .extracting(ProviderLink::id, ProviderLink::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(provider.id().value(), "Fake"));
        TenantScope.run(tenant, () -> providers.remove(provider.id(), World.ACTOR));
        assertThat(here(() -> links.of(person.id()))).isEmpty();
    }

    @Test
    void aProvidersSessionIsSomebodys() {
        IdentityProvider provider = doors.register(tenant, fake);
        here(() -> {
            identities.started(provider, "sid-1", person.id());
            identities.started(provider, "sid-1", person.id());
            return true;
        });
        assertThat(here(() -> identities.ofSession(provider, "sid-1")))
                .containsExactly(person.id());
        assertThat(here(() -> identities.ofSession(provider, "sid-2"))).isEmpty();
    }

    @Test
    void aLogoutTokenIsUsedOncePerProviderUntilItIsForgotten() {
        IdentityProvider provider = doors.register(tenant, fake);
        IdentityProvider other = doors.register(tenant, fake);
        Instant later = Instant.now().plusSeconds(60);
        assertThat(here(() -> identities.useLogoutToken(provider, "jti", later))).isTrue();
        assertThat(here(() -> identities.useLogoutToken(provider, "jti", later))).isFalse();
        assertThat(here(() -> identities.useLogoutToken(other, "jti", later))).isTrue();
        Instant past = Instant.now().minusSeconds(1);
        assertThat(here(() -> identities.useLogoutToken(provider, "old", past))).isTrue();
        assertThat(here(() -> identities.useLogoutToken(provider, "old", past))).isTrue();
    }

    private <T> T here(TenantScope.Work<T> work) {
        return in(tenant, work);
    }

    private <T> T in(TenantId scope, TenantScope.Work<T> work) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return TenantScope.call(
                scope, () -> Objects.requireNonNull(transaction.execute(status -> work.run())));
    }

    private static IdentityProvider withIssuer(IdentityProvider provider, String issuer) {
        ProviderSettings s = provider.settings();
        return new IdentityProvider(
                provider.id(),
                provider.tenant(),
                new ProviderSettings(
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
                        null),
                null,
                1);
    }
}
