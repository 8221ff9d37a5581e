package org.tandemhelp.identity.oidc.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.identity.oidc.ClaimNames;
import org.tandemhelp.identity.oidc.ProviderId;
import org.tandemhelp.identity.oidc.ProviderSettings;
import org.tandemhelp.kernel.TenantId;
import tools.jackson.databind.json.JsonMapper;

/** The table identity_provider. */
@Repository
class ProviderRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT =
            """
            select id, tenant_id, name, issuer, client_id, client_secret, secret_expires_at, scopes, enabled,
                   create_people, link_claim, claims, required_acr, max_age_minutes, version
            from identity_provider
            """;

    private final JdbcClient jdbc;

    ProviderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> find(ProviderId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(ProviderRows::row)
                .optional();
    }

    List<Row> all() {
        return jdbc.sql(SELECT + "order by lower(name), id").query(ProviderRows::row).list();
    }

    void insert(Row row) {
        with(
                        jdbc.sql(
                                """
                                insert into identity_provider
                                    (id, tenant_id, name, issuer, client_id, client_secret, secret_expires_at, scopes,
                                     enabled, create_people, link_claim, claims, required_acr, max_age_minutes)
                                values (:id, :tenant, :name, :issuer, :client, :secret, :expires, :scopes, :enabled,
                                        :create, :link, :claims::jsonb, :acr, :age)
                                """),
                        row)
                .param("tenant", row.tenant().value())
                .update();
    }

    /** False where the version is another one meanwhile. */
    boolean update(Row row) {
        return with(
                                jdbc.sql(
                                        """
                                        update identity_provider
                                        set name = :name, issuer = :issuer, client_id = :client,
                                            client_secret = :secret, secret_expires_at = :expires, scopes = :scopes,
                                            enabled = :enabled, create_people = :create, link_claim = :link,
                                            claims = :claims::jsonb, required_acr = :acr, max_age_minutes = :age,
                                            updated_at = now(), version = version + 1
                                        where id = :id and version = :version
                                        """),
                                row)
                        .param("version", row.version())
                        .update()
                == 1;
    }

    void reseal(ProviderId id, byte[] secret) {
        jdbc.sql("update identity_provider set client_secret = :secret where id = :id")
                .param("secret", secret)
                .param("id", id.value())
                .update();
    }

    boolean delete(ProviderId id) {
        return jdbc.sql("delete from identity_provider where id = :id")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, Row row) {
        ProviderSettings settings = row.settings();
        Instant expires = settings.secretExpiresAt();
        return statement
                .param("id", row.id().value())
                .param("name", settings.name())
                .param("issuer", settings.issuer())
                .param("client", settings.clientId())
                .param("secret", row.secret())
                .param("expires", expires == null ? null : expires.atOffset(ZoneOffset.UTC))
                .param("scopes", String.join(" ", settings.scopes()))
                .param("enabled", settings.enabled())
                .param("create", settings.createPeople())
                .param("link", settings.linkClaim())
                .param("claims", JSON.writeValueAsString(settings.claims()))
                .param("acr", settings.requiredAcr())
                .param("age", settings.maxAgeMinutes());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        OffsetDateTime expires = row.getObject("secret_expires_at", OffsetDateTime.class);
        return new Row(
                new ProviderId(row.getObject("id", UUID.class)),
                new TenantId(row.getObject("tenant_id", UUID.class)),
                new ProviderSettings(
                        row.getString("name"),
                        row.getString("issuer"),
                        row.getString("client_id"),
                        expires == null ? null : expires.toInstant(),
                        List.of(row.getString("scopes").split(" ")),
                        row.getBoolean("enabled"),
                        row.getBoolean("create_people"),
                        row.getString("link_claim"),
                        JSON.readValue(row.getString("claims"), ClaimNames.class),
                        row.getString("required_acr"),
                        row.getObject("max_age_minutes", Integer.class)),
                row.getBytes("client_secret"),
                row.getLong("version"));
    }

    /**
     * A row.
     *
     * @param secret sealed
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(
            ProviderId id,
            TenantId tenant,
            ProviderSettings settings,
            byte @Nullable [] secret,
            long version) {}
}
