package org.tandemhelp.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tandemhelp.testing.TestDatabase;

/** What older versions stored is still there after an upgrade. */
class UpgradeTest {

    private final UUID tenant = UUID.randomUUID();
    private DriverManagerDataSource source = new DriverManagerDataSource();
    private JdbcClient jdbc = JdbcClient.create(source);

    @BeforeEach
    void anEmptyDatabase() throws SQLException {
        source = new DriverManagerDataSource(TestDatabase.fresh());
        jdbc = JdbcClient.create(source);
    }

    @Test
    void settingsGetDefaultsAndTheDomainStaysProved() {
        migrate("20261121.0200");
        jdbc.sql("insert into tenant (id, name, verified_domain) values (:id, 'A', 'a.example')")
                .param("id", tenant)
                .update();
        jdbc.sql("insert into tenant_settings values (:id, true, true, false, 600, 300, 28800, 4)")
                .param("id", tenant)
                .update();
        migrate("latest");

        Map<String, @Nullable Object> settings = row("select * from tenant_settings");
        assertThat(settings)
                .containsEntry("idle_limit_seconds", 1800)
                .containsEntry("retention_days", 30)
                .containsEntry("session_limit_seconds", 28800)
                .containsEntry("version", 4L)
                .containsEntry("changed_at", null);
        assertThat(row("select * from tenant_domain"))
                .containsEntry("tenant_id", tenant)
                .containsEntry("domain", "a.example")
                .containsEntry("state", "VERIFIED")
                .containsEntry("by_dns", false);
    }

    @Test
    void aPausedSessionIsPausedSinceItsStateBegan() {
        migrate("20261121.0700");
        jdbc.sql("insert into tenant (id, name) values (:id, 'A')").param("id", tenant).update();
        jdbc.sql(
                        """
                        insert into help_session (id, tenant_id, helper_id, sharer_id, nameplate, wanted_mode, mode,
                            state, state_since, code_expires_at, consent_timeout, session_limit,
                            failed_confirmations, matched_by_helper, matched_by_sharer, connected_helper,
                            connected_sharer, paused_by_helper, paused_by_sharer, helper_says_silent,
                            sharer_says_silent, helper_lost_with_peer, sharer_lost_with_peer, helper_key_hash,
                            created_at, consented_at, started_at, version)
                        values (gen_random_uuid(), :tenant, gen_random_uuid(), gen_random_uuid(), 'A7Z', 'VIEW_ONLY',
                            'VIEW_ONLY', 'ACTIVE', now() - interval '1 minute', now(), 300, 28800, 0, false, false,
                            false, false, true, false, false, false, false, false, sha256('x'), now(), now(),
                            now() - interval '1 minute', 7)
                        """)
                .param("tenant", tenant)
                .update();
        migrate("latest");

        Map<String, @Nullable Object> session = row("select * from help_session");
        assertThat(session).containsEntry("idle_limit", 1800);
        assertThat(session.get("paused_since")).isEqualTo(session.get("state_since")).isNotNull();
    }

    private void migrate(String target) {
        FluentConfiguration flyway =
                Flyway.configure()
                        .dataSource(source)
                        .locations(
                                "classpath:db/database",
                                "classpath:db/tenant",
                                "classpath:db/session")
                        .outOfOrder(true);
        flyway.target(target).load().migrate();
    }

    private Map<String, @Nullable Object> row(String sql) {
        return jdbc.sql(sql).query().singleRow();
    }
}
