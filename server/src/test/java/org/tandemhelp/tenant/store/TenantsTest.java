package org.tandemhelp.tenant.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemhelp.audit.AuditEntry;
import org.tandemhelp.audit.AuditTrail;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.tenant.Tenant;
import org.tandemhelp.tenant.TenantLimits;
import org.tandemhelp.tenant.TenantSettings;
import org.tandemhelp.tenant.Tenants;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

@ServerTest
class TenantsTest {

    @Autowired Tenants tenants;
    @Autowired AuditTrail trail;

    @Test
    void aNewOrganisationHasTheDefaults() {
        Tenant tenant = create();
        TenantScope.run(
                tenant.id(),
                () -> {
                    assertThat(tenants.get(tenant.id())).isEqualTo(tenant);
                    assertThat(tenants.settings(tenant.id())).isEqualTo(TenantSettings.defaults());
                });
    }

    @Test
    void aChangeCountsUpAndIsAudited() {
        Tenant tenant = create();
        TenantSettings after =
                TenantScope.call(
                        tenant.id(),
                        () -> tenants.change(tenant.id(), settings(12, 7, 90, 0), World.ACTOR));
        assertThat(after.sameAs(settings(12, 7, 90, 1))).isTrue();
        assertThat(after.version()).isEqualTo(1);
        assertThat(actions(tenant.id()))
                .containsExactly("tenant.created", "tenant.settings-changed");
    }

    @Test
    void theSecondOfTwoWritersIsRefusedAndLeavesNothing() {
        Tenant tenant = create();
        TenantScope.run(
                tenant.id(),
                () -> {
                    tenants.change(tenant.id(), settings(12, 7, 90, 0), World.ACTOR);
                    ProblemException problem = refused(tenant, settings(20, 7, 90, 0));
                    assertThat(problem.type()).isEqualTo(ProblemType.VERSION_CONFLICT);
                    assertThat(tenants.settings(tenant.id()).limits().codeLife())
                            .isEqualTo(Duration.ofMinutes(12));
                });
        assertThat(actions(tenant.id())).hasSize(2);
    }

    @Test
    void theLastChangeIsSigned() {
        Tenant tenant = create();
        PersonId person = PersonId.random();
        TenantScope.run(
                tenant.id(),
                () -> {
                    Instant before = Instant.now().minusSeconds(1);
                    tenants.change(tenant.id(), settings(12, 7, 90, 0), new Actor.Person(person));
                    TenantSettings.LastChange change =
                            Objects.requireNonNull(tenants.settings(tenant.id()).lastChange());
                    assertThat(change.by()).isEqualTo(person);
                    assertThat(change.at()).isBetween(before, Instant.now());
                    tenants.change(tenant.id(), settings(13, 7, 90, 1), World.ACTOR);
                    change = Objects.requireNonNull(tenants.settings(tenant.id()).lastChange());
                    assertThat(change.by()).isNull();
                });
    }

    @Test
    void aChangeOfNothingIsNoChange() {
        Tenant tenant = create();
        TenantScope.run(
                tenant.id(),
                () -> {
                    TenantSettings same =
                            tenants.change(tenant.id(), TenantSettings.defaults(), World.ACTOR);
                    assertThat(same).isEqualTo(TenantSettings.defaults());
                });
        assertThat(actions(tenant.id())).containsExactly("tenant.created");
    }

