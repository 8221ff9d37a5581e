package org.tandemhelp.identity.oidc.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.identity.oidc.ProviderChanged;
import org.tandemhelp.identity.oidc.ProviderId;
import org.tandemhelp.identity.oidc.ProviderSettings;
import org.tandemhelp.identity.oidc.Providers;
import org.tandemhelp.identity.secret.SecretBox;
import org.tandemhelp.identity.secret.SecretPurpose;
import org.tandemhelp.identity.secret.SecretUnreadable;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.Fields;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;

/** Providers in PostgreSQL, their secrets sealed. */
@Service
class StoredProviders implements Providers {

    private static final Logger LOG = LoggerFactory.getLogger(StoredProviders.class);

    private final ProviderRows rows;
    private final SecretBox box;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    StoredProviders(
            ProviderRows rows,
            SecretBox box,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.box = box;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Optional<IdentityProvider> anywhere(ProviderId id) {
        return TenantScope.callForAllTenants(
                        () -> Objects.requireNonNull(transaction.execute(status -> rows.find(id))))
                .map(this::opened);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<IdentityProvider> find(ProviderId id) {
        return rows.find(id).map(this::opened);
    }

    @Override
    @Transactional(readOnly = true)
    public List<IdentityProvider> all() {
        return rows.all().stream().map(this::opened).toList();
    }

    @Override
    @Transactional
    public IdentityProvider add(
            TenantId tenant, ProviderSettings settings, @Nullable String secret, Actor actor) {
        ProviderId id = ProviderId.random();
        rows.insert(new ProviderRows.Row(id, tenant, settings, sealed(id, secret), 1));
        publish(tenant, actor, id, ProviderChanged.Kind.ADDED, "");
        return new IdentityProvider(id, tenant, settings, secret, 1);
    }

    @Override
    @Transactional
    public IdentityProvider change(
            ProviderId id,
            ProviderSettings settings,
            @Nullable String secret,
            long version,
            Actor actor) {
        ProviderRows.Row before = existing(id);
        if (before.version() != version) {
            throw ProblemException.of(ProblemType.VERSION_CONFLICT);
        }
        boolean elsewhere = !before.settings().issuer().equals(settings.issuer());
        if (elsewhere && secret == null && before.secret() != null) {
            new Fields()
                    .refuse(
                            "clientSecret",
                            "The issuer is another one. Type its client secret; the old one is not"
                                    + " sent there.")
                    .orThrow();
        }
        String fields = ProviderDifference.of(before.settings(), settings, secret != null);
        if (fields.isEmpty()) {
            return opened(before);
        }
        byte[] sealed = secret == null ? before.secret() : sealed(id, secret);
        ProviderRows.Row after =
                new ProviderRows.Row(id, before.tenant(), settings, sealed, version);
        if (!rows.update(after)) {
            throw ProblemException.of(ProblemType.VERSION_CONFLICT);
        }
        publish(before.tenant(), actor, id, ProviderChanged.Kind.CHANGED, fields);
        return opened(existing(id));
    }

    @Override
    @Transactional
    public void remove(ProviderId id, Actor actor) {
        TenantId tenant = existing(id).tenant();
        rows.delete(id);
        publish(tenant, actor, id, ProviderChanged.Kind.REMOVED, "");
    }

    private ProviderRows.Row existing(ProviderId id) {
        return rows.find(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }

    private void publish(
            TenantId tenant, Actor actor, ProviderId id, ProviderChanged.Kind kind, String fields) {
        events.publishEvent(new ProviderChanged(tenant, actor, id, kind, fields));
    }

    private IdentityProvider opened(ProviderRows.Row row) {
        return new IdentityProvider(
                row.id(), row.tenant(), row.settings(), secret(row), row.version());
    }

    /** Where the key is lost, everything but the secret is still there to be put right. */
    private @Nullable String secret(ProviderRows.Row row) {
        byte[] sealed = row.secret();
        if (sealed == null) {
            return null;
        }
        try {
            return new String(
                    box.open(SecretPurpose.PROVIDER_CLIENT_SECRET, row.id().value(), sealed),
                    StandardCharsets.UTF_8);
        } catch (SecretUnreadable e) {
            LOG.warn("no key opens the client secret of provider {}; type it again", row.id());
            return null;
        }
    }

    private byte @Nullable [] sealed(ProviderId id, @Nullable String secret) {
        return secret == null
                ? null
                : box.seal(
                        SecretPurpose.PROVIDER_CLIENT_SECRET,
                        id.value(),
                        secret.getBytes(StandardCharsets.UTF_8));
    }
}
