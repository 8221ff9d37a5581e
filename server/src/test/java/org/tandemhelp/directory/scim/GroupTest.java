package org.tandemhelp.directory.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemhelp.audit.AuditEntry;
import org.tandemhelp.directory.scim.ScimClient.Answer;
import org.tandemhelp.testing.ServerTest;

@ServerTest
class GroupTest extends ScimTest {

    @Test
    void peopleAndGroupsAreMembers() {
        String ada = created("/Users", user(someone())).id();
        String inner = created("/Groups", group("Inner", ada)).id();
        Answer made = created("/Groups", group("Outer", inner, ada));

        assertThat(made.body().at("/members").size()).isEqualTo(2);
        Answer read = scim.get("/Groups/" + made.id());
        assertThat(read.body()).isEqualTo(made.body());
        assertThat(read.text("/members/0/type")).isEqualTo("User");
        assertThat(read.text("/members/0/display")).isEqualTo("Ada Berg");
        assertThat(read.text("/members/0/$ref")).endsWith("/scim/v2/Users/" + ada);
        assertThat(read.text("/members/1/type")).isEqualTo("Group");
        assertThat(read.text("/members/1/display")).isEqualTo("Inner");
        assertThat(read.text("/members/1/$ref")).endsWith("/scim/v2/Groups/" + inner);
        assertThat(trail("group:" + made.id()))
                .extracting(AuditEntry::actor)
                .isNotEmpty()
                .allMatch(actor -> actor.startsWith("server:scim:"));
    }

    @Test
    void aListComesWithItsMembersOrWithout() {
        String ada = created("/Users", user(someone())).id();
        created("/Groups", group("A", ada));
        created("/Groups", group("B", ada));
        Answer with = scim.get("/Groups");
        assertThat(with.body().at("/totalResults").asInt()).isEqualTo(2);
        assertThat(with.text("/Resources/0/displayName")).isEqualTo("A");
        assertThat(with.text("/Resources/1/members/0/value")).isEqualTo(ada);
        for (String query : List.of("excludedAttributes=members", "attributes=displayName")) {
            Answer without = scim.get("/Groups?" + query);
            assertThat(without.body().at("/Resources").size()).isEqualTo(2);
            assertThat(without.body().at("/Resources/0").has("members")).isFalse();
        }
        assertThat(
                        scim.get("/Groups?attributes=members.value")
                                .text("/Resources/0/members/0/value"))
                .isEqualTo(ada);
        assertThat(
                        scim.filter("/Groups", "members.value eq \"" + ada + "\"")
                                .body()
                                .at("/totalResults")
                                .asInt())
                .isEqualTo(2);
        assertThat(other.get("/Groups").body().at("/totalResults").asInt()).isZero();
    }

    @Test
    void aCircleIsRefusedAndNothingIsChanged() {
        String inner = created("/Groups", group("Inner")).id();
        String outer = created("/Groups", group("Outer", inner)).id();
        Answer refused =
                scim.patch(
                        "/Groups/" + inner,
                        patch(
                                "{\"op\": \"add\", \"path\": \"displayName\", \"value\": \"Renamed\"}",
                                "{\"op\": \"add\", \"path\": \"members\", \"value\": [%s]}"
                                        .formatted(values(outer))));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/scimType")).isEqualTo("invalidValue");
        assertThat(refused.text("/detail")).contains("Inner", "Outer");
        Answer read = scim.get("/Groups/" + inner);
        assertThat(read.text("/displayName")).isEqualTo("Inner");
        assertThat(read.body().at("/members").size()).isZero();
    }

