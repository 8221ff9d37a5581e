package org.tandemhelp.directory.scim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tandemhelp.access.Role;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.scim.ScimClient.Answer;
import org.tandemhelp.testing.ServerTest;

/** A mistake in the provisioning service does not lock an organisation out. */
@ServerTest
class LastAdministratorTest extends ScimTest {

    @Test
    void theLastAdministratorStays() {
        Person last = world.person(tenant, Role.ADMINISTRATOR);
        String path = "/Users/" + last.id();
        String off = patch("{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}");

        refused(scim.patch(path, off));
        refused(scim.put(path, user(last.userName(), ", \"active\": false")));
        refused(scim.delete(path));
        assertThat(person(last.id().toString())).isEqualTo(last);

        world.person(tenant, Role.ADMINISTRATOR);
        assertThat(scim.patch(path, off).status()).isEqualTo(200);
        assertThat(person(last.id().toString()).active()).isFalse();
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.text("/detail")).contains("last administrator");
        assertThat(answer.body().has("scimType")).isFalse();
    }
}
