package org.tandemhelp.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.access.Role;
import org.tandemhelp.directory.Group;
import org.tandemhelp.directory.GroupDetails;
import org.tandemhelp.directory.GroupMembers;
import org.tandemhelp.directory.Groups;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonDetails;
import org.tandemhelp.directory.Photos;
import org.tandemhelp.directory.Source;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.session.JoinedSession;
import org.tandemhelp.session.Mode;
import org.tandemhelp.session.Sessions;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.Images;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.TestDatabase;
import org.tandemhelp.testing.World;

/** Nothing says who a deleted person was; the trail and the report keep the id alone. */
@ServerTest
class ErasureTest {

    @LocalServerPort private int port;
    @Autowired private World world;
    @Autowired private People people;
    @Autowired private Photos photos;
    @Autowired private Groups groups;
    @Autowired private Sessions sessions;

    @Test
    void everyTableForgetsADeletedPerson() throws SQLException {
        String word = "q" + UUID.randomUUID().toString().replace("-", "");
        TenantId tenant = world.tenant().id();
        Person sharer = known(tenant, word);
        Person helper = world.person(tenant, Role.HELP_DESK_OPERATOR);
        Client admin = world.signedIn(port, world.person(tenant, Role.ADMINISTRATOR));
        Client hers = world.signedIn(port, sharer);
        var code = sessions.create(new SignedInPerson(tenant, helper.id()), Mode.VIEW_ONLY);
        JoinedSession joined =
                sessions.join(new SignedInPerson(tenant, sharer.id()), code.nameplate());
        assertThat(tablesWith(word)).contains("person", "person_word");
        assertThat(tablesWith(sharer.id().toString()))
                .contains("person", "group_member", "account", "help_session", "audit_entry");

        assertThat(admin.send("DELETE", "/api/console/v1/people/" + sharer.id(), null).statusCode())
                .isEqualTo(204);

        assertThat(tablesWith(word)).isEmpty();
        assertThat(tablesWith(sharer.id().toString()))
                .isSubsetOf("audit_entry", "help_session")
                .contains("audit_entry", "help_session");
        assertThat(TenantScope.call(tenant, () -> photos.of(sharer.id()))).isEmpty();
        assertThat(count("select count(*) from photo where tenant_id = ?", tenant)).isZero();
        assertThat(hers.get("/api/console/v1/me").statusCode()).isEqualTo(401);

        String report = admin.get("/api/console/v1/sessions").body();
        assertThat(report)
                .contains("\"id\":\"" + joined.session().id() + "\"")
                .contains("\"recipientId\":\"" + sharer.id() + "\",\"recipientName\":\"--\"")
                .contains("\"endReason\":\"signed-out\"");
    }

    /** Somebody with everything a person can have; the word is in every text. */
    private Person known(TenantId tenant, String word) {
        PersonDetails details =
                new PersonDetails(word, word, word, word, word + "@example.org", word, word, word);
        Person person =
                TenantScope.call(
                        tenant,
                        () -> {
                            Person added = people.add(tenant, details, Source.SCIM, World.ACTOR);
                            people.setPhoto(added.id(), Images.of("png", 9, 9), World.ACTOR);
                            GroupDetails sales = new GroupDetails("Sales", "", null);
                            Group group = groups.add(tenant, sales, Source.MANUAL, World.ACTOR);
                            groups.addMembers(
                                    group.id(),
                                    GroupMembers.ofPeople(Set.of(added.id())),
                                    World.ACTOR);
                            return added;
                        });
        world.withPassword(person);
        return person;
    }

    private static List<String> tablesWith(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = TestDatabase.asOwner()) {
            for (String table : tables(connection)) {
                try (PreparedStatement query =
                        connection.prepareStatement(
                                "select from "
                                        + table
                                        + " as line where strpos(line::text, ?) > 0 limit 1")) {
                    query.setString(1, text);
                    try (ResultSet row = query.executeQuery()) {
                        if (row.next()) {
                            found.add(table);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement query =
                        connection.prepareStatement(
                                "select tablename from pg_tables where schemaname = 'public'");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static long count(String sql, TenantId tenant) throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, tenant.value());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
