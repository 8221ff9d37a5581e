package org.tandemhelp.directory.scim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemhelp.directory.Person;
import org.tandemhelp.protocol.v1.EndReason;
import org.tandemhelp.protocol.v1.SessionChanged;
import org.tandemhelp.protocol.v1.SessionState;
import org.tandemhelp.testing.Pair;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.SignalingClient;

/** Rule 14: who is switched off by the provisioning service is out of everything at once. */
@ServerTest
class DeactivationTest extends ScimTest {

    private Pair pair;

    @BeforeEach
    void help() {
        pair = Pair.connected(port, world, tenant);
        pair.active();
    }

    @AfterEach
    void disconnect() {
        pair.close();
    }

    @Test
    void switchedOffByAChange() {
        scim.patch(
                "/Users/" + pair.helperPerson.id(),
                patch("{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}"));
        helperIsGone();
    }

    @Test
    void switchedOffByReplacing() {
        Person helper = pair.helperPerson;
        scim.put("/Users/" + helper.id(), user(helper.userName(), ", \"active\": false"));
        helperIsGone();
    }

    @Test
    void removed() {
        assertThat(scim.delete("/Users/" + pair.helperPerson.id()).status()).isEqualTo(204);
        helperIsGone();
    }

    @Test
    void anotherOrganisationsServiceEndsNothing() {
        assertThat(other.delete("/Users/" + pair.helperPerson.id()).status()).isEqualTo(404);
        assertThat(pair.helperBrowser.get("/api/console/v1/me").statusCode()).isEqualTo(200);
        assertThat(pair.sharer.ask(pair::leave).hasAccepted()).isTrue();
    }

    private void helperIsGone() {
        assertThat(end(pair.sharer).getEndReason()).isEqualTo(EndReason.END_REASON_SIGNED_OUT);
        assertThat(pair.helper.closeCode()).isEqualTo(4401);
        assertThat(pair.helperBrowser.get("/api/console/v1/account/passkeys").statusCode())
                .isEqualTo(401);
        assertThat(pair.sharerBrowser.get("/api/console/v1/me").statusCode()).isEqualTo(200);
    }

    private SessionChanged end(SignalingClient who) {
        return who.state(pair.session(), SessionState.SESSION_STATE_ENDED);
    }
}
