package org.tandemhelp.directory.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandemhelp.directory.scim.ScimClient.Answer;
import org.tandemhelp.testing.ServerTest;

@ServerTest
class FilterTest extends ScimTest {

    @Test
    void everyOperatorDoesWhatItSays() {
        String ada =
                created(
                                "/Users",
                                user(
                                        "ada@example.org",
                                        ", \"externalId\": \"E1\", \"title\": \"Clerk\", \"displayName\": \"Ada \\\"the\\\" Berg\""))
                        .id();
        created(
                "/Users",
                user("eva@example.org", ", \"externalId\": \"e2\", \"active\": false")
                        .replace("Ada", "Eva")
                        .replace("Berg", "100%_\\\\"));
        String[][] expectations = {
            {"userName eq \"ADA@EXAMPLE.ORG\"", "ada"},
            {"userName ne \"ada@example.org\"", "eva"},
            {"userName co \"da@ex\"", "ada"},
            {"userName sw \"E\"", "eva"},
            {"userName ew \".org\"", "ada eva"},
            {"userName gt \"b\"", "eva"},
            {"userName ge \"eva@example.org\"", "eva"},
            {"userName lt \"b\"", "ada"},
            {"userName le \"ada@example.org\"", "ada"},
            {"title pr", "ada"},
            {"not (title pr)", "eva"},
            {"title eq null", "eva"},
            {"externalId eq \"E1\"", "ada"},
            {"externalId eq \"E2\"", ""},
            {"externalId sw \"e\"", "eva"},
            {"active eq true", "ada"},
            {"active ne true", "eva"},
            {"id eq \"" + ada + "\"", "ada"},
            {"id ne \"" + ada + "\"", "eva"},
            {"id sw \"" + ada.substring(0, 8) + "\"", "ada"},
            {"id eq \"nobody\"", ""},
            {"id pr", "ada eva"},
            {"displayName eq \"ada \\\"the\\\" berg\"", "ada"},
            {"displayName sw \"Eva\"", "eva"},
            {"name.familyName co \"%\"", "eva"},
            {"name.familyName co \"_\"", "eva"},
            {"name.familyName ew \"\\\\\"", "eva"},
            {"name.familyName co \"b%g\"", ""},
            {"name.givenName eq \"ada\" or name.givenName eq \"eva\"", "ada eva"},
            {"name.givenName eq \"ada\" and active eq false", ""},
            {"not (name.givenName eq \"ada\" or active eq true)", "eva"},
            {"emails.value eq \"Eva@example.org\"", "eva"},
            {"emails eq \"eva@example.org\"", "eva"},
            {"emails[type eq \"work\" and value sw \"ada\"]", "ada"},
            {"emails[type eq \"home\"]", ""},
            {"meta.lastModified gt \"2020-01-01T00:00:00Z\"", "ada eva"},
            {"meta.created lt \"2020-01-01T00:00:00Z\"", ""},
            {"urn:ietf:params:scim:schemas:core:2.0:User:userName sw \"ada\"", "ada"}
        };
        for (String[] expected : expectations) {
            Answer found = scim.filter("/Users", expected[0]);
            assertThat(found.status()).as(expected[0] + " " + found).isEqualTo(200);
            List<String> names =
                    found.body()
                            .at("/Resources")
                            .valueStream()
                            .map(one -> one.at("/userName").asString().substring(0, 3))
                            .toList();
            assertThat(names)
                    .as(expected[0])
                    .containsExactlyElementsOf(
                            expected[1].isEmpty() ? List.of() : List.of(expected[1].split(" ")));
            assertThat(found.body().at("/totalResults").asInt()).isEqualTo(names.size());
            assertThat(other.filter("/Users", expected[0]).body().at("/totalResults").asInt())
                    .isZero();
        }
        String seen = scim.get("/Users/" + ada).text("/meta/lastModified");
        assertThat(
                        scim.filter("/Users", "meta.lastModified eq \"" + seen + "\"")
                                .text("/Resources/0/id"))
                .isEqualTo(ada);
    }

    @Test
    void whatIsNotSupportedIsRefused() {
        for (String filter :
                List.of(
                        "title",
                        "userName",
                        "userName eq",
                        "userName eq ada",
                        "userName like \"a\"",
                        "shoeSize eq 42",
                        "nickName eq \"a\"",
                        "password eq \"a\"",
                        "locale sw \"sv\"",
                        "active gt true",
                        "active eq \"yes\"",
                        "meta.lastModified gt \"yesterday\"",
                        "meta.lastModified co \"2026\"",
                        "userName co null",
                        "emails[shoe eq 1]",
                        "phoneNumbers[type eq \"work\"]",
                        "(userName eq \"a\"",
                        "userName eq \"a\")",
                        "userName eq \"a\" xor title pr",
                        "userName eq \"\\q\"",
                        "userName eq \"\\u0000\"")) {
            Answer refused = scim.filter("/Users", filter);
            assertThat(refused.status()).as(filter + " " + refused).isEqualTo(400);
            assertThat(refused.text("/scimType")).as(filter).isEqualTo("invalidFilter");
        }
        Answer members = scim.filter("/Groups", "members.value sw \"a\"");
        assertThat(members.status()).isEqualTo(400);
        assertThat(scim.get("/Users?sortBy=title").status()).isEqualTo(400);
        assertThat(scim.get("/Users?sortBy=shoeSize").status()).isEqualTo(400);
        assertThat(scim.get("/Users?count=many").status()).isEqualTo(400);
        assertThat(scim.get("/Users?startIndex=1&startIndex=2").status()).isEqualTo(400);
    }

    @Test
    void pagesFollowEachOther() {
        for (int i = 0; i < 5; i++) {
            created(
                    "/Users",
                    user("u" + i + "@example.org", ", \"displayName\": \"N" + (9 - i) + "\""));
        }
        assertThat(names("count=2")).containsExactly("u0", "u1");
        assertThat(names("startIndex=3&count=2")).containsExactly("u2", "u3");
        assertThat(names("startIndex=5&count=2")).containsExactly("u4");
        assertThat(names("startIndex=6&count=2")).isEmpty();
        assertThat(names("startIndex=-1&count=1")).containsExactly("u0");
        assertThat(names("count=0")).isEmpty();
        assertThat(names("count=-1")).isEmpty();
        assertThat(names("sortBy=userName&sortOrder=descending&count=2"))
                .containsExactly("u4", "u3");
        assertThat(names("sortBy=displayName&count=2")).containsExactly("u4", "u3");
        assertThat(names("sortBy=meta.created&sortOrder=descending&count=1")).containsExactly("u4");
        Answer posted =
                scim.post(
                        "/Users/.search",
                        """
                        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],
                         "filter": "userName sw \\"u\\"", "startIndex": 2, "count": 1, "attributes": ["userName"]}
                        """);
        assertThat(posted.status()).as(posted.toString()).isEqualTo(200);
        assertThat(posted.text("/Resources/0/userName")).isEqualTo("u1@example.org");
        assertThat(posted.body().at("/itemsPerPage").asInt()).isEqualTo(1);
    }

    private List<String> names(String query) {
        Answer page = scim.get("/Users?" + query);
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        assertThat(page.body().at("/totalResults").asInt()).isEqualTo(5);
        return page.body()
                .at("/Resources")
                .valueStream()
                .map(one -> one.at("/userName").asString().substring(0, 2))
                .toList();
    }
}
