package org.tandemhelp.tenant.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.tenant.domain.DomainName;
import org.tandemhelp.tenant.domain.DomainState;
import org.tandemhelp.tenant.domain.TenantDomain;

/** The table tenant_domain. Called inside a transaction with a tenant scope. */
@Repository
public class DomainRows {

    private final JdbcClient jdbc;

    DomainRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The domains of the tenant in scope by name. */
    public List<TenantDomain> all() {
        return jdbc.sql("select * from tenant_domain order by domain")
                .query(DomainRows::read)
                .list();
    }

    /** The domain. */
    public Optional<TenantDomain> find(UUID id) {
        return one("select * from tenant_domain where id = :value", id);
    }

    /** The domain, its row locked until the transaction ends. */
    public Optional<TenantDomain> lock(UUID id) {
        return one("select * from tenant_domain where id = :value for update", id);
    }

    /** The tenant's claim on this domain, its row locked until the transaction ends. */
    Optional<TenantDomain> lockClaim(TenantId tenant, DomainName name) {
        return jdbc.sql(
                        """
                        select * from tenant_domain
                        where tenant_id = :tenant and domain = :domain for update
                        """)
                .param("tenant", tenant.value())
                .param("domain", name.ascii())
                .query(DomainRows::read)
                .optional();
    }

    /** Whoever in the scope proved this domain. */
    Optional<TenantId> verifiedOwner(DomainName name) {
        return one(
                        "select * from tenant_domain where domain = :value and state = 'VERIFIED'",
                        name.ascii())
                .map(TenantDomain::tenant);
    }

    private Optional<TenantDomain> one(String sql, Object value) {
        return jdbc.sql(sql).param("value", value).query(DomainRows::read).optional();
    }

    /**
     * Proved domains of the scope that were looked up before a time, the longest ago first, at most
     * 100.
     *
     * @param failing the time for those whose last look-up failed
     */
    public List<TenantDomain> due(Instant usual, Instant failing) {
        return jdbc.sql(
                        """
                        select * from tenant_domain
                        where state = 'VERIFIED' and by_dns
                          and checked_at <= case when failing_since is null then :usual else :failing end
                        order by checked_at limit 100
                        """)
                .param("usual", database(usual))
                .param("failing", database(failing))
                .query(DomainRows::read)
                .list();
    }

    /**
     * Stores a new claim.
     *
     * @throws DuplicateKeyException where the tenant has the domain already
     */
    public void insert(TenantDomain domain) {
        bind(
                        """
                        insert into tenant_domain (id, tenant_id, domain, state, by_dns, token, created_at,
                            checked_at, verified_at, failing_since, problem)
                        values (:id, :tenant, :domain, :state, :byDns, :token, :created,
                            :checked, :verified, :failing, :problem)
                        """,
                        domain)
                .param("tenant", domain.tenant().value())
                .param("domain", domain.name().ascii())
                .param("token", domain.token())
                .param("created", database(domain.createdAt()))
                .update();
    }

    /**
     * Stores what became of a domain whose row this transaction has locked.
     *
     * @throws DuplicateKeyException where another tenant has proved the domain
     */
    public void update(TenantDomain domain) {
        bind(
                        """
                        update tenant_domain
                        set state = :state, by_dns = :byDns, checked_at = :checked, verified_at = :verified,
                            failing_since = :failing, problem = :problem
                        where id = :id
                        """,
                        domain)
                .update();
    }

    /** Forgets the domain. */
    public void delete(UUID id) {
        jdbc.sql("delete from tenant_domain where id = :id").param("id", id).update();
    }

    private JdbcClient.StatementSpec bind(String sql, TenantDomain domain) {
        return jdbc.sql(sql)
                .param("id", domain.id())
                .param("state", domain.state().name())
                .param("byDns", domain.byDns())
                .param("checked", database(domain.checkedAt()))
                .param("verified", database(domain.verifiedAt()))
                .param("failing", database(domain.failingSince()))
                .param("problem", domain.problem());
    }

    private static TenantDomain read(ResultSet row, int number) throws SQLException {
        return new TenantDomain(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                new TenantId(Objects.requireNonNull(row.getObject("tenant_id", UUID.class))),
                new DomainName(row.getString("domain")),
                DomainState.valueOf(row.getString("state")),
                row.getBoolean("by_dns"),
                row.getString("token"),
                Objects.requireNonNull(time(row, "created_at")),
                time(row, "checked_at"),
                time(row, "verified_at"),
                time(row, "failing_since"),
                row.getString("problem"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime database(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
