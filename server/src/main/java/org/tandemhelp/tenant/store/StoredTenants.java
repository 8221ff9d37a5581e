package org.tandemhelp.tenant.store;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.Fields;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.tenant.Tenant;
import org.tandemhelp.tenant.TenantCreated;
import org.tandemhelp.tenant.TenantDomainVerified;
import org.tandemhelp.tenant.TenantSettings;
import org.tandemhelp.tenant.TenantSettingsChanged;
import org.tandemhelp.tenant.Tenants;

/** Organisations in PostgreSQL; every change and its event are one transaction. */
@Service
class StoredTenants implements Tenants {

    private static final int NAME_LENGTH = 128;
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

    private final TenantRows rows;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    StoredTenants(
            TenantRows rows,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.rows = rows;
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
        return rows.settings(id).orElseThrow(StoredTenants::notFound);
    }

    @Override
    @Transactional
    public TenantSettings change(TenantId id, TenantSettings wanted, Actor actor) {
        SettingsRanges.check(wanted);
        TenantSettings before = rows.settings(id).orElseThrow(StoredTenants::notFound);
        if (!rows.replace(id, wanted)) {
            throw ProblemException.of(ProblemType.VERSION_CONFLICT);
        }
        TenantSettings after = rows.settings(id).orElseThrow(StoredTenants::notFound);
        events.publishEvent(new TenantSettingsChanged(id, actor, before, after));
        return after;
    }

    @Override
    public boolean any() {
        return TenantScope.callForAllTenants(
                () -> Boolean.TRUE.equals(transaction.execute(status -> rows.any())));
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
                            rows.insert(tenant, TenantSettings.defaults());
                            events.publishEvent(
                                    new TenantCreated(tenant.id(), actor, tenant.name()));
                        }));
        return tenant;
    }

    @Override
    @Transactional
    public void verifyDomain(TenantId id, String domain, Actor actor) {
        String name = domain.toLowerCase(Locale.ROOT);
        new Fields()
                .require(
                        DOMAIN.matcher(name).matches(),
                        "domain",
                        "This is not the name of a domain, for example example.org.")
                .orThrow();
        if (!rows.setVerifiedDomain(id, name)) {
            throw notFound();
        }
        events.publishEvent(new TenantDomainVerified(id, actor, name));
    }

    private static ProblemException notFound() {
        return ProblemException.of(ProblemType.NOT_FOUND);
    }
}
