package org.tandemhelp.directory.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemhelp.audit.AuditEntry;
import org.tandemhelp.directory.NewPerson;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.Source;
import org.tandemhelp.directory.scim.ScimClient.Answer;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

@ServerTest
class UserTest extends ScimTest {

    @Test
    void aUserBecomesAPerson() {
        String mail = someone();
        Answer made =
                created(
                        "/Users",
                        user(
                                mail,
                                """
                                , "externalId": "e-1", "displayName": "Ada B.", "title": "Clerk", "active": true,
                                "nickName": "Addie", "locale": "sv-SE", "password": "secret",
                                "phoneNumbers": [{"type": "work", "value": "+46"}],
                                "photos": [{"type": "photo", "value": "http://127.0.0.1:1/photo.png"}],
                                "emails": [{"type": "home", "value": "home@example.org"},
                                           {"type": "work", "value": "%s", "primary": true}],
                                "%s": {"organization": "Acme", "department": "Sales", "manager": {"value": "x"}}
                                """
                                        .formatted(mail, ENTERPRISE)));

        Person person = person(made.id());
        assertThat(person.source()).isEqualTo(Source.SCIM);
        assertThat(person.mail()).isEqualTo(mail);
        assertThat(person.userName()).isEqualTo(mail);
        assertThat(person.externalId()).isEqualTo("e-1");
        assertThat(person.displayName()).isEqualTo("Ada B.");
        assertThat(person.givenName()).isEqualTo("Ada");
        assertThat(person.familyName()).isEqualTo("Berg");
        assertThat(person.jobTitle()).isEqualTo("Clerk");
        assertThat(person.company()).isEqualTo("Acme");
        assertThat(person.active()).isTrue();
        assertThat(person.photoId()).isNull();
        assertThat(made.header("Location")).endsWith("/scim/v2/Users/" + made.id());
        assertThat(made.header("ETag")).isEqualTo("W/\"1\"");
        assertThat(made.header("Content-Type")).isEqualTo("application/scim+json");
        assertThat(made.text("/meta/location")).isEqualTo(made.header("Location"));

        Answer read = scim.get("/Users/" + made.id());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body()).isEqualTo(made.body());
        assertThat(read.text("/" + ENTERPRISE + "/organization")).isEqualTo("Acme");
        assertThat(read.body().has("password")).isFalse();
    }

    @Test
    void theTrailNamesTheTokenAndNoPersonalData() {
        String mail = someone();
        String id = created("/Users", user(mail)).id();
        scim.put("/Users/" + id, user(mail, ", \"title\": \"Boss\", \"active\": false"));
        scim.delete("/Users/" + id);

        List<AuditEntry> entries = trail("person:" + id);
        assertThat(entries)
                .extracting(AuditEntry::action)
                .containsExactly(
                        "person.added", "person.changed", "person.deactivated", "person.removed");
        assertThat(entries)
                .allSatisfy(entry -> {
                    assertThat(entry.actor()).startsWith("server:scim:");
                    assertThat(entry.details().toString()).doesNotContain("example", "Boss");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'name': {'givenName': 'Suharto'}                    | Suharto |     | Suharto",
                "'name': {'familyName': 'Suharto'}                   | Suharto |     | Suharto",
                "'displayName': 'Teller'                             | Teller  |     | Teller",
                "'displayName': 'Ann', 'name': {'familyName': 'Lee'} | Ann     | Lee | Ann",
                "'name': {'formatted': 'Ann Lee'}                    | Ann Lee |     | Ann Lee",
                "'title': 'Clerk'                                    | login   |     | login",
                "'name': {'givenName': ' Ann ', 'familyName': ''}    | Ann     |     | Ann"
            })
    void everybodyHasAName(String json, String given, @Nullable String family, String shown) {
        String mail = someone();
        String userName = "login" + mail;
        Answer made =
                created(
                        "/Users",
                        """
                        {"schemas": ["%s"], "userName": "%s", "emails": [{"value": "%s"}], %s}
                        """
                                .formatted(USER, userName, mail, json.replace('\'', '"')));
        Person person = person(made.id());
        assertThat(person.givenName()).startsWith(given);
        assertThat(person.familyName()).isEqualTo(family == null ? "" : family);
        assertThat(person.displayName()).startsWith(shown);
    }

    @Test
    void theMailAddressMayBeTheUserName() {
        String mail = someone();
        assertThat(person(created("/Users", user(mail)).id()).mail()).isEqualTo(mail);
        Answer without = scim.post("/Users", user("login-only"));
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.text("/scimType")).isEqualTo("invalidValue");
        assertThat(without.text("/detail")).contains("emails");
    }

    @Test
    void aRefusedFieldIsNamedAsTheServiceKnowsIt() {
        Answer long64 =
                scim.post(
                        "/Users",
                        user(someone(), ", \"title\": \"" + "x".repeat(129) + "\"")
                                .replace("Berg", "x\u202Ey"));
        assertThat(long64.status()).isEqualTo(400);
        assertThat(long64.text("/scimType")).isEqualTo("invalidValue");
        assertThat(long64.text("/detail")).contains("title: ", "name.familyName: ");
        assertThat(scim.filter("/Users", "title pr").body().at("/totalResults").asInt()).isZero();
    }

    @Test
    void whatMustBeUniqueIsNamed() {
        String mail = someone();
        created("/Users", user(mail, ", \"externalId\": \"e-2\""));
        String otherMail = someone();

        conflict(scim.post("/Users", user(mail.toUpperCase(java.util.Locale.ROOT))), "userName");
        conflict(scim.post("/Users", user(otherMail, ", \"externalId\": \"e-2\"")), "externalId");
        conflict(
                scim.post(
                        "/Users",
                        user(otherMail, ", \"emails\": [{\"value\": \"%s\"}]".formatted(mail))),
                "emails.value");
        String second = created("/Users", user(otherMail)).id();
        conflict(scim.put("/Users/" + second, user(mail)), "userName");
        conflict(
                scim.patch(
                        "/Users/" + second,
                        patch("{\"op\": \"add\", \"path\": \"externalId\", \"value\": \"e-2\"}")),
                "externalId");
        assertThat(person(second).externalId()).isNull();
        // Another organisation is another world.
        assertThat(other.post("/Users", user(mail, ", \"externalId\": \"e-2\"")).status())
                .isEqualTo(201);
    }

    @Test
    void nobodyIsLinkedByMail() {
        String mail = someone();
        Person manual =
                TenantScope.call(
                        tenant,
                        () ->
                                people.add(
                                        tenant,
                                        new NewPerson("Ada", "Berg", mail, ""),
                                        World.ACTOR));
        conflict(scim.post("/Users", user(mail, ", \"externalId\": \"e-3\"")), "userName");
        assertThat(person(manual.id().toString())).isEqualTo(manual);
    }

    @Test
    void replacingClearsWhatIsLeftOutButNotTheLink() {
        String mail = someone();
        String id =
                created("/Users", user(mail, ", \"externalId\": \"e-4\", \"title\": \"Clerk\""))
                        .id();
        Answer replaced = scim.put("/Users/" + id, user(mail));
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.header("ETag")).isEqualTo("W/\"2\"");
        assertThat(person(id).jobTitle()).isEmpty();
        assertThat(person(id).externalId()).isEqualTo("e-4");
        assertThat(person(id).active()).isTrue();
        scim.patch("/Users/" + id, patch("{\"op\": \"remove\", \"path\": \"externalId\"}"));
        assertThat(person(id).externalId()).isNull();
    }

    @Test
    void aChangedNameIsShownUnlessAnotherWasChosen() {
        String id = created("/Users", user(someone())).id();
        Answer renamed =
                scim.patch(
                        "/Users/" + id,
                        patch(
                                "{\"op\": \"replace\", \"path\": \"name.familyName\", \"value\": \"Dahl\"}"));
        assertThat(renamed.status()).isEqualTo(200);
        assertThat(renamed.text("/displayName")).isEqualTo("Ada Dahl");
        assertThat(person(id).chosenName()).isEmpty();
    }

    @Test
    void aStaleVersionChangesNothing() {
        String mail = someone();
        String id = created("/Users", user(mail)).id();
        String path = "/Users/" + id;
        String boss = user(mail, ", \"title\": \"Boss\"");
        String change = patch("{\"op\": \"add\", \"path\": \"title\", \"value\": \"Chief\"}");

        assertThat(scim.send("PUT", path, boss, "If-Match", "W/\"1\"").status()).isEqualTo(200);
        assertThat(scim.send("PUT", path, boss, "If-Match", "W/\"1\"").status()).isEqualTo(412);
        assertThat(scim.send("PATCH", path, change, "If-Match", "W/\"1\"").status()).isEqualTo(412);
        assertThat(scim.send("DELETE", path, null, "If-Match", "W/\"1\"").status()).isEqualTo(412);
        assertThat(person(id).jobTitle()).isEqualTo("Boss");
        assertThat(scim.send("GET", path, null, "If-None-Match", "W/\"2\"").status())
                .isEqualTo(304);
        assertThat(scim.send("PATCH", path, change, "If-Match", "*").status()).isEqualTo(200);
        assertThat(scim.send("PATCH", path, change, "If-Match", "\"").status()).isEqualTo(400);
        assertThat(scim.send("DELETE", path, null, "If-Match", "W/\"3\"").status()).isEqualTo(204);
        assertThat(scim.get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'shoeSize': 42",
                "'urn:example:params:Shoes': {'size': 42}",
                "'name': {'givenName': 'A', 'shoe': 1}",
                "'emails': [{'value': 'a@example.org', 'shoe': 1}]",
                "'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': {'shoe': 1}"
            })
    void whatNoSchemaHasIsRefusedByName(String json) {
        String mail = someone();
        Answer refused =
                scim.post(
                        "/Users",
                        "{\"schemas\": [\"%s\"], \"userName\": \"%s\", %s}"
                                .formatted(USER, mail, json.replace('\'', '"')));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/scimType")).isEqualTo("invalidSyntax");
        assertThat(refused.text("/detail")).containsIgnoringCase("shoe");
        assertThat(
                        scim.filter("/Users", "userName eq \"" + mail + "\"")
                                .body()
                                .at("/totalResults")
                                .asInt())
                .isZero();
    }

    @Test
    void anUnknownSchemaOrPathIsRefused() {
        Answer schema =
                scim.post("/Users", user(someone()).replace(USER, USER + "\", \"urn:example:x"));
        assertThat(schema.status()).isEqualTo(400);
        assertThat(schema.text("/detail")).contains("urn:example:x");
        String id = created("/Users", user(someone())).id();
        Answer path =
                scim.patch(
                        "/Users/" + id,
                        patch("{\"op\": \"add\", \"path\": \"shoeSize\", \"value\": 42}"));
        assertThat(path.status()).isEqualTo(400);
        assertThat(path.text("/scimType")).isEqualTo("invalidPath");
        assertThat(person(id).version()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{} {}",
                "{\"schemas\": [], \"userName\": 1}",
                "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:User\"]}",
                "{\"userName\": \"a\", \"userName\": \"b\"}",
                "{\"schemas\": \"urn:ietf:params:scim:schemas:core:2.0:User\", \"userName\": {\"a\": 1}}"
            })
    void whatIsNoUserIsRefused(String body) {
        Answer refused = scim.post("/Users", body);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.text("/schemas/0"))
                .isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(refused.text("/status")).isEqualTo("400");
    }

    @Test
    void endlessNestingIsNotFollowed() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        Answer refused = scim.post("/Users", user(someone(), ", \"emails\": " + deep));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/scimType")).isEqualTo("invalidSyntax");
    }

    @Test
    void strangersDoNotExist() {
        String mail = someone();
        String id = created("/Users", user(mail)).id();
        String change = patch("{\"op\": \"replace\", \"path\": \"active\", \"value\": false}");
        for (String path : List.of("/Users/" + id, "/Users/" + new java.util.UUID(1, 1))) {
            assertThat(other.get(path).status()).isEqualTo(404);
            assertThat(other.put(path, user(someone())).status()).isEqualTo(404);
            assertThat(other.patch(path, change).status()).isEqualTo(404);
            assertThat(other.delete(path).status()).isEqualTo(404);
        }
        assertThat(other.get("/Users").body().at("/totalResults").asInt()).isZero();
        assertThat(other.filter("/Users", "id eq \"" + id + "\"").body().at("/Resources").size())
                .isZero();
        assertThat(person(id).version()).isEqualTo(1);
    }

    @Test
    void onlyTheAttributesThatAreAskedForComeBack() {
        String id = created("/Users", user(someone())).id();
        Answer few = scim.get("/Users/" + id + "?attributes=userName");
        assertThat(few.body().propertyNames())
                .containsExactlyInAnyOrder("schemas", "id", "userName");
        Answer most = scim.get("/Users/" + id + "?excludedAttributes=name,emails");
        assertThat(most.body().has("name")).isFalse();
        assertThat(most.body().has("userName")).isTrue();
    }

    private static void conflict(Answer answer, String attribute) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.text("/scimType")).isEqualTo("uniqueness");
        assertThat(answer.text("/detail")).startsWith(attribute + ":");
    }
}
