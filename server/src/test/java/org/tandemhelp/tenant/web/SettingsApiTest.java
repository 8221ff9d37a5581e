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
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

@ServerTest
class SettingsApiTest {

    private static final String PATH = "/api/console/v1/tenant/settings";
    private static final String FORM =
            """
            {"remoteHelpEnabled":true,"unenrolledDevicesAllowed":true,"chatDisabled":true,
             "codeLifeMinutes":15,"consentTimeoutMinutes":3,"sessionLimitMinutes":60,"version":1}\
            """;

    @Autowired World world;
    @LocalServerPort int port;
    private TenantId tenant = TenantId.SERVER;
    private Client administrator = new Client(0);

    @BeforeEach
    void signIn() {
        tenant = world.tenant().id();
        administrator = world.signedIn(port, world.person(tenant, Role.ADMINISTRATOR));
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
    void anOldVersionIsAConflict() {
        administrator.send("PUT", PATH, FORM);
        HttpResponse<String> refused = administrator.send("PUT", PATH, FORM);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("/problems/version-conflict");
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
    void aMissingFieldIsNamedInsteadOfGuessed() {
        HttpResponse<String> refused =
                administrator.send("PUT", PATH, FORM.replace("\"chatDisabled\":true,", ""));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"chatDisabled\"");
    }
}