    @Test
    void ofManyWritersNobodysChangeIsLost() throws Exception {
        Tenant tenant = create();
        int writers = 16;
        int changesEach = 5;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Callable<Integer>> all =
                    IntStream.range(0, writers)
                            .<Callable<Integer>>mapToObj(
                                    w -> () -> lengthenUntilDone(tenant.id(), changesEach))
                            .toList();
            int conflicts = 0;
            for (Future<Integer> done : threads.invokeAll(all)) {
                conflicts += done.get();
            }
            assertThat(conflicts).isPositive();
        }
        TenantSettings after = TenantScope.call(tenant.id(), () -> tenants.settings(tenant.id()));
        assertThat(after.version()).isEqualTo(writers * changesEach);
        assertThat(after.limits().sessionLimit())
                .isEqualTo(Duration.ofHours(8).plusMinutes(writers * changesEach));
        assertThat(actions(tenant.id())).hasSize(1 + writers * changesEach);
    }

    /** Adds a minute to what was read, as often as asked; answers how often it was too late. */
    private int lengthenUntilDone(TenantId tenant, int times) {
        int conflicts = 0;
        int done = 0;
        while (done < times) {
            try {
                TenantScope.run(
                        tenant,
                        () -> {
                            TenantSettings read = tenants.settings(tenant);
                            Duration longer = read.limits().sessionLimit().plusMinutes(1);
                            tenants.change(
                                    tenant,
                                    read.withLimits(read.limits().withSessionLimit(longer)),
                                    World.ACTOR);
                        });
                done++;
            } catch (ProblemException late) {
                assertThat(late.type()).isEqualTo(ProblemType.VERSION_CONFLICT);
                conflicts++;
            }
        }
        return conflicts;
    }

    @Test
    void everyValueOutOfRangeIsNamed() {
        Tenant tenant = create();
        TenantScope.run(
                tenant.id(),
                () -> {
                    assertThat(refused(tenant, settings(0, 31, 9, 0)).errors())
                            .containsOnlyKeys(
                                    "codeLifeMinutes",
                                    "consentTimeoutMinutes",
                                    "sessionLimitMinutes");
                    assertThat(refused(tenant, settings(31, 0, 1441, 0)).errors()).hasSize(3);
                    tenants.change(tenant.id(), settings(1, 1, 10, 0), World.ACTOR);
                    tenants.change(tenant.id(), settings(30, 30, 1440, 1), World.ACTOR);
                    TenantSettings stored = tenants.settings(tenant.id());
                    assertThat(stored.sameAs(settings(30, 30, 1440, 2))).isTrue();
                    assertThat(stored.version()).isEqualTo(2);
                });
    }

    @Test
    void aVerifiedDomainIsKeptInLowerCase() {
        Tenant tenant = create();
        TenantScope.run(
                tenant.id(),
                () -> {
                    tenants.verifyDomain(
                            tenant.id(), "Org-" + tenant.id() + ".Example", World.ACTOR);
                    assertThat(tenants.get(tenant.id()).verifiedDomain())
                            .isEqualTo("org-" + tenant.id() + ".example");
                });
        assertThat(actions(tenant.id())).contains("tenant.domain-verified");
    }

    @Test
    void aDomainBelongsToOneOrganisationOfTheServer() {
        Tenant tenant = create();
        Tenant other = create();
        String domain = "org-" + tenant.id() + ".example";
        verify(tenant, domain);
        verify(tenant, domain);
        ProblemException taken = refusal(() -> verify(other, domain));
        assertThat(taken.type()).isEqualTo(ProblemType.DOMAIN_TAKEN);
        assertThat(tenants.tenantOfVerifiedDomain(domain)).contains(tenant.id());
        assertThat(tenants.tenantOfVerifiedDomain("x." + domain)).isEmpty();
        assertThat(tenants.tenantOfVerifiedDomain("no domain")).isEmpty();
        assertThat(actions(other.id())).containsExactly("tenant.created");
    }

    private void verify(Tenant tenant, String domain) {
        TenantScope.run(tenant.id(), () -> tenants.verifyDomain(tenant.id(), domain, World.ACTOR));
    }

    @Test
    void theServerKnowsAllItsOrganisations() {
        Tenant tenant = create();
        Tenant other = create();
        assertThat(tenants.all()).contains(tenant.id(), other.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example", "-a.org", "a..org", "exa mple.org", "a.org/", "a.1"})
    void whatIsNoDomainIsRefused(String domain) {
        Tenant tenant = create();
        ProblemException problem =
                catchThrowableOfType(
                        ProblemException.class,
                        () ->
                                TenantScope.run(
                                        tenant.id(),
                                        () ->
                                                tenants.verifyDomain(
                                                        tenant.id(), domain, World.ACTOR)));
        assertThat(problem.errors()).containsOnlyKeys("domain");
    }

    @Test
    void aNameFollowsThePlainTextRule() {
        for (String name : List.of("", "x".repeat(129), "a\u202eb", "a\nb")) {
            ProblemException problem =
                    catchThrowableOfType(
                            ProblemException.class, () -> tenants.create(name, World.ACTOR));
            assertThat(problem.errors()).containsOnlyKeys("name");
        }
    }

    @Test
    void theServerKnowsWhetherThereIsAnyOrganisation() {
        Tenant tenant = create();
        assertThat(tenants.any()).isTrue();
        assertThat(TenantScope.call(tenant.id(), tenants::any)).isTrue();
    }

    @Test
    void anotherOrganisationIsNotThere() {
        Tenant tenant = create();
        Tenant other = create();
        List<ProblemException> refusals = new ArrayList<>();
        TenantScope.run(
                other.id(),
                () -> {
                    refusals.add(refusal(() -> tenants.get(tenant.id())));
                    refusals.add(refusal(() -> tenants.settings(tenant.id())));
                    refusals.add(refused(tenant, settings(12, 7, 90, 0)));
                    refusals.add(
                            refusal(() -> tenants.verifyDomain(tenant.id(), "a.org", World.ACTOR)));
                });
        assertThat(refusals).extracting(ProblemException::type).containsOnly(ProblemType.NOT_FOUND);
    }

    private Tenant create() {
        return tenants.create("Org " + UUID.randomUUID(), World.ACTOR);
    }

    private ProblemException refused(Tenant tenant, TenantSettings wanted) {
        return refusal(() -> tenants.change(tenant.id(), wanted, World.ACTOR));
    }

    private static ProblemException refusal(Runnable work) {
        return catchThrowableOfType(ProblemException.class, work::run);
    }

    private List<String> actions(TenantId tenant) {
        return TenantScope.call(
                tenant, () -> trail.read(tenant, 0, 100).stream().map(AuditEntry::action).toList());
    }

    private static TenantSettings settings(int code, int consent, int limit, long version) {
        TenantLimits limits =
                TenantLimits.defaults()
                        .withCodeLife(Duration.ofMinutes(code))
                        .withConsentTimeout(Duration.ofMinutes(consent))
                        .withSessionLimit(Duration.ofMinutes(limit));
        return new TenantSettings(true, false, true, limits, version, null);
    }
}
