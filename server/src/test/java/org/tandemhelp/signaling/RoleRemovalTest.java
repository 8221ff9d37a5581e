package org.tandemhelp.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.access.AccessDecisions;
import org.tandemhelp.access.Role;
import org.tandemhelp.directory.Person;
import org.tandemhelp.protocol.v1.EndReason;
import org.tandemhelp.protocol.v1.Ping;
import org.tandemhelp.protocol.v1.ServerFrame;
import org.tandemhelp.protocol.v1.ServerFrame.BodyCase;
import org.tandemhelp.protocol.v1.SessionState;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.Pair;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.SignalingClient;
import org.tandemhelp.testing.World;

/** A right taken away ends what it allowed (AC-03, security rule 14). */
@ServerTest
class RoleRemovalTest {

    private static final Set<Role> NONE = EnumSet.noneOf(Role.class);

    @LocalServerPort private int port;
    @Autowired private World world;
    @Autowired private AccessDecisions access;
    private Pair pair;

    @BeforeEach
    void connect() {
        pair = Pair.connected(port, world);
    }

    @AfterEach
    void disconnect() {
        pair.close();
    }

    private void replaceRoles(Person person, Set<Role> roles) {
        access.replaceRoles(pair.tenant(), person.id(), roles, World.ACTOR);
    }

    private EndReason end(SignalingClient who) {
        return who.state(pair.session(), SessionState.SESSION_STATE_ENDED).getEndReason();
    }

    @Test
    void bothLearnThatTheHelperMayNotGoOn() {
        pair.active();
        replaceRoles(pair.helperPerson, NONE);
        assertThat(end(pair.helper)).isEqualTo(EndReason.END_REASON_NOT_PERMITTED);
        assertThat(end(pair.sharer)).isEqualTo(EndReason.END_REASON_NOT_PERMITTED);
    }

    @Test
    void whatTheHelperSendsAfterwardsReachesNobody() {
        pair.active();
        replaceRoles(pair.helperPerson, NONE);
        end(pair.helper);
        ServerFrame answer =
                pair.helper.ask(f -> pair.relay(f, ByteString.copyFromUtf8("move the pointer")));
        assertThat(answer.hasRefused()).isTrue();
        assertThat(pair.helper.ask(pair::request).hasRefused()).isTrue();
        pair.sharer.ask(f -> f.setPing(Ping.getDefaultInstance()));
        assertThat(pair.sharer.has(BodyCase.RELAYED)).isFalse();
        assertThat(pair.resumeHelper().getRefused().getType()).isEqualTo("session-ended");
    }

    @Test
    void aCodeThatIsOutIsTakenBack() {
        pair.code();
        replaceRoles(pair.helperPerson, NONE);
        assertThat(end(pair.helper)).isEqualTo(EndReason.END_REASON_NOT_PERMITTED);
        assertThat(pair.resolve().getRefused().getType()).isEqualTo("code-expired");
    }

    @Test
    void whileTheCodeIsCheckedTheSharerHearsItToo() {
        pair.code().join();
        replaceRoles(pair.helperPerson, Set.of(Role.ADMINISTRATOR));
        assertThat(end(pair.sharer)).isEqualTo(EndReason.END_REASON_NOT_PERMITTED);
    }

    @Test
    void aRoleThatIsNotNeededEndsNothing() {
        world.person(pair.tenant(), Role.ADMINISTRATOR);
        replaceRoles(pair.helperPerson, EnumSet.allOf(Role.class));
        pair.active();
        replaceRoles(pair.helperPerson, Set.of(Role.HELP_DESK_OPERATOR));
        assertStillActive(pair);
    }

    @Test
    void theSharersRolesAndOtherPeoplesSessionsAreNotMeant() {
        replaceRoles(pair.sharerPerson, Set.of(Role.HELP_DESK_OPERATOR));
        pair.active();
        try (Pair others = Pair.connected(port, world, pair.tenant())) {
            others.active();
            replaceRoles(pair.sharerPerson, NONE);
            replaceRoles(others.helperPerson, NONE);
            others.helper.state(others.session(), SessionState.SESSION_STATE_ENDED);
            assertStillActive(pair);
        }
    }

    @Test
    void anAdministratorDoesItFromTheScreen() {
        pair.active();
        Client admin = world.signedIn(port, world.person(pair.tenant(), Role.ADMINISTRATOR));
        String path = "/api/console/v1/people/" + pair.helperPerson.id() + "/roles";
        assertThat(admin.send("PUT", path, "{\"roles\":[]}").statusCode()).isEqualTo(200);
        assertThat(end(pair.helper)).isEqualTo(EndReason.END_REASON_NOT_PERMITTED);
        String sessions =
                admin.get("/api/console/v1/sessions?person=" + pair.helperPerson.id()).body();
        assertThat(sessions).contains("\"endReason\":\"not-permitted\"");
    }

    private void assertStillActive(Pair which) {
        ByteString message = ByteString.copyFromUtf8("still here");
        assertThat(which.helper.ask(f -> which.relay(f, message)).hasAccepted()).isTrue();
        assertThat(which.sharer.next(BodyCase.RELAYED).getRelayed().getMessage())
                .isEqualTo(message);
    }
}
