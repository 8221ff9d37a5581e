package org.tandemhelp.identity.oidc.store;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.identity.oidc.Attempt;
import org.tandemhelp.identity.oidc.Attempts;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.kernel.TenantScope;

/** The table sign_in_attempt. */
@Repository
class StoredAttempts implements Attempts {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    StoredAttempts(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void begin(IdentityProvider provider, String browser, String state, Attempt attempt) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        TenantScope.run(
                provider.tenant(),
                () ->
                        transaction.executeWithoutResult(status -> {
                            jdbc.sql("delete from sign_in_attempt where expires_at < :now")
                                    .param("now", now)
                                    .update();
                            jdbc.sql(
                                            """
                                            insert into sign_in_attempt
                                                (id, tenant_id, provider_id, nonce, code_verifier, next_path, expires_at)
                                            values (:id, :tenant, :provider, :nonce, :verifier, :next, :expires)
                                            """)
                                    .param("id", id(provider, browser, state))
                                    .param("tenant", provider.tenant().value())
                                    .param("provider", provider.id().value())
                                    .param("nonce", attempt.nonce())
                                    .param("verifier", attempt.codeVerifier())
                                    .param("next", attempt.next())
                                    .param("expires", now.plus(LIFE))
                                    .update();
                        }));
    }

    @Override
    public Optional<Attempt> take(IdentityProvider provider, String browser, String state) {
        return TenantScope.call(
                provider.tenant(),
                () ->
                        Objects.requireNonNull(
                                transaction.execute(status ->
                                        jdbc.sql(
                                                        """
                                                        delete from sign_in_attempt
                                                        where id = :id and expires_at > :now
                                                        returning nonce, code_verifier, next_path
                                                        """)
                                                .param("id", id(provider, browser, state))
                                                .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                                                .query((row, number) ->
                                                        new Attempt(
                                                                row.getString(1),
                                                                row.getString(2),
                                                                row.getString(3)))
                                                .optional())));
    }

    private static byte[] id(IdentityProvider provider, String browser, String state) {
        return Hashes.sha256(browser + " " + provider.id() + " " + state);
    }
}
