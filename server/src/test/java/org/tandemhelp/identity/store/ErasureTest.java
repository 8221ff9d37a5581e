package org.tandemhelp.identity.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.factor.SecondFactorStore;
import org.tandemhelp.identity.factor.StoredTotp;
import org.tandemhelp.identity.invitation.Invitations;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.TestDatabase;
import org.tandemhelp.testing.World;

/** Who is deleted leaves nothing behind in this module's tables, and others lose nothing. */
@ServerTest
class ErasureTest {

    private static final Set<String> OURS =
            Set.of("account", "totp", "recovery_code", "invitation", "last_sign_in");

    @Autowired World world;
    @Autowired People people;
    @Autowired Invitations invitations;
    @Autowired SecondFactorStore factors;
    @Autowired PlatformTransactionManager transactions;
    @LocalServerPort int port;
    private Person ada = World.NOBODY;
    private Person bo = World.NOBODY;

    @BeforeEach
    void twoPeopleWithEverything() {
        ada = everything(world.person(world.tenant().id()));
        bo = everything(world.person(ada.tenant()));
    }

    @Test
    void allRowsGoWithTheirPerson() throws SQLException {
        assertThat(tablesWith(ada)).containsAll(OURS);
        Client open = world.signedIn(port, ada);

        TenantScope.run(ada.tenant(), () -> people.remove(ada.id(), World.ACTOR));

        assertThat(tablesWith(ada)).doesNotContainAnyElementsOf(OURS).doesNotContain("passkey");
        assertThat(tablesWith(bo)).containsAll(OURS);
        assertThat(open.get("/api/console/v1/me").statusCode()).isEqualTo(401);
        assertThat(webSessions(ada)).isZero();
    }

    private Person everything(Person person) {
        world.withPassword(person);
        world.signedIn(port, person);
        SignedInPerson who = new SignedInPerson(person.tenant(), person.id());
        TenantScope.run(
                person.tenant(),
                () -> {
                    invitations.create(person.id(), World.ACTOR);
                    new TransactionTemplate(transactions)
                            .executeWithoutResult(status -> {
                                factors.putWaiting(
                                        who,
                                        new StoredTotp(
                                                UUID.randomUUID(), new byte[40], 0, Instant.now()));
                                factors.replaceCodes(who, List.of(new byte[32]));
                            });
                });
        return person;
    }

    private static Set<String> tablesWith(Person person) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Connection connection = TestDatabase.asOwner()) {
            for (String table : tablesOfPeople(connection)) {
                try (PreparedStatement rows =
                        connection.prepareStatement(
                                "select 1 from " + table + " where person_id = ?")) {
                    rows.setObject(1, person.id().value());
                    if (rows.executeQuery().next()) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tablesOfPeople(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet names =
                        statement.executeQuery(
                                """
                                select c.relname
                                from pg_class c join pg_attribute a on a.attrelid = c.oid
                                where c.relkind = 'r' and a.attname = 'person_id'
                                  and c.relnamespace = 'public'::regnamespace
                                """)) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }

    private static int webSessions(Person person) throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                PreparedStatement count =
                        connection.prepareStatement(
                                "select count(*) from spring_session where principal_name = ?")) {
            count.setString(1, person.id().toString());
            ResultSet row = count.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }
}
