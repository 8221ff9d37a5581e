package org.tandemhelp.tenant.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemhelp.audit.AuditEntry;
import org.tandemhelp.audit.AuditTrail;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.tenant.Tenant;
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
        assertThat(after).isEqualTo(settings(12, 7, 90, 1));
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
                    assertThat(tenants.settings(tenant.id()).codeLife())
                            .isEqualTo(Duration.ofMinutes(12));
                });
        assertThat(actions(tenant.id())).hasSize(2);
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
                    assertThat(tenants.settings(tenant.id())).isEqualTo(settings(30, 30, 1440, 2));
                });
    }

    @Test
    void aVerifiedDomainIsKeptInLowerCase() {
        Tenant tenant = create();
        TenantScope.run(
                tenant.id(),
                () -> {
                    tenants.verifyDomain(tenant.id(), "Example.ORG", World.ACTOR);
                    assertThat(tenants.get(tenant.id()).verifiedDomain()).isEqualTo("example.org");
                });
        assertThat(actions(tenant.id())).contains("tenant.domain-verified");
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
        return new TenantSettings(
                true,
                false,
                true,
                Duration.ofMinutes(code),
                Duration.ofMinutes(consent),
                Duration.ofMinutes(limit),
                version);
    }
}
