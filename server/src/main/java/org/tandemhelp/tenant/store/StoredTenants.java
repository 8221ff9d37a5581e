package org.tandemhelp.tenant.store;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.Fields;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.tenant.Tenant;
import org.tandemhelp.tenant.TenantCreated;
import org.tandemhelp.tenant.TenantDomainVerified;
import org.tandemhelp.tenant.TenantSettings;
import org.tandemhelp.tenant.TenantSettings.LastChange;
import org.tandemhelp.tenant.TenantSettingsChanged;
import org.tandemhelp.tenant.Tenants;
import org.tandemhelp.tenant.domain.DomainName;
import org.tandemhelp.tenant.domain.TenantDomain;

/** Organisations in PostgreSQL; every change and its event are one transaction. */
@Service
class StoredTenants implements Tenants {

    private static final int NAME_LENGTH = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TenantRows rows;
    private final SettingsRows settings;
    private final DomainRows domains;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    StoredTenants(
            TenantRows rows,
            SettingsRows settings,
            DomainRows domains,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.settings = settings;
        this.domains = domains;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    @Transactional(readOnly = true)
    public Tenant get(TenantId id) {
        return rows.find(id).orElseThrow(StoredTenants::notFound);
    }

    @Override
    @Transactional(readOnly = true)
    public TenantSettings settings(TenantId id) {
        return settings.find(id).orElseThrow(StoredTenants::notFound);
    }

    @Override
    @Transactional
    public TenantSettings change(TenantId id, TenantSettings wanted, Actor actor) {
        SettingsRanges.check(wanted.limits());
        TenantSettings before = settings.lock(id).orElseThrow(StoredTenants::notFound);
        if (before.version() != wanted.version()) {
            throw ProblemException.of(ProblemType.VERSION_CONFLICT);
        }
        if (wanted.sameAs(before)) {
            return before;
        }
        TenantSettings after = wanted.changed(new LastChange(person(actor), now()));
        settings.update(id, after);
        events.publishEvent(new TenantSettingsChanged(id, actor, before, after));
        return after;
    }

    private static @Nullable PersonId person(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person.id();
            case Actor.Server server -> null;
        };
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public boolean any() {
        return TenantScope.callForAllTenants(
                () -> Boolean.TRUE.equals(transaction.execute(status -> rows.any())));
    }

    @Override
    public List<TenantId> all() {
        return TenantScope.callForAllTenants(
                () -> Objects.requireNonNull(transaction.execute(status -> rows.all())));
    }

    /** Runs in the scope of the new organisation, which no caller can have yet. */
    @Override
    public Tenant create(String name, Actor actor) {
        Fields fields = new Fields();
        Tenant tenant =
                new Tenant(TenantId.random(), fields.plain("name", name, NAME_LENGTH), null);
        fields.orThrow();
        TenantScope.run(
                tenant.id(),
                () ->
                        transaction.executeWithoutResult(status -> {
                            rows.insert(tenant);
                            settings.insert(tenant.id(), TenantSettings.defaults());
                            events.publishEvent(
                                    new TenantCreated(tenant.id(), actor, tenant.name()));
                        }));
        return tenant;
    }

    @Override
    @Transactional
    public void verifyDomain(TenantId id, String domain, Actor actor) {
        DomainName name = DomainName.read(domain);
        if (rows.find(id).isEmpty()) {
            throw notFound();
        }
        try {
            trust(id, name);
        } catch (DuplicateKeyException taken) {
            throw ProblemException.of(ProblemType.DOMAIN_TAKEN);
        }
        events.publishEvent(new TenantDomainVerified(id, actor, name.ascii()));
    }

    private void trust(TenantId id, DomainName name) {
        Optional<TenantDomain> claim = domains.lockClaim(id, name);
        if (claim.isPresent()) {
            domains.update(claim.get().trusted(now()));
        } else {
            domains.insert(TenantDomain.claimed(id, name, RANDOM, now()).trusted(now()));
        }
    }

    @Override
    public Optional<TenantId> tenantOfVerifiedDomain(String domain) {
        return DomainName.find(domain)
                .flatMap(name ->
                        TenantScope.callForAllTenants(() ->
                                Objects.requireNonNull(
                                        transaction.execute(
                                                status -> domains.verifiedOwner(name)))));
    }

    private static ProblemException notFound() {
        return ProblemException.of(ProblemType.NOT_FOUND);
    }
}
