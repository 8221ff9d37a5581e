package org.tandemhelp.directory.scim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.scim.ScimClient.Answer;
import org.tandemhelp.testing.ServerTest;

/** The requests as Entra ID writes them, quirks included. */
@ServerTest
class EntraTest extends ScimTest {

    private static final String CREATE =
            """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
             "externalId": "%2$s", "userName": "%1$s", "active": true,
             "addresses": [{"primary": false, "type": "work", "country": "SE", "locality": "Lund",
                            "region": "Skåne", "postalCode": "22100", "streetAddress": "Storgatan 1"}],
             "displayName": "Ada Berg",
             "emails": [{"type": "work", "value": "%1$s", "primary": true}],
             "meta": {"resourceType": "User"},
             "name": {"formatted": "Ada Berg", "familyName": "Berg", "givenName": "Ada"},
             "phoneNumbers": [{"type": "work", "value": "1", "primary": false}, {"type": "mobile", "value": "2"}],
             "preferredLanguage": "sv-SE", "title": "Clerk", "roles": [],
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
                {"employeeNumber": "1", "department": "Sales", "costCenter": "2", "organization": "Acme",
                 "manager": "7b1e"}}
            """;

    @Test
    void aPersonsWay() {
        String mail = someone();
        // The service asks first whether the person is there.
        Answer unknown = scim.filter("/Users", "userName eq \"" + mail + "\"");
        assertThat(unknown.status()).isEqualTo(200);
        assertThat(unknown.body().at("/totalResults").asInt()).isZero();
        assertThat(unknown.body().at("/Resources").isArray()).isTrue();

        String id = created("/Users", CREATE.formatted(mail, "oid-1")).id();
        assertThat(person(id).company()).isEqualTo("Acme");
        assertThat(scim.post("/Users", CREATE.formatted(mail, "oid-1")).status()).isEqualTo(409);
        assertThat(scim.filter("/Users", "externalId eq \"oid-1\"").text("/Resources/0/id"))
                .isEqualTo(id);
        assertThat(
                        scim.filter(
                                        "/Users",
                                        "USERNAME Eq \""
                                                + mail.toUpperCase(java.util.Locale.ROOT)
                                                + "\"")
                                .text("/Resources/0/id"))
                .isEqualTo(id);

        // Names of operations in capitals, true and false as texts.
        Answer off =
                scim.patch(
                        "/Users/" + id,
                        patch("{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}"));
        assertThat(off.status()).isEqualTo(200);
        assertThat(off.body().at("/active").asBoolean(true)).isFalse();
        assertThat(person(id).active()).isFalse();
        scim.patch(
                "/Users/" + id,
                patch("{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"True\"}"));
        assertThat(person(id).active()).isTrue();

        assertThat(scim.delete("/Users/" + id).status()).isEqualTo(204);
        assertThat(scim.delete("/Users/" + id).status()).isEqualTo(404);
    }

    @Test
    void manyPathsWithTheirValues() {
        String mail = someone();
        String newMail = someone();
        String id = created("/Users", CREATE.formatted(mail, "oid-2")).id();
        Answer changed =
                scim.patch(
                        "/Users/" + id,
                        patch(
                                """
                                {"op": "Add", "path": "emails[type eq \\"work\\"].value", "value": "%s"},
                                {"op": "Replace", "path": "name.familyName", "value": "Dahl"},
                                {"op": "Add", "path": "phoneNumbers[type eq \\"fax\\"].value", "value": "3"},
                                {"op": "Add", "path": "addresses[type eq \\"work\\"].formatted", "value": "Lund"},
                                {"op": "Add", "path": "%2$s:department", "value": "Support"},
                                {"op": "Replace", "path": "%2$s:organization", "value": "Umbrella"},
                                {"op": "Add", "path": "%2$s:manager", "value": "8c2f"},
                                {"op": "Remove", "path": "title"}
                                """
                                        .formatted(newMail, ENTERPRISE)));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        Person person = person(id);
        assertThat(person.mail()).isEqualTo(newMail);
        assertThat(person.familyName()).isEqualTo("Dahl");
        assertThat(person.company()).isEqualTo("Umbrella");
        assertThat(person.jobTitle()).isEmpty();
        assertThat(person.userName()).isEqualTo(mail);
    }

