package org.tandemhelp.directory.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tandemhelp.directory.scim.ScimClient.Answer;
import org.tandemhelp.testing.ServerTest;

/** A provisioning service sends many requests at once. */
@ServerTest
class ConcurrencyTest extends ScimTest {

    private static final int TOGETHER = 8;

    @Test
    void onePersonArrivesOnce() throws Exception {
        String mail = someone();
        List<Answer> answers = together(number -> scim.post("/Users", user(mail)));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201);
        assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
        assertThat(scim.get("/Users").body().at("/totalResults").asInt()).isEqualTo(1);
    }

    @Test
    void nobodyWhoJoinsAGroupIsLost() throws Exception {
        List<String> people =
                together(number -> created("/Users", user(someone()))).stream()
                        .map(Answer::id)
                        .toList();
        String group = created("/Groups", group("A")).id();
        List<Answer> answers =
                together(number ->
                        scim.patch(
                                "/Groups/" + group,
                                patch(
                                        "{\"op\": \"add\", \"path\": \"members\", \"value\": [%s]}"
                                                .formatted(values(people.get(number))))));
        assertThat(answers).extracting(Answer::status).containsOnly(204);
        assertThat(
                        scim.get("/Groups/" + group)
                                .body()
                                .at("/members")
                                .valueStream()
                                .map(one -> one.at("/value").asString()))
                .containsExactlyInAnyOrderElementsOf(people);
    }

    @Test
    void changesOfOnePersonFollowEachOther() throws Exception {
        String id = created("/Users", user(someone())).id();
        List<Answer> answers =
                together(number ->
                        scim.patch(
                                "/Users/" + id,
                                patch(
                                        "{\"op\": \"add\", \"path\": \"title\", \"value\": \"T%d\"}"
                                                .formatted(number))));
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(person(id).version()).isEqualTo(1 + TOGETHER);
    }

    @Test
    void oneOfManyWithTheSameVersionWins() throws Exception {
        String id = created("/Users", user(someone())).id();
        List<Answer> answers =
                together(number ->
                        scim.send(
                                "PATCH",
                                "/Users/" + id,
                                patch(
                                        "{\"op\": \"add\", \"path\": \"title\", \"value\": \"T%d\"}"
                                                .formatted(number)),
                                "If-Match",
                                "W/\"1\""));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200);
        assertThat(answers).extracting(Answer::status).containsOnly(200, 412);
        assertThat(person(id).version()).isEqualTo(2);
    }

    @Test
    void groupsInGroupsArriveOrAreToBeSentAgain() throws Exception {
        String inner = created("/Groups", group("Inner")).id();
        List<Answer> answers =
                together(number -> scim.post("/Groups", group("Outer " + number, inner)));
        assertThat(answers).extracting(Answer::status).isSubsetOf(201, 503).contains(201);
        long made = answers.stream().filter(answer -> answer.status() == 201).count();
        assertThat(scim.get("/Groups").body().at("/totalResults").asLong()).isEqualTo(made + 1);
    }

    private static <T> List<T> together(IntFunction<T> work) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(TOGETHER)) {
            List<Callable<T>> tasks =
                    IntStream.range(0, TOGETHER)
                            .mapToObj(number -> (Callable<T>) () -> work.apply(number))
                            .toList();
            for (Future<T> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
        }
        return results;
    }
}
