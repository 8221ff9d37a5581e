package org.tandemhelp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.access.Role;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.tenant.Tenants;
import org.tandemhelp.testing.Images;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

/** What PostgreSQL itself keeps apart, whatever the code above it does. */
@ServerTest
class RowLevelSecurityTest {

    private static final Person NOBODY = World.NOBODY;

    @Autowired World world;
    @Autowired People people;
    @Autowired Tenants tenants;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
    private Person here = NOBODY;
    private Person there = NOBODY;

    @BeforeEach
    void twoOrganisations() {
        here = someone();
        there = someone();
    }

    @Test
    void everyTableOfATenantIsGuarded() {
        List<String> unguarded =
                inTransaction(() ->
                        jdbc.sql(
                                        """
                                        select c.relname
                                        from pg_class c join pg_attribute a on a.attrelid = c.oid
                                        where c.relkind in ('r', 'p') and a.attname = 'tenant_id'
                                          and c.relnamespace = 'public'::regnamespace
                                          and not (c.relrowsecurity and c.relforcerowsecurity)
                                        """)
                                .query(String.class)
                                .list());
        assertThat(unguarded).isEmpty();
        assertThat(tenantTables())
                .contains(
                        "tenant_settings",
                        "tenant_domain",
                        "audit_entry",
                        "audit_head",
                        "person",
                        "photo",
                        "account",
                        "passkey",
                        "invitation",
                        "totp",
                        "recovery_code",
                        "last_sign_in",
                        "role_assignment");
    }

    @Test
    void withoutAScopeNothingIsSeen() {
        for (String table : tenantTables()) {
            assertThat(inTransaction(() -> count(table))).as(table).isZero();
        }
        assertThat(inTransaction(() -> count("tenant"))).isZero();
    }

    @Test
    void withoutATransactionNothingIsSeenEither() {
        assertThat(TenantScope.call(here.tenant(), () -> count("person"))).isZero();
    }

    @Test
    void insideAScopeOnlyItsOwnRowsAreSeen() {
        for (String table : tenantTables()) {
            List<java.util.UUID> owners =
                    inScope(
                            here.tenant(),
                            () ->
                                    jdbc.sql("select distinct tenant_id from " + table)
                                            .query(java.util.UUID.class)
                                            .list());
            assertThat(owners).as(table).isSubsetOf(here.tenant().value());
        }
        assertThat(inScope(here.tenant(), () -> count("person"))).isEqualTo(1);
    }

    @Test
    void foreignRowsAreNeitherChangedNorMade() {
        int changed =
                inScope(
                        here.tenant(),
                        () ->
                                jdbc.sql("update person set job_title = 'x' where id = :id")
                                        .param("id", there.id().value())
                                        .update());
        assertThat(changed).isZero();
        assertThatThrownBy(() ->
                        inScope(
                                here.tenant(),
                                () ->
                                        jdbc.sql(
                                                        """
                                                        insert into role_assignment (tenant_id, person_id, role)
                                                        values (:tenant, :person, 'ADMINISTRATOR')
                                                        """)
                                                .param("tenant", there.tenant().value())
                                                .param("person", there.id().value())
                                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void aRowCannotBeMovedToAnotherOrganisation() {
        assertThatThrownBy(() ->
                        inScope(
                                here.tenant(),
                                () ->
                                        jdbc.sql("update person set tenant_id = :other")
                                                .param("other", there.tenant().value())
                                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void theApplicationCannotLowerTheWall() {
        for (String sql :
                List.of(
                        "alter table person disable row level security",
                        "alter table person no force row level security",
                        "drop policy tenant_isolation on person",
                        "create policy everything on person using (true)",
                        "alter role tandem_app bypassrls",
                        "drop table person",
                        "create table loot (x text)",
                        "create or replace function tandem_in_scope(tenant uuid) returns boolean"
                                + " language sql as 'select true'")) {
            assertThatThrownBy(() -> inScope(here.tenant(), () -> jdbc.sql(sql).update()))
                    .as(sql)
                    .rootCause()
                    .hasMessageMatching(
                            "(?s).*(must be owner|permission denied|CREATEROLE|BYPASSRLS).*");
        }
    }

    @Test
    void aScopeDoesNotStayOnItsConnection() {
        inScope(here.tenant(), () -> count("person"));
        for (int i = 0; i < 32; i++) {
            assertThat(inTransaction(() -> count("person"))).isZero();
        }
    }

    private Person someone() {
        Person person = world.person(world.tenant().id(), Role.HELP_DESK_OPERATOR);
        world.withPassword(person);
        TenantScope.run(
                person.tenant(),
                () -> {
                    people.setPhoto(person.id(), Images.of("png", 3, 3), World.ACTOR);
                    String domain = person.tenant() + ".example";
                    tenants.verifyDomain(person.tenant(), domain, World.ACTOR);
                });
        return person;
    }

    private List<String> tenantTables() {
        return inTransaction(() ->
                jdbc.sql(
                                """
                                select c.relname
                                from pg_class c join pg_attribute a on a.attrelid = c.oid
                                where c.relkind = 'r' and a.attname = 'tenant_id'
                                  and c.relnamespace = 'public'::regnamespace
                                """)
                        .query(String.class)
                        .list());
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private <T> T inScope(TenantId tenant, TenantScope.Work<T> work) {
        return TenantScope.call(tenant, () -> inTransaction(work));
    }

    private <T> T inTransaction(TenantScope.Work<T> work) {
        return Objects.requireNonNull(
                new TransactionTemplate(transactions).execute(status -> work.run()));
    }
}