    @Test
    void oneMapOfPathsWithoutAPath() {
        String mail = someone();
        String newMail = someone();
        String id = created("/Users", CREATE.formatted(mail, "oid-3")).id();
        Answer changed =
                scim.patch(
                        "/Users/" + id,
                        patch(
                                """
                                {"op": "replace", "value": {
                                    "displayName": "Eva Dahl", "active": "False",
                                    "name.givenName": "Eva", "name.familyName": "Dahl",
                                    "emails[type eq \\"work\\"].value": "%s",
                                    "phoneNumbers[type eq \\"other\\"].value": "4",
                                    "%2$s:organization": "Umbrella",
                                    "%2$s:employeeNumber": "9"}}
                                """
                                        .formatted(newMail, ENTERPRISE)));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        Person person = person(id);
        assertThat(person.displayName()).isEqualTo("Eva Dahl");
        assertThat(person.givenName()).isEqualTo("Eva");
        assertThat(person.familyName()).isEqualTo("Dahl");
        assertThat(person.mail()).isEqualTo(newMail);
        assertThat(person.company()).isEqualTo("Umbrella");
        assertThat(person.active()).isFalse();
    }

    @Test
    void aChangeThatFailsInTheMiddleChangesNothing() {
        String mail = someone();
        String id = created("/Users", CREATE.formatted(mail, "oid-4")).id();
        Answer refused =
                scim.patch(
                        "/Users/" + id,
                        patch(
                                "{\"op\": \"Replace\", \"path\": \"title\", \"value\": \"Boss\"}",
                                "{\"op\": \"Replace\", \"path\": \"active\", \"value\": false}",
                                "{\"op\": \"Replace\", \"path\": \"emails[type eq \\\"work\\\"].value\", \"value\": \"no mail\"}"));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(person(id).version()).isEqualTo(1);
        assertThat(person(id).active()).isTrue();
    }

    @Test
    void namesOfAttributesInAnyCase() {
        String mail = someone();
        String id =
                created(
                                "/Users",
                                """
                                {"schemas": ["%s"], "USERNAME": "%s", "DisplayName": "Ada", "NAME": {"GivenName": "Ada"}, "Title": "Clerk"}
                                """
                                        .formatted(USER, mail))
                        .id();
        assertThat(person(id).jobTitle()).isEqualTo("Clerk");
        scim.patch(
                "/Users/" + id,
                patch("{\"op\": \"REPLACE\", \"path\": \"TITLE\", \"value\": \"Boss\"}"));
        assertThat(person(id).jobTitle()).isEqualTo("Boss");
    }

    @Test
    void aGroupsWay() {
        String ada = created("/Users", user(someone())).id();
        String eva = created("/Users", user(someone())).id();
        assertThat(
                        scim.get(
                                        "/Groups?excludedAttributes=members&filter=displayName%20eq%20%22Support%22")
                                .body()
                                .at("/totalResults")
                                .asInt())
                .isZero();
        String id =
                created(
                                "/Groups",
                                """
                                {"schemas": ["%s", "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"],
                                 "externalId": "g-1", "displayName": "Support", "members": [], "meta": {"resourceType": "Group"}}
                                """
                                        .formatted(GROUP))
                        .id();
        Answer added =
                scim.patch(
                        "/Groups/" + id,
                        patch(
                                "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"$ref\": null, \"value\": \"%s\"}, {\"$ref\": null, \"value\": \"%s\"}]}"
                                        .formatted(ada, eva)));
        assertThat(added.status()).as(added.toString()).isEqualTo(204);
        assertThat(scim.get("/Groups/" + id + "?excludedAttributes=members").body().has("members"))
                .isFalse();
        assertThat(
                        scim.filter(
                                        "/Groups",
                                        "id eq \"" + id + "\" and members eq \"" + eva + "\"")
                                .body()
                                .at("/totalResults")
                                .asInt())
                .isEqualTo(1);
        Answer removed =
                scim.patch(
                        "/Groups/" + id,
                        patch(
                                "{\"op\": \"Remove\", \"path\": \"members\", \"value\": [{\"$ref\": null, \"value\": \"%s\"}]}"
                                        .formatted(ada)));
        assertThat(removed.status()).as(removed.toString()).isEqualTo(204);
        assertThat(scim.get("/Groups/" + id).body().at("/members").size()).isEqualTo(1);
        Answer filtered =
                scim.patch(
                        "/Groups/" + id,
                        patch(
                                "{\"op\": \"Remove\", \"path\": \"members[value eq \\\"%s\\\"]\"}"
                                        .formatted(eva)));
        assertThat(filtered.status()).isEqualTo(204);
        assertThat(scim.get("/Groups/" + id).body().at("/members").size()).isZero();
        scim.patch(
                "/Groups/" + id,
                patch("{\"op\": \"Replace\", \"path\": \"displayName\", \"value\": \"Help\"}"));
        assertThat(scim.get("/Groups/" + id).text("/displayName")).isEqualTo("Help");
        assertThat(scim.delete("/Groups/" + id).status()).isEqualTo(204);
    }
}
