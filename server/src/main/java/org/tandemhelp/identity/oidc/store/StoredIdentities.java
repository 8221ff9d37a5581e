package org.tandemhelp.identity.oidc.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.identity.ProviderLink;
import org.tandemhelp.identity.ProviderLinks;
import org.tandemhelp.identity.oidc.ExternalIdentities;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.kernel.PersonId;

/** The tables external_identity, provider_session and logout_token. */
@Repository
class StoredIdentities implements ExternalIdentities, ProviderLinks {

    private static final long SESSION_DAYS = 30;

    private final JdbcClient jdbc;

    StoredIdentities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<PersonId> find(IdentityProvider provider, String subject) {
        return sql(
                        """
                        select person_id from external_identity
                        where provider_id = :provider and issuer = :issuer and subject = :subject
                        """,
                        provider)
                .param("issuer", provider.settings().issuer())
                .param("subject", subject)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    @Override
    public boolean isLinked(IdentityProvider provider, PersonId person) {
        return sql(
                        """
                        select exists (select from external_identity
                        where provider_id = :provider and issuer = :issuer and person_id = :person)
                        """,
                        provider)
                .param("issuer", provider.settings().issuer())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean link(IdentityProvider provider, String subject, PersonId person) {
        return sql(
                                """
                                insert into external_identity (provider_id, issuer, subject, tenant_id, person_id)
                                values (:provider, :issuer, :subject, :tenant, :person)
                                on conflict do nothing
                                """,
                                provider)
                        .param("issuer", provider.settings().issuer())
                        .param("subject", subject)
                        .param("tenant", provider.tenant().value())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    @Override
    public List<ProviderLink> of(PersonId person) {
        return jdbc.sql(
                        """
                        select p.id, p.name, e.linked_at
                        from external_identity e join identity_provider p on p.id = e.provider_id
                        where e.person_id = :person
                        order by e.linked_at, p.id
                        """)
                .param("person", person.value())
                .query((row, number) ->
                        new ProviderLink(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public void started(IdentityProvider provider, String sid, PersonId person) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        jdbc.sql("delete from provider_session where started_at < :old")
                .param("old", now.minusDays(SESSION_DAYS))
                .update();
        sql(
                        """
                        insert into provider_session (provider_id, sid, person_id, tenant_id, started_at)
                        values (:provider, :sid, :person, :tenant, :now)
                        on conflict (provider_id, sid, person_id) do update set started_at = excluded.started_at
                        """,
                        provider)
                .param("sid", sid)
                .param("person", person.value())
                .param("tenant", provider.tenant().value())
                .param("now", now)
                .update();
    }

    @Override
    public Set<PersonId> ofSession(IdentityProvider provider, String sid) {
        return sql(
                        """
                        select person_id from provider_session
                        where provider_id = :provider and sid = :sid
                        """,
                        provider)
                .param("sid", sid)
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean useLogoutToken(IdentityProvider provider, String jti, Instant expires) {
        jdbc.sql("delete from logout_token where expires_at < :now")
                .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                .update();
        return sql(
                                """
                                insert into logout_token (provider_id, jti, tenant_id, expires_at)
                                values (:provider, :jti, :tenant, :expires)
                                on conflict do nothing
                                """,
                                provider)
                        .param("jti", Hashes.sha256(jti))
                        .param("tenant", provider.tenant().value())
                        .param("expires", expires.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec sql(String text, IdentityProvider provider) {
        return jdbc.sql(text).param("provider", provider.id().value());
    }
}
