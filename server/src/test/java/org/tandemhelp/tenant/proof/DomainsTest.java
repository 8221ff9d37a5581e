package org.tandemhelp.tenant.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.tandemhelp.audit.AuditEntry;
import org.tandemhelp.audit.AuditTrail;
import org.tandemhelp.kernel.Limit;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.tenant.Tenants;
import org.tandemhelp.tenant.domain.DomainState;
import org.tandemhelp.tenant.domain.FakeRecords;
import org.tandemhelp.tenant.domain.TenantDomain;
import org.tandemhelp.tenant.domain.TxtAnswer;
import org.tandemhelp.tenant.store.DomainRows;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.TestClock;
import org.tandemhelp.testing.World;

/** Who has which domain, and for how long. DNS is a fake, the database is not. */
@ServerTest
class DomainsTest {

    @Autowired private World world;
    @Autowired private Tenants tenants;
    @Autowired private AuditTrail trail;
    @Autowired private DomainRows rows;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private PlatformTransactionManager transactions;

    private final TestClock clock = new TestClock();
    private final FakeRecords dns = new FakeRecords();
    private Domains domains;
    private DomainRechecks rechecks;
    private TenantId here;
    private TenantId there;
    private String name;

    @BeforeEach
    void twoOrganisations() {
        DomainSettings settings = new DomainSettings(Duration.ofHours(6), Duration.ofHours(24));
        domains = new Domains(rows, dns, new LookUpTries(), settings, events, transactions, clock);
        rechecks = new DomainRechecks(domains);
        here = world.tenant().id();
        there = world.tenant().id();
        name = "d" + UUID.randomUUID() + ".org";
    }

    @Test
    void theRecordMakesItVisible() {
        TenantDomain claimed = claim(here);
        assertThat(shown(here)).isNull();
        assertThat(check(claimed).state()).isEqualTo(DomainState.PENDING);
        assertThat(shown(here)).isNull();

        publish(claimed);
        assertThat(check(claimed).state()).isEqualTo(DomainState.VERIFIED);
        assertThat(shown(here)).isEqualTo(name);
        assertThat(tenants.tenantOfVerifiedDomain(name.toUpperCase(Locale.ROOT))).contains(here);
        assertThat(actions(here)).containsExactly("tenant.domain-added", "tenant.domain-verified");
        assertThat(dns.asked()).containsOnly("_tandem-challenge." + name);
    }

    @Test
    void aClaimTakesNothingFromTheOwner() {
        TenantDomain mine = proved(here);
        TenantDomain theirs = claim(there);
        assertThat(check(theirs).problem()).doesNotContain("organisation");
        assertThat(tenants.tenantOfVerifiedDomain(name)).contains(here);

        publish(theirs);
        ProblemException taken = catchThrowableOfType(ProblemException.class, () -> check(theirs));
        assertThat(taken.type()).isEqualTo(ProblemType.DOMAIN_TAKEN);
        assertThat(taken.detail()).isEqualTo(ProblemType.DOMAIN_TAKEN.sentence());
        TenantDomain after = domains.get(there, theirs.id());
        assertThat(after.state()).isEqualTo(DomainState.PENDING);
        assertThat(after.problem()).isEqualTo(ProblemType.DOMAIN_TAKEN.sentence());
        assertThat(after.checkedAt()).isNotNull();
        assertThat(actions(there)).containsExactly("tenant.domain-added");
        assertThat(shown(here)).isEqualTo(mine.name().ascii());
        assertThat(shown(there)).isNull();
    }

    @Test
    void whatIsGivenUpIsFreeForTheNext() {
        TenantDomain mine = proved(here);
        TenantDomain theirs = claim(there);
        publish(theirs);
        domains.remove(here, mine.id(), World.ACTOR);
        assertThat(shown(here)).isNull();
        assertThat(check(theirs).state()).isEqualTo(DomainState.VERIFIED);
        assertThat(tenants.tenantOfVerifiedDomain(name)).contains(there);
        assertThat(actions(here)).endsWith("tenant.domain-removed");
    }

