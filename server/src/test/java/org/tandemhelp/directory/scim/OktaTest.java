package org.tandemhelp.directory.scim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.scim.ScimClient.Answer;
import org.tandemhelp.testing.ServerTest;

/** The requests as Okta writes them. */
@ServerTest
class OktaTest extends ScimTest {

    private static final String WHOLE =
            """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], %1$s
             "userName": "%2$s", "name": {"givenName": "Ada", "middleName": "M", "familyName": "%3$s"},
             "emails": [{"primary": true, "value": "%2$s", "type": "work", "display": "%2$s"}],
             "displayName": "Ada %3$s", "locale": "en-US", "externalId": "00u1", "groups": [],
             "password": "1mz050nq", "active": %4$s,
             "meta": {"resourceType": "User"}}
            """;

    @Test
    void aPersonsWay() {
        String mail = someone();
        Answer asked =
                scim.get("/Users?filter=userName%20eq%20%22" + mail + "%22&startIndex=1&count=100");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body().at("/totalResults").asInt()).isZero();
        String id = created("/Users", WHOLE.formatted("", mail, "Berg", true)).id();

        Answer replaced =
                scim.put(
                        "/Users/" + id,
                        WHOLE.formatted("\"id\": \"" + id + "\",", mail, "Dahl", true));
        assertThat(replaced.status()).as(replaced.toString()).isEqualTo(200);
        Person person = person(id);
        assertThat(person.displayName()).isEqualTo("Ada Dahl");
        assertThat(person.externalId()).isEqualTo("00u1");

        Answer off =
                scim.put(
                        "/Users/" + id,
                        WHOLE.formatted("\"id\": \"" + id + "\",", mail, "Dahl", false));
        assertThat(off.status()).isEqualTo(200);
        assertThat(off.body().at("/active").asBoolean(true)).isFalse();
        assertThat(person(id).active()).isFalse();

        Answer on =
                scim.patch(
                        "/Users/" + id,
                        patch("{\"op\": \"replace\", \"value\": {\"active\": true}}"));
        assertThat(on.status()).isEqualTo(200);
        assertThat(person(id).active()).isTrue();
    }

    @Test
    void somebodyWhoArrivesSwitchedOff() {
        String id = created("/Users", WHOLE.formatted("", someone(), "Berg", false)).id();
        assertThat(person(id).active()).isFalse();
    }

    @Test
    void aPushedGroup() {
        String ada = created("/Users", user(someone())).id();
        String eva = created("/Users", user(someone())).id();
        String id =
                created(
                                "/Groups",
                                """
                                {"schemas": ["%s"], "displayName": "Support", "members": [{"value": "%s", "display": "ada"}]}
                                """
                                        .formatted(GROUP, ada))
                        .id();
        Answer renamed =
                scim.patch(
                        "/Groups/" + id,
                        patch(
                                "{\"op\": \"replace\", \"value\": {\"id\": \"%s\", \"displayName\": \"Help\"}}"
                                        .formatted(id)));
        assertThat(renamed.status()).as(renamed.toString()).isEqualTo(204);
        Answer changed =
                scim.patch(
                        "/Groups/" + id,
                        patch(
                                "{\"op\": \"remove\", \"path\": \"members[value eq \\\"%s\\\"]\"}"
                                        .formatted(ada),
                                "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\", \"display\": \"eva\"}]}"
                                        .formatted(eva)));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(204);
        Answer read = scim.get("/Groups/" + id);
        assertThat(read.text("/displayName")).isEqualTo("Help");
        assertThat(read.body().at("/members").size()).isEqualTo(1);
        assertThat(read.text("/members/0/value")).isEqualTo(eva);

        Answer whole = scim.put("/Groups/" + id, group("Desk", ada, eva));
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.body().at("/members").size()).isEqualTo(2);
        Answer all =
                scim.patch(
                        "/Groups/" + id,
                        patch(
                                "{\"op\": \"replace\", \"path\": \"members\", \"value\": [%s]}"
                                        .formatted(values(ada))));
        assertThat(all.status()).isEqualTo(204);
        assertThat(scim.get("/Groups/" + id).body().at("/members").size()).isEqualTo(1);
    }
}
