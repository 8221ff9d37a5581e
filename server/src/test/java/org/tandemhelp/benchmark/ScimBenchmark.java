package org.tandemhelp.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.access.Role;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

/**
 * How many people a second a provider can bring, one request after the other and four at a time.
 */
@ServerTest
class ScimBenchmark {

    private static final int PEOPLE = 2_000;

    @Autowired World world;
    @LocalServerPort int port;
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void peopleArrive() throws Exception {
        Client administrator =
                world.signedIn(port, world.person(world.tenant().id(), Role.ADMINISTRATOR));
        String token =
                administrator
                        .post(
                                "/api/console/v1/provisioning/tokens",
                                "{\"label\":\"benchmark\",\"lifeDays\":null}")
                        .body()
                        .replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1");
        add(token, 0, 200, 1);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("people", PEOPLE);
        figures.put("peoplePerSecondOneAtATime", perSecond(token, 1_000, 1));
        figures.put("peoplePerSecondFourAtATime", perSecond(token, 10_000, 4));
        Results.record(
                "scim", "people a second, each a request and a transaction of its own", figures);
    }

    private double perSecond(String token, int from, int atATime) throws Exception {
        long begin = System.nanoTime();
        add(token, from, PEOPLE, atATime);
        return Math.round(PEOPLE * 1e10 / (System.nanoTime() - begin)) / 10.0;
    }

    private void add(String token, int from, int people, int atATime) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(atATime)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int person = from; person < from + people; person++) {
                int number = person;
                answers.add(threads.submit(() -> post(token, number)));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }
    }

    private int post(String token, int number) throws IOException, InterruptedException {
        String person =
                """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"p%d@scim.example",
                 "externalId":"x%d","name":{"givenName":"Giv%d","familyName":"Fam%d"},"active":true,
                 "emails":[{"value":"p%d@scim.example","primary":true}],"title":"Clerk"}
                """
                        .formatted(number, number, number, number, number);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/scim/v2/Users"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/scim+json")
                        .POST(BodyPublishers.ofString(person))
                        .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
