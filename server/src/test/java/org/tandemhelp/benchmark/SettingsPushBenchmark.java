package org.tandemhelp.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.access.Role;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.protocol.v1.Ping;
import org.tandemhelp.protocol.v1.ServerFrame;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.SignalingClient;
import org.tandemhelp.testing.World;

/** From Save until the last of 1,000 open sockets of the organisation has been told. */
@ServerTest
class SettingsPushBenchmark {

    private static final int PEOPLE = 200;
    private static final int SOCKETS_EACH = 5;
    private static final int ROUNDS = 30;
    private static final String SETTINGS = "/api/console/v1/tenant/settings";

    @Autowired World world;
    @LocalServerPort int port;
    private final ScheduledExecutorService pings = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        pings.shutdownNow();
    }

    @Test
    void settingsReachEverySocket() throws Exception {
        TenantId tenant = world.tenant().id();
        Client administrator = world.signedIn(port, world.person(tenant, Role.ADMINISTRATOR));
        List<SignalingClient> sockets = open(tenant);
        double[] saved = new double[ROUNDS];
        double[] last = new double[ROUNDS];
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                boolean chatDisabled = round % 2 == 0;
                String wanted = wanted(administrator, chatDisabled);
                long begin = System.nanoTime();
                List<Future<Long>> told =
                        sockets.stream()
                                .map(socket ->
                                        threads.submit(
                                                () -> toldAfter(socket, chatDisabled, begin)))
                                .toList();
                assertThat(administrator.send("PUT", SETTINGS, wanted).statusCode()).isEqualTo(200);
                saved[round] = (System.nanoTime() - begin) / 1e6;
                for (Future<Long> each : told) {
                    last[round] = Math.max(last[round], each.get() / 1e6);
                }
            }
        }
        pings.shutdownNow();
        sockets.forEach(SignalingClient::close);
        record(saved, last);
    }

    /** A console pings every five seconds; without, the server takes its socket for lost. */
    private List<SignalingClient> open(TenantId tenant) {
        List<SignalingClient> sockets = new CopyOnWriteArrayList<>();
        pings.scheduleWithFixedDelay(
                () -> sockets.forEach(s -> s.send(f -> f.setPing(Ping.getDefaultInstance()))),
                3,
                3,
                TimeUnit.SECONDS);
        for (int person = 0; person < PEOPLE; person++) {
            Client browser = world.signedIn(port, world.person(tenant));
            for (int socket = 0; socket < SOCKETS_EACH; socket++) {
                sockets.add(SignalingClient.open(port, browser));
            }
        }
        return sockets;
    }

    private static long toldAfter(SignalingClient socket, boolean chatDisabled, long begin) {
        socket.await(
                "the policy",
                frame ->
                        frame.getBodyCase() == ServerFrame.BodyCase.POLICY_CHANGED
                                && frame.getPolicyChanged().getPolicy().getChatDisabled()
                                        == chatDisabled);
        return System.nanoTime() - begin;
    }

    private static String wanted(Client administrator, boolean chatDisabled) {
        return administrator
                .get(SETTINGS)
                .body()
                .replaceAll("\"chatDisabled\":(true|false)", "\"chatDisabled\":" + chatDisabled);
    }

    private static void record(double[] saved, double[] last) throws IOException {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("sockets", PEOPLE * SOCKETS_EACH);
        figures.put("savedMilliseconds", Results.spread(saved));
        figures.put("lastSocketToldMilliseconds", Results.spread(last));
        Results.record(
                "settings-push", "the last of 1,000 sockets is told <= 1 s after Save", figures);
    }
}
