package org.tandemhelp.tenant.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.tenant.TenantLimits;
import org.tandemhelp.tenant.TenantSettings;
import org.tandemhelp.tenant.TenantSettings.LastChange;

/** The table tenant_settings. */
@Repository
class SettingsRows {

    private final JdbcClient jdbc;

    SettingsRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TenantSettings> find(TenantId tenant) {
        return select(tenant, "");
    }

    /** The settings, their row locked until the transaction ends. */
    Optional<TenantSettings> lock(TenantId tenant) {
        return select(tenant, "for update");
    }

    private Optional<TenantSettings> select(TenantId tenant, String lock) {
        return jdbc.sql("select * from tenant_settings where tenant_id = :tenant " + lock)
                .param("tenant", tenant.value())
                .query(SettingsRows::read)
                .optional();
    }

    void insert(TenantId tenant, TenantSettings settings) {
        bind(
                        """
                        insert into tenant_settings
                            (tenant_id, remote_help_enabled, unenrolled_devices_allowed, chat_disabled,
                             code_life_seconds, consent_timeout_seconds, idle_limit_seconds,
                             session_limit_seconds, retention_days, changed_by, changed_at, version)
                        values (:tenant, :enabled, :unenrolled, :chatDisabled, :codeLife, :consent, :idle, :limit,
                                :retention, :changedBy, :changedAt, :version)
                        """,
                        tenant,
                        settings)
                .update();
    }

    void update(TenantId tenant, TenantSettings settings) {
        bind(
                        """
                        update tenant_settings
                        set remote_help_enabled = :enabled,
                            unenrolled_devices_allowed = :unenrolled,
                            chat_disabled = :chatDisabled,
                            code_life_seconds = :codeLife,
                            consent_timeout_seconds = :consent,
                            idle_limit_seconds = :idle,
                            session_limit_seconds = :limit,
                            retention_days = :retention,
                            changed_by = :changedBy,
                            changed_at = :changedAt,
                            version = :version
                        where tenant_id = :tenant
                        """,
                        tenant,
                        settings)
                .update();
    }

    private JdbcClient.StatementSpec bind(String sql, TenantId tenant, TenantSettings settings) {
        TenantLimits limits = settings.limits();
        LastChange change = settings.lastChange();
        PersonId by = change == null ? null : change.by();
        return jdbc.sql(sql)
                .param("tenant", tenant.value())
                .param("enabled", settings.remoteHelpEnabled())
                .param("unenrolled", settings.unenrolledDevicesAllowed())
                .param("chatDisabled", settings.chatDisabled())
                .param("codeLife", limits.codeLife().toSeconds())
                .param("consent", limits.consentTimeout().toSeconds())
                .param("idle", limits.idleLimit().toSeconds())
                .param("limit", limits.sessionLimit().toSeconds())
                .param("retention", limits.retention().toDays())
                .param("changedBy", by == null ? null : by.value(), Types.OTHER)
                .param("changedAt", change == null ? null : change.at().atOffset(ZoneOffset.UTC))
                .param("version", settings.version());
    }

    private static TenantSettings read(ResultSet row, int number) throws SQLException {
        return new TenantSettings(
                row.getBoolean("remote_help_enabled"),
                row.getBoolean("unenrolled_devices_allowed"),
                row.getBoolean("chat_disabled"),
                new TenantLimits(
                        Duration.ofSeconds(row.getInt("code_life_seconds")),
                        Duration.ofSeconds(row.getInt("consent_timeout_seconds")),
                        Duration.ofSeconds(row.getInt("idle_limit_seconds")),
                        Duration.ofSeconds(row.getInt("session_limit_seconds")),
                        Duration.ofDays(row.getInt("retention_days"))),
                row.getLong("version"),
                lastChange(row));
    }

    private static @Nullable LastChange lastChange(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("changed_at", OffsetDateTime.class);
        UUID by = row.getObject("changed_by", UUID.class);
        return at == null
                ? null
                : new LastChange(by == null ? null : new PersonId(by), at.toInstant());
    }
}
