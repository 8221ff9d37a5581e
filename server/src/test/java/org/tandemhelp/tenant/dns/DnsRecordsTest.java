package org.tandemhelp.tenant.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemhelp.tenant.domain.DomainRecords;
import org.tandemhelp.tenant.domain.DomainRecordsContract;
import org.tandemhelp.tenant.domain.TxtAnswer;
import org.tandemhelp.testing.DnsServer;

/** The look-up against a real DNS server, and against broken ones. */
class DnsRecordsTest extends DomainRecordsContract {

    private static final String NAME = "_tandem-challenge." + ZONE;
    private static DnsServer server;

    @BeforeAll
    static void start() {
        server = DnsServer.started();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void empty() {
        server.clear();
    }

    @Override
    protected DomainRecords records() {
        return asking(server.address());
    }

    @Override
    protected void text(String name, String... strings) {
        server.text(name, strings);
    }

    @Override
    protected void alias(String name, String target) {
        server.alias(name, target);
    }

    @Override
    protected void address(String name) {
        server.address(name);
    }

    private static DomainRecords asking(String... servers) {
        return new DnsRecords(new DnsSettings(List.of(servers)));
    }

    @Test
    void anAnswerTooLongForOnePacketIsReadAll() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(("" + (char) ('a' + i)).repeat(250));
        }
        server.texts(NAME, all);
        assertThat(records().texts(NAME))
                .isInstanceOfSatisfying(
                        TxtAnswer.Texts.class,
                        texts ->
                                assertThat(texts.values())
                                        .containsExactlyInAnyOrderElementsOf(all));
    }

    @Test
    void aServerThatRefusesIsQuoted() {
        assertThat(records().texts("_tandem-challenge.elsewhere.org"))
                .isEqualTo(new TxtAnswer.Failed("the DNS server says REFUSED"));
    }

    @Test
    void aServerThatFailsIsQuoted() throws IOException {
        try (DatagramSocket broken = socket()) {
            Thread.startVirtualThread(() -> answerServfail(broken));
            assertThat(asking(address(broken)).texts(NAME))
                    .isEqualTo(new TxtAnswer.Failed("the DNS server says SERVFAIL"));
        }
    }

    @Test
    void aServerThatIsSilentIsNotWaitedForForEver() throws IOException {
        try (DatagramSocket silent = socket()) {
            assertThat(asking(address(silent)).texts(NAME))
                    .isEqualTo(new TxtAnswer.Failed("no DNS server answered within 2 seconds"));
        }
    }

    @Test
    void whereNoServerRunsNobodyAnswers() throws IOException {
        assertThat(asking(nobody()).texts(NAME))
                .isEqualTo(new TxtAnswer.Failed("no DNS server answered within 2 seconds"));
    }

    @Test
    void theNextServerIsAskedWhereOneIsGone() throws IOException {
        server.text(NAME, "one");
        assertThat(asking(nobody(), server.address()).texts(NAME))
                .isEqualTo(new TxtAnswer.Texts(List.of("one")));
    }

    private static DatagramSocket socket() throws IOException {
        return new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private static String address(DatagramSocket socket) {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    private static String nobody() throws IOException {
        try (DatagramSocket closedAtOnce = socket()) {
            return address(closedAtOnce);
        }
    }

    /** Turns every question into an answer with response code 2 (RFC 1035 section 4.1.1). */
    private static void answerServfail(DatagramSocket socket) {
        byte[] buffer = new byte[1500];
        try {
            while (!socket.isClosed()) {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                buffer[2] |= (byte) 0x80;
                buffer[3] = (byte) 0x82;
                socket.send(packet);
            }
        } catch (IOException closed) {
            assertThat(socket.isClosed()).isTrue();
        }
    }
}
