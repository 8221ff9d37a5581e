package org.tandemhelp.tenant.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.access.Role;
import org.tandemhelp.audit.AuditEntry;
import org.tandemhelp.audit.AuditTrail;
import org.tandemhelp.directory.Person;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class SettingsApiTest {

    private static final String PATH = "/api/console/v1/tenant/settings";
    private static final String FORM =
            """
            {"remoteHelpEnabled":true,"unenrolledDevicesAllowed":true,"chatDisabled":true,
             "codeLifeMinutes":15,"consentTimeoutMinutes":3,"idleLimitMinutes":20,
             "sessionLimitMinutes":60,"retentionDays":90,"version":1}\
            """;

    @Autowired World world;
    @Autowired AuditTrail trail;
    @LocalServerPort int port;
    @Autowired JsonMapper json;
    private TenantId tenant = TenantId.SERVER;
    private Person person = World.NOBODY;
    private Client administrator = new Client(0);

    @BeforeEach
    void signIn() {
        tenant = world.tenant().id();
        person = world.person(tenant, Role.ADMINISTRATOR);
        administrator = world.signedIn(port, person);
    }

    @Test
    void anAdministratorReadsAndChanges() {
        assertThat(administrator.get(PATH).body())
                .contains("\"codeLifeMinutes\":10", "\"version\":1");
        HttpResponse<String> changed = administrator.send("PUT", PATH, FORM);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("\"codeLifeMinutes\":15", "\"version\":2");
        assertThat(administrator.get(PATH).body()).isEqualTo(changed.body());
    }

    @Test
    void aNewOrganisationHasTheDefaultsAndNoAuthor() {
        JsonNode form = json.readTree(administrator.get(PATH).body());
        assertThat(form.get("unenrolledDevicesAllowed").asBoolean()).isFalse();
        assertThat(form.get("chatDisabled").asBoolean()).isFalse();
        assertThat(form.get("codeLifeMinutes").asInt()).isEqualTo(10);
        assertThat(form.get("consentTimeoutMinutes").asInt()).isEqualTo(5);
        assertThat(form.get("idleLimitMinutes").asInt()).isEqualTo(30);
        assertThat(form.get("sessionLimitMinutes").asInt()).isEqualTo(480);
        assertThat(form.get("retentionDays").asInt()).isEqualTo(30);
        assertThat(form.get("changedBy").isNull()).isTrue();
    }

    @Test
    void whatWasReadCanBeSentBack() {
        administrator.send("PUT", PATH, FORM);
        String read = administrator.get(PATH).body();
        assertThat(read)
                .contains("\"changedBy\":{\"id\":\"" + person.id() + "\",\"name\":\"Ada Berg\"}");
        HttpResponse<String> same = administrator.send("PUT", PATH, read);
        assertThat(same.statusCode()).as(same.body()).isEqualTo(200);
        assertThat(same.body()).isEqualTo(read);
    }

    @Test
    void nobodyWritesWhoChangedIt() {
        String forged =
                FORM.replace(
                        "\"version\":1",
                        "\"version\":1,\"changedBy\":{\"id\":\"x\",\"name\":\"Eve\"},\"changedAt\":\"x\"");
        HttpResponse<String> changed = administrator.send("PUT", PATH, forged);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains(person.id().toString()).doesNotContain("Eve");
    }

    @Test
    void anOldVersionIsAConflictThatShowsWhatIsStoredAndWhoDidIt() {
        String stored = administrator.send("PUT", PATH, FORM).body();
        Client second = world.signedIn(port, world.person(tenant, Role.ADMINISTRATOR));
        HttpResponse<String> refused =
                second.send(
                        "PUT",
                        PATH,
                        FORM.replace("\"chatDisabled\":true", "\"chatDisabled\":false"));
        assertThat(refused.statusCode()).isEqualTo(409);
        JsonNode problem = json.readTree(refused.body());
        assertThat(problem.get("type").asString()).endsWith("/problems/version-conflict");
        assertThat(problem.get("current")).isEqualTo(json.readTree(stored));
        assertThat(problem.get("current").get("changedBy").get("name").asString())
                .isEqualTo("Ada Berg");
        assertThat(administrator.get(PATH).body()).isEqualTo(stored);
    }

    @Test
    void anotherOrganisationSeesAndKeepsItsOwn() {
        TenantId elsewhere = world.tenant().id();
        Client stranger = world.signedIn(port, world.person(elsewhere, Role.ADMINISTRATOR));
        String before = stranger.get(PATH).body();
        administrator.send("PUT", PATH, FORM);
        assertThat(stranger.get(PATH).body()).isEqualTo(before).doesNotContain("Ada");
    }

    @Test
    void theAuditRowNamesTheChangedFields() {
        administrator.send("PUT", PATH, FORM);
        AuditEntry row =
                TenantScope.call(tenant, () -> trail.read(tenant, 0, 1000)).stream()
                        .filter(entry -> entry.actor().equals("person:" + person.id()))
                        .filter(entry -> entry.action().equals("tenant.settings-changed"))
                        .findFirst()
                        .orElseThrow();
        assertThat(row.details())
                .containsEntry("codeLifeMinutes", "10 -> 15")
                .containsEntry("retentionDays", "30 -> 90")
                .doesNotContainKey("remoteHelpEnabled");
    }

    @Test
    void aHelperReadsButDoesNotChangeAndLearnsWhy() {
        Client helper = world.signedIn(port, world.person(tenant, Role.HELP_DESK_OPERATOR));
        assertThat(helper.get(PATH).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = helper.send("PUT", PATH, FORM);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("no role gives update-settings");
    }

    @Test
    void aSharerDoesNotEvenRead() {
        assertThat(world.signedIn(port, world.person(tenant)).get(PATH).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "codeLifeMinutes|15|31|codeLifeMinutes",
                "codeLifeMinutes|15|0|codeLifeMinutes",
                "idleLimitMinutes|20|4|idleLimitMinutes",
                "idleLimitMinutes|20|241|idleLimitMinutes",
                "retentionDays|90|0|retentionDays",
                "retentionDays|90|-1|retentionDays",
                "retentionDays|90|3651|retentionDays",
                "retentionDays|90|\"30\"|retentionDays",
                "codeLifeMinutes|15|1.5|codeLifeMinutes",
                "codeLifeMinutes|15|99999999999|codeLifeMinutes",
                "codeLifeMinutes|15|\"15\"|codeLifeMinutes",
                "codeLifeMinutes|15|\"<b>\"|codeLifeMinutes",
                "codeLifeMinutes|15|null|codeLifeMinutes",
                "chatDisabled|true|\"true\"|chatDisabled",
                "chatDisabled|true|1|chatDisabled",
                "chatDisabled|true|null|chatDisabled",
                "version|1|-1|",
                "version|1|1,\"more\":1|more",
            })
    void aWrongValueChangesNothing(String field, String right, String wrong, String named) {
        String json = FORM.replace("\"" + field + "\":" + right, "\"" + field + "\":" + wrong);
        assertThat(json).isNotEqualTo(FORM);
        String before = administrator.get(PATH).body();

        HttpResponse<String> refused = administrator.send("PUT", PATH, json);

        assertThat(refused.statusCode()).as(refused.body()).isIn(400, 409);
        if (named != null) {
            assertThat(refused.body()).contains("\"field\":\"" + named + "\"");
        }
        assertThat(administrator.get(PATH).body()).isEqualTo(before);
    }

    @Test
    void everyMissingFieldIsNamedInsteadOfGuessed() {
        HttpResponse<String> refused = administrator.send("PUT", PATH, "{\"chatDisabled\":true}");
        assertThat(refused.statusCode()).isEqualTo(400);
        JsonNode errors = json.readTree(refused.body()).get("errors");
        assertThat(errors.findValuesAsString("field"))
                .containsExactlyInAnyOrder(
                        "remoteHelpEnabled",
                        "unenrolledDevicesAllowed",
                        "codeLifeMinutes",
                        "consentTimeoutMinutes",
                        "idleLimitMinutes",
                        "sessionLimitMinutes",
                        "retentionDays",
                        "version");
        assertThat(errors.findValuesAsString("detail")).containsOnly("This value is missing.");
    }
}