    @Test
    void ofManyAtOnceOneGetsIt() throws Exception {
        List<TenantDomain> claims = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            TenantDomain claim = claim(world.tenant().id());
            publish(claim);
            claims.add(claim);
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(claims.size())) {
            List<Callable<Boolean>> all =
                    claims.stream().<Callable<Boolean>>map(claim -> () -> gets(claim)).toList();
            int winners = 0;
            for (Future<Boolean> done : threads.invokeAll(all)) {
                winners += done.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
        assertThat(claims.stream().filter(claim -> shown(claim.tenant()) != null)).hasSize(1);
    }

    private boolean gets(TenantDomain claim) {
        try {
            return check(claim).state() == DomainState.VERIFIED;
        } catch (ProblemException taken) {
            assertThat(taken.type()).isEqualTo(ProblemType.DOMAIN_TAKEN);
            return false;
        }
    }

    @Test
    void isLookedUpAgainAfterSixHoursAndLapsesAfterADayOfFailures() {
        TenantDomain mine = proved(here);
        dns.remove(mine.recordName());

        clock.advance(Duration.ofHours(6).minusSeconds(1));
        rechecks.look();
        assertThat(stored(mine).problem()).isNull();

        clock.advance(Duration.ofSeconds(1));
        rechecks.look();
        assertThat(stored(mine).state()).isEqualTo(DomainState.VERIFIED);
        assertThat(stored(mine).problem()).contains("no TXT record");
        assertThat(shown(here)).isEqualTo(name);

        passHours(23);
        assertThat(shown(here)).isEqualTo(name);
        passHours(1);
        assertThat(stored(mine).state()).isEqualTo(DomainState.LAPSED);
        assertThat(shown(here)).isNull();
        assertThat(tenants.tenantOfVerifiedDomain(name)).isEmpty();
        assertThat(entries(here).getLast().action()).isEqualTo("tenant.domain-lapsed");
        assertThat(entries(here).getLast().actor()).isEqualTo("server:domains");

        int asked = dns.asked().size();
        passHours(24);
        assertThat(dns.asked().subList(asked, dns.asked().size()))
                .doesNotContain(mine.recordName());
    }

    @Test
    void aDnsServerThatIsDownForAWhileCostsNothing() {
        TenantDomain mine = proved(here);
        dns.answer(mine.recordName(), new TxtAnswer.Failed("nobody answered"));
        passHours(6);
        passHours(20);
        assertThat(stored(mine).problem()).contains("nobody answered");
        dns.answer(mine.recordName(), new TxtAnswer.Texts(List.of(mine.recordValue())));
        passHours(1);
        assertThat(stored(mine).problem()).isNull();
        passHours(30);
        assertThat(shown(here)).isEqualTo(name);
        assertThat(actions(here)).containsExactly("tenant.domain-added", "tenant.domain-verified");
    }

    @Test
    void aLapsedDomainIsProvedAnewByHand() {
        TenantDomain mine = proved(here);
        dns.remove(mine.recordName());
        passHours(6);
        passHours(24);
        assertThat(shown(here)).isNull();
        publish(mine);
        passHours(12);
        assertThat(shown(here)).isNull();
        assertThat(check(mine).state()).isEqualTo(DomainState.VERIFIED);
        assertThat(shown(here)).isEqualTo(name);
    }

    @Test
    void theServersOwnWordIsNeverLookedUp() {
        TenantScope.run(here, () -> tenants.verifyDomain(here, name, World.ACTOR));
        TenantDomain trusted = domains.list(here).getFirst();
        assertThat(trusted.byDns()).isFalse();
        passHours(100);
        assertThat(check(trusted)).isEqualTo(trusted);
        assertThat(shown(here)).isEqualTo(name);
        assertThat(dns.asked()).doesNotContain(trusted.recordName());
    }

    @Test
    void peopleSeeTheDomainThatWasProvedFirst() {
        TenantDomain first = proved(here);
        name = "a" + name;
        clock.advance(Duration.ofMinutes(1));
        proved(here);
        assertThat(shown(here)).isEqualTo(first.name().ascii());
        domains.remove(here, first.id(), World.ACTOR);
        assertThat(shown(here)).isEqualTo(name);
    }

    @Test
    void aDomainIsInTheListOnce() {
        claim(here);
        assertThat(refusal(() -> claim(here)).errors())
                .containsEntry("domain", "This domain is in the list already.");
        assertThat(domains.list(here)).hasSize(1);
    }

    @Test
    void theListHasAnEnd() {
        int most = Limit.DOMAINS_PER_TENANT.count();
        for (int i = 0; i < most; i++) {
            domains.add(here, "x" + i + "." + name, World.ACTOR);
        }
        assertThat(refusal(() -> claim(here)).errors().get("domain"))
                .startsWith("There are 50 domains already.");
        assertThat(domains.list(here)).hasSize(most);
    }

    @Test
    void lookUpsByHandAreCounted() {
        TenantDomain claim = claim(here);
        for (int i = 0; i < Limit.DOMAIN_LOOKUPS_PER_TENANT.count(); i++) {
            domains.checkByHand(here, claim.id(), World.ACTOR);
        }
        int asked = dns.asked().size();
        assertThat(refusal(() -> domains.checkByHand(here, claim.id(), World.ACTOR)).type())
                .isEqualTo(ProblemType.TOO_MANY_REQUESTS);
        assertThat(dns.asked()).hasSize(asked);
    }

    @Test
    void anotherOrganisationsDomainIsNotThere() {
        TenantDomain mine = proved(here);
        for (Runnable attempt :
                List.<Runnable>of(
                        () -> domains.get(there, mine.id()),
                        () -> domains.check(there, mine.id(), World.ACTOR),
                        () -> domains.checkByHand(there, mine.id(), World.ACTOR),
                        () -> domains.remove(there, mine.id(), World.ACTOR))) {
            assertThat(refusal(attempt).type()).isEqualTo(ProblemType.NOT_FOUND);
        }
        assertThat(domains.list(there)).isEmpty();
        assertThat(stored(mine)).isEqualTo(mine);
    }

    private TenantDomain claim(TenantId tenant) {
        return domains.add(tenant, name, World.ACTOR);
    }

    private TenantDomain proved(TenantId tenant) {
        TenantDomain claim = claim(tenant);
        publish(claim);
        return check(claim);
    }

    private void publish(TenantDomain claim) {
        dns.text(claim.recordName(), claim.recordValue());
    }

    private TenantDomain check(TenantDomain domain) {
        return domains.check(domain.tenant(), domain.id(), World.ACTOR);
    }

    private TenantDomain stored(TenantDomain domain) {
        return domains.get(domain.tenant(), domain.id());
    }

    private void passHours(int hours) {
        for (int i = 0; i < hours; i++) {
            clock.advance(Duration.ofHours(1));
            rechecks.look();
        }
    }

    private @Nullable String shown(TenantId tenant) {
        return TenantScope.call(tenant, () -> tenants.get(tenant)).verifiedDomain();
    }

    private List<AuditEntry> entries(TenantId tenant) {
        return TenantScope.call(tenant, () -> trail.read(tenant, 0, 1000)).stream()
                .filter(row -> row.action().startsWith("tenant.domain"))
                .toList();
    }

    private List<String> actions(TenantId tenant) {
        return entries(tenant).stream().map(AuditEntry::action).toList();
    }

    private static ProblemException refusal(Runnable work) {
        return catchThrowableOfType(ProblemException.class, work::run);
    }
}
