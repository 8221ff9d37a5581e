package org.tandemhelp.directory.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandemhelp.directory.scim.ScimClient.Answer;
import org.tandemhelp.testing.ServerTest;

/** AC-14: no filter becomes a statement, finds what it should not, or stops the server. */
@ServerTest
class FilterInjectionTest extends ScimTest {

    private static final List<String> VALUES =
            List.of(
                    "' or '1'='1",
                    "' or 1=1--",
                    "'; drop table person;--",
                    "') union select * from provisioning_token--",
                    "\\' or true --",
                    "'||(select mail from person limit 1)||'",
                    "$$ or true $$",
                    "/* */ or true /*",
                    "x'; select pg_sleep(20);--",
                    ":tenant",
                    ":p0",
                    "?",
                    "%",
                    "_",
                    "*",
                    "\u2019 or 1=1",
                    "\u02bc or 1=1",
                    "\uff07 or 1=1",
                    "\u201d or true or userName eq \u201d",
                    "\\\" or userName pr or userName eq \\\"",
                    "a\\u0027 or 1=1",
                    "x\\\" or userName pr or title eq \\\"",
                    "tandem.tenant', '*', true)",
                    "\ud83d\ude00",
                    "\u202e");

    private static final List<String> SHAPES =
            List.of(
                    "userName eq \"%s\"",
                    "userName co \"%s\"",
                    "userName ew \"%s\"",
                    "not (userName ne \"%s\")",
                    "emails[value eq \"%s\"]",
                    "id eq \"%s\"",
                    "id co \"%s\"",
                    "externalId eq \"%s\"",
                    "title pr and displayName eq \"%s\"");

    @Test
    void valuesStayValues() {
        created("/Users", user(someone()));
        other.post("/Users", user(someone()));
        for (String shape : SHAPES) {
            for (String value : VALUES) {
                String filter = shape.formatted(value);
                Answer answer = scim.filter("/Users", filter);
                assertThat(answer.status()).as(filter + " " + answer).isIn(200, 400);
                // The mail address of the one person holds neither of these characters.
                assertThat(answer.body().at("/totalResults").asInt(0)).as(filter).isZero();
            }
        }
        assertThat(scim.get("/Users").body().at("/totalResults").asInt()).isEqualTo(1);
    }

    @Test
    void brokenFiltersAreRefused() {
        List<String> broken = new ArrayList<>();
        for (String value : VALUES) {
            broken.add(value);
            broken.add("userName eq " + value);
            broken.add("userName " + value + " \"a\"");
            broken.add(value + " eq \"a\"");
            broken.add("userName eq \"a\" " + value);
            broken.add("userName eq \"a\" or 1=1 " + value);
        }
        broken.add("userName; drop table person eq \"a\"");
        broken.add("user_name eq \"a\"");
        broken.add("tenant_id pr");
        broken.add("person.mail pr");
        broken.add("userName eq \"a\nb\"");
        broken.add("userName eq \"\0\"");
        for (String filter : broken) {
            Answer answer = scim.filter("/Users", filter);
            assertThat(answer.status()).as(filter + " " + answer).isEqualTo(400);
            assertThat(answer.text("/scimType")).as(filter).isEqualTo("invalidFilter");
            assertThat(answer.toString()).doesNotContainIgnoringCase("syntax error at", "psql");
        }
    }

    @Test
    void deepAndHugeFiltersAreRefusedBeforeTheyAreParsed() {
        String deep = "(".repeat(1000) + "title pr" + ")".repeat(1000);
        String negations = "not (".repeat(500) + "title pr" + ")".repeat(500);
        String huge = "title pr" + " or title pr".repeat(10_000);
        String text = "userName eq \"" + "a".repeat(100_000) + "\"";
        for (String filter : List.of(deep, negations, huge, text)) {
            Answer posted =
                    scim.post(
                            "/Users/.search",
                            """
                            {"schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"], "filter": "%s"}
                            """
                                    .formatted(filter.replace("\"", "\\\"")));
            assertThat(posted.status()).isEqualTo(400);
            assertThat(posted.text("/scimType")).isEqualTo("invalidFilter");
        }
        assertThat(scim.filter("/Users", deep).status()).isEqualTo(400);
        String wide = "title pr" + " or title pr".repeat(330);
        assertThat(scim.filter("/Users", wide).status()).isEqualTo(200);
    }

    @Test
    void pathsOfChangesAreHeldToTheSame() {
        String id = created("/Users", user(someone())).id();
        for (String path :
                List.of(
                        "emails[" + "(".repeat(1000) + "value pr" + ")".repeat(1000) + "].value",
                        "emails[value eq \\\"" + "a".repeat(5000) + "\\\"].value",
                        "emails[value eq \\\"' or 1=1--\\\"",
                        "title; drop table person",
                        "title' or '1'='1",
                        "' or 1=1 --")) {
            Answer refused =
                    scim.patch(
                            "/Users/" + id,
                            patch(
                                    "{\"op\": \"replace\", \"path\": \"%s\", \"value\": \"x\"}"
                                            .formatted(path)));
            assertThat(refused.status()).as(path + " " + refused).isEqualTo(400);
        }
        assertThat(person(id).version()).isEqualTo(1);
    }
}
