package org.tandemhelp.tenant.store;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.tenant.Tenant;
import org.tandemhelp.tenant.TenantSettings;

/** The tables tenant and tenant_settings. */
@Repository
class TenantRows {

    private final JdbcClient jdbc;

    TenantRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Tenant> find(TenantId id) {
        return jdbc.sql("select name, verified_domain from tenant where id = :id")
                .param("id", id.value())
                .query((row, number) ->
                        new Tenant(id, row.getString("name"), row.getString("verified_domain")))
                .optional();
    }

    boolean any() {
        return jdbc.sql("select exists (select from tenant)").query(Boolean.class).single();
    }

    Optional<TenantSettings> settings(TenantId id) {
        return jdbc.sql(
                        """
                        select remote_help_enabled, unenrolled_devices_allowed, chat_disabled,
                               code_life_seconds, consent_timeout_seconds, session_limit_seconds, version
                        from tenant_settings
                        where tenant_id = :id
                        """)
                .param("id", id.value())
                .query((row, number) ->
                        new TenantSettings(
                                row.getBoolean("remote_help_enabled"),
                                row.getBoolean("unenrolled_devices_allowed"),
                                row.getBoolean("chat_disabled"),
                                Duration.ofSeconds(row.getInt("code_life_seconds")),
                                Duration.ofSeconds(row.getInt("consent_timeout_seconds")),
                                Duration.ofSeconds(row.getInt("session_limit_seconds")),
                                row.getLong("version")))
                .optional();
    }

    void insert(Tenant tenant, TenantSettings settings) {
        jdbc.sql("insert into tenant (id, name, verified_domain) values (:id, :name, :domain)")
                .param("id", tenant.id().value())
                .param("name", tenant.name())
                .param("domain", tenant.verifiedDomain())
                .update();
        bind(
                        """
                        insert into tenant_settings
                            (tenant_id, remote_help_enabled, unenrolled_devices_allowed, chat_disabled,
                             code_life_seconds, consent_timeout_seconds, session_limit_seconds, version)
                        values (:id, :enabled, :unenrolled, :chatDisabled, :codeLife, :consent, :limit, :version)
                        """,
                        tenant.id(),
                        settings)
                .update();
    }

    /**
     * Stores the settings as the next version; false where {@code version} is not the stored one.
     */
    boolean replace(TenantId id, TenantSettings settings) {
        return bind(
                                """
                                update tenant_settings
                                set remote_help_enabled = :enabled,
                                    unenrolled_devices_allowed = :unenrolled,
                                    chat_disabled = :chatDisabled,
                                    code_life_seconds = :codeLife,
                                    consent_timeout_seconds = :consent,
                                    session_limit_seconds = :limit,
                                    version = version + 1
                                where tenant_id = :id and version = :version
                                """,
                                id,
                                settings)
                        .update()
                == 1;
    }

    boolean setVerifiedDomain(TenantId id, String domain) {
        return jdbc.sql("update tenant set verified_domain = :domain where id = :id")
                        .param("domain", domain)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec bind(String sql, TenantId id, TenantSettings settings) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("enabled", settings.remoteHelpEnabled())
                .param("unenrolled", settings.unenrolledDevicesAllowed())
                .param("chatDisabled", settings.chatDisabled())
                .param("codeLife", settings.codeLife().toSeconds())
                .param("consent", settings.consentTimeout().toSeconds())
                .param("limit", settings.sessionLimit().toSeconds())
                .param("version", settings.version());
    }
}
