package org.tandemhelp.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonDetails;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.protocol.v1.ServerFrame.BodyCase;
import org.tandemhelp.protocol.v1.Welcome;
import org.tandemhelp.tenant.Tenants;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.SignalingClient;
import org.tandemhelp.testing.World;

/** Who gets a socket (security rule 5, AC-11). */
@ServerTest
class HandshakeTest {

    @LocalServerPort private int port;
    @Autowired private World world;
    @Autowired private People people;
    @Autowired private Tenants tenants;
    private TenantId tenant;
    private Person person;
    private Client browser;

    @BeforeEach
    void signIn() {
        tenant = world.tenant().id();
        person = world.person(tenant);
        browser = world.signedIn(port, person);
    }

    private int refusal(Client who, @Nullable String origin, @Nullable String ticket) {
        return assertThatExceptionOfType(SignalingClient.HandshakeRefused.class)
                .isThrownBy(() -> SignalingClient.open(port, who, origin, ticket))
                .actual()
                .status();
    }

    @Test
    void theFirstFrameTellsWhoWeAre() {
        try (SignalingClient socket = SignalingClient.open(port, browser)) {
            assertThat(socket.protocol()).isEqualTo("tandem.v1");
            Welcome welcome = socket.next(BodyCase.WELCOME).getWelcome();
            assertThat(welcome.getSelf().getPersonId().toByteArray())
                    .isEqualTo(person.id().bytes());
            assertThat(welcome.getSelf().getGivenName()).isEqualTo("Ada");
            assertThat(welcome.getTenantId().toByteArray()).isEqualTo(tenant.bytes());
            assertThat(welcome.getPolicy().getRemoteHelpEnabled()).isTrue();
        }
    }

    @Test
    void whoChangesIsToldSoBeforeTheNextSession() {
        Client neighbour = world.signedIn(port, world.person(tenant));
        try (SignalingClient socket = SignalingClient.open(port, browser);
                SignalingClient other = SignalingClient.open(port, neighbour)) {
            socket.next(BodyCase.WELCOME);
            other.next(BodyCase.WELCOME);
            TenantScope.run(
                    tenant,
                    () ->
                            people.change(
                                    person.id(),
                                    new PersonDetails(
                                            "",
                                            "Ada",
                                            "Lund",
                                            "",
                                            person.mail(),
                                            "Chief",
                                            "",
                                            null),
                                    People.ANY_VERSION,
                                    World.ACTOR));
            Welcome welcome = socket.next(BodyCase.WELCOME).getWelcome();
            assertThat(welcome.getSelf().getFamilyName()).isEqualTo("Lund");
            assertThat(welcome.getSelf().getJobTitle()).isEqualTo("Chief");

            String domain = "d" + UUID.randomUUID() + ".example";
            TenantScope.run(tenant, () -> tenants.verifyDomain(tenant, domain, World.ACTOR));
            for (SignalingClient each : List.of(socket, other)) {
                assertThat(each.next(BodyCase.WELCOME).getWelcome().getSelf().getVerifiedDomain())
                        .isEqualTo(domain);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost:8080",
                "http://localhost",
                "http://localhost:8081",
                "http://localhost:80800",
                "http://localhost:8080/",
                "http://LOCALHOST:8080",
                "http://localhost.:8080",
                "http://127.0.0.1:8080",
                "http://[::1]:8080",
                "http://evil.example",
                "http://localhost.evil.example:8080",
                "http://evil-localhost:8080",
                "http://localhost:8080.evil.example",
                "http://localhost:8080@evil.example",
                "http://user@localhost:8080",
                "http://helper.localhost:8080",
                "ws://localhost:8080",
                "file://",
                "null",
                "*"
            })
    void aForeignOriginGetsNone(String origin) {
        assertThat(refusal(browser, origin, SignalingClient.ticket(browser))).isEqualTo(403);
    }

    @Test
    void withoutAnOriginNone() {
        assertThat(refusal(browser, null, SignalingClient.ticket(browser))).isEqualTo(403);
    }

    @Test
    void aCookieAloneOpensNone() {
        assertThat(refusal(browser, SignalingClient.ORIGIN, null)).isEqualTo(403);
        assertThat(refusal(browser, SignalingClient.ORIGIN, "made-up")).isEqualTo(403);
    }

    @Test
    void aTicketOpensOne() {
        String ticket = SignalingClient.ticket(browser);
        SignalingClient.open(port, browser, SignalingClient.ORIGIN, ticket).close();
        assertThat(refusal(browser, SignalingClient.ORIGIN, ticket)).isEqualTo(403);
    }

    @Test
    void aTicketIsForOnePersonAndOneWebSession() {
        String ticket = SignalingClient.ticket(browser);
        Client other = world.signedIn(port, world.person(tenant));
        assertThat(refusal(other, SignalingClient.ORIGIN, ticket)).isEqualTo(403);

        String second = SignalingClient.ticket(browser);
        Client elsewhere = world.signedIn(port, person);
        assertThat(refusal(elsewhere, SignalingClient.ORIGIN, second)).isEqualTo(403);
    }

    @Test
    void nobodyWithoutSigningIn() {
        Client stranger = new Client(port);
        assertThat(stranger.post("/api/console/v1/socket-tickets", null).statusCode())
                .isEqualTo(401);
        String ticket = SignalingClient.ticket(browser);
        assertThat(refusal(stranger, SignalingClient.ORIGIN, ticket)).isEqualTo(403);
    }

    @Test
    void theSixthSocketIsRefused() {
        String spare = SignalingClient.ticket(browser);
        List<SignalingClient> five =
                java.util.stream.Stream.generate(() -> SignalingClient.open(port, browser))
                        .limit(5)
                        .toList();
        five.forEach(socket -> socket.next(BodyCase.WELCOME));
        assertThat(browser.post("/api/console/v1/socket-tickets", null).statusCode())
                .isEqualTo(429);
        SignalingClient sixth = SignalingClient.open(port, browser, SignalingClient.ORIGIN, spare);
        assertThat(sixth.next(BodyCase.REFUSED).getRefused().getType())
                .isEqualTo("too-many-sockets");
        assertThat(sixth.closeCode()).isEqualTo(4429);
        five.forEach(SignalingClient::close);
    }
}