    @Test
    void membersOfOtherOrganisationsAreUnknown() {
        String stranger = other.post("/Users", user(someone())).id();
        for (String id : List.of(stranger, UUID.randomUUID().toString(), "x", "")) {
            Answer refused = scim.post("/Groups", group("A", id));
            assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
            assertThat(refused.text("/detail")).contains("members");
        }
        assertThat(scim.get("/Groups").body().at("/totalResults").asInt()).isZero();
        String id = created("/Groups", group("A")).id();
        Answer added =
                scim.patch(
                        "/Groups/" + id,
                        patch(
                                "{\"op\": \"add\", \"path\": \"members\", \"value\": [%s]}"
                                        .formatted(values(stranger))));
        assertThat(added.status()).isEqualTo(400);
        assertThat(other.get("/Groups/" + id).status()).isEqualTo(404);
        assertThat(other.put("/Groups/" + id, group("B")).status()).isEqualTo(404);
        assertThat(other.delete("/Groups/" + id).status()).isEqualTo(404);
        assertThat(
                        other.patch(
                                        "/Groups/" + id,
                                        patch("{\"op\": \"remove\", \"path\": \"members\"}"))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void changesOfOneRequestComeToOne() {
        String ada = created("/Users", user(someone())).id();
        String eva = created("/Users", user(someone())).id();
        String ida = created("/Users", user(someone())).id();
        String id = created("/Groups", group("A", ada)).id();
        Answer changed =
                scim.send(
                        "PATCH",
                        "/Groups/" + id + "?attributes=members",
                        patch(
                                "{\"op\": \"replace\", \"path\": \"members\", \"value\": [%s]}"
                                        .formatted(values(ada, eva)),
                                "{\"op\": \"remove\", \"path\": \"members[value eq \\\"%s\\\" or value eq \\\"%s\\\"]\"}"
                                        .formatted(ada, UUID.randomUUID()),
                                "{\"op\": \"add\", \"value\": {\"members\": [%s]}}"
                                        .formatted(values(ida))));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(
                        changed.body()
                                .at("/members")
                                .valueStream()
                                .map(one -> one.at("/value").asString()))
                .containsExactlyInAnyOrder(eva, ida);
        assertThat(
                        scim.patch(
                                        "/Groups/" + id,
                                        patch("{\"op\": \"remove\", \"path\": \"members\"}"))
                                .status())
                .isEqualTo(204);
        assertThat(scim.get("/Groups/" + id).body().at("/members").size()).isZero();
    }

    @Test
    void replacingKeepsTheLink() {
        String id =
                created(
                                "/Groups",
                                group("A")
                                        .replace(
                                                "\"members\"",
                                                "\"externalId\": \"g-1\", \"members\""))
                        .id();
        assertThat(scim.put("/Groups/" + id, group("B")).text("/externalId")).isEqualTo("g-1");
        assertThat(scim.filter("/Groups", "externalId eq \"g-1\"").text("/Resources/0/id"))
                .isEqualTo(id);
        Answer taken =
                scim.post(
                        "/Groups",
                        group("C").replace("\"members\"", "\"externalId\": \"g-1\", \"members\""));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.text("/scimType")).isEqualTo("uniqueness");
        String second = created("/Groups", group("C")).id();
        assertThat(
                        scim.patch(
                                        "/Groups/" + second,
                                        patch(
                                                "{\"op\": \"add\", \"path\": \"externalId\", \"value\": \"g-1\"}"))
                                .status())
                .isEqualTo(409);
    }

    @Test
    void aStaleVersionChangesNothing() {
        String ada = created("/Users", user(someone())).id();
        String id = created("/Groups", group("A")).id();
        String add =
                patch(
                        "{\"op\": \"add\", \"path\": \"members\", \"value\": [%s]}"
                                .formatted(values(ada)));
        String tag = scim.get("/Groups/" + id).header("ETag");
        assertThat(scim.send("PATCH", "/Groups/" + id, add, "If-Match", tag).status())
                .isEqualTo(204);
        assertThat(scim.get("/Groups/" + id).header("ETag")).isNotEqualTo(tag);
        assertThat(scim.send("PATCH", "/Groups/" + id, add, "If-Match", tag).status())
                .isEqualTo(412);
        assertThat(scim.send("PUT", "/Groups/" + id, group("B"), "If-Match", tag).status())
                .isEqualTo(412);
        assertThat(scim.send("DELETE", "/Groups/" + id, null, "If-Match", tag).status())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op': 'replace', 'path': 'members[value eq \\'x\\']', 'value': [{'value': 'y'}]}",
                "{'op': 'remove', 'path': 'members[display eq \\'x\\']'}",
                "{'op': 'remove', 'path': 'members', 'value': [{'value': 'x\\' or true'}]}",
                "{'op': 'replace', 'path': 'displayName', 'value': ''}",
                "{'op': 'remove', 'path': 'displayName'}",
                "{'op': 'remove'}",
                "{'op': 'invent', 'path': 'displayName', 'value': 'B'}",
                "{'op': 'add', 'path': 'shoes', 'value': 'B'}",
                "{'op': 'add', 'path': 'members', 'value': [{'value': 'x'}]}"
            })
    void aChangeThatMeansNothingIsRefused(String operation) {
        String id = created("/Groups", group("A")).id();
        Answer refused =
                scim.patch(
                        "/Groups/" + id,
                        patch(operation.replace('\'', '"').replace("\\\"", "\\\"")));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        Answer read = scim.get("/Groups/" + id);
        assertThat(read.text("/displayName")).isEqualTo("A");
        assertThat(read.header("ETag")).isEqualTo("W/\"1\"");
    }
}
