package org.tandemhelp.directory.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemhelp.directory.scim.ScimClient.Answer;
import org.tandemhelp.testing.ServerTest;

@ServerTest
class BulkTest extends ScimTest {

    @Test
    void manyOperationsInOneRequest() {
        String gone = created("/Users", user(someone())).id();
        Answer answer =
                bulk(
                        post("/Users", "a", user(someone())),
                        post("/Users", "b", user(someone())),
                        post("/Groups", "g", group("Both", "bulkId:a", "bulkId:b")),
                        "{\"method\": \"PATCH\", \"path\": \"/Users/bulkId:a\", \"bulkId\": \"c\", \"data\": %s}"
                                .formatted(
                                        patch(
                                                "{\"op\": \"Replace\", \"value\": {\"name.givenName\": \"Eva\"}}")),
                        "{\"method\": \"DELETE\", \"path\": \"/Users/%s\"}".formatted(gone));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(
                        answer.body()
                                .at("/Operations")
                                .valueStream()
                                .map(one -> one.at("/status").asString()))
                .as(answer.toString())
                .containsExactly("201", "201", "201", "200", "204");
        Answer groups = scim.get("/Groups");
        assertThat(groups.body().at("/Resources/0/members").size()).isEqualTo(2);
        assertThat(
                        scim.filter("/Users", "name.givenName eq \"Eva\"")
                                .body()
                                .at("/totalResults")
                                .asInt())
                .isEqualTo(1);
        assertThat(scim.get("/Users/" + gone).status()).isEqualTo(404);
        assertThat(other.get("/Users").body().at("/totalResults").asInt()).isZero();
    }

    @Test
    void eachOperationStandsForItself() {
        String mail = someone();
        Answer answer =
                bulk(
                        post("/Users", "a", user(mail)),
                        post("/Users", "b", user(mail)),
                        post("/Users", "c", user(someone())));
        assertThat(answer.text("/Operations/0/status")).isEqualTo("201");
        assertThat(answer.text("/Operations/1/status")).isEqualTo("409");
        assertThat(answer.text("/Operations/1/response/scimType")).isEqualTo("uniqueness");
        assertThat(answer.text("/Operations/2/status")).isEqualTo("201");
        assertThat(scim.get("/Users").body().at("/totalResults").asInt()).isEqualTo(2);
    }

    @Test
    void tooManyFailuresStopIt() {
        String mail = someone();
        Answer answer =
                scim.post(
                        "/Bulk",
                        bulkBody(
                                        post("/Users", "a", user(mail)),
                                        post("/Users", "b", user(mail)),
                                        post("/Users", "c", user(someone())))
                                .replace("\"Operations\"", "\"failOnErrors\": 1, \"Operations\""));
        assertThat(answer.text("/Operations/1/status")).isEqualTo("409");
        assertThat(answer.text("/Operations/2/status")).as(answer.toString()).isEqualTo("412");
        assertThat(scim.get("/Users").body().at("/totalResults").asInt()).isEqualTo(1);
    }

    @Test
    void strangersDoNotExistHereEither() {
        String stranger = other.post("/Users", user(someone())).id();
        Answer answer =
                bulk(
                        "{\"method\": \"DELETE\", \"path\": \"/Users/%s\"}".formatted(stranger),
                        "{\"method\": \"PUT\", \"path\": \"/Users/%s\", \"bulkId\": \"x\", \"data\": %s}"
                                .formatted(stranger, user(someone())));
        assertThat(answer.text("/Operations/0/status")).isEqualTo("404");
        assertThat(answer.text("/Operations/1/status")).isEqualTo("404");
        assertThat(other.get("/Users/" + stranger).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {1001, 10_000})
    void moreOperationsThanTheLimitAreRefusedTogether(int count) {
        Answer answer =
                scim.post(
                        "/Bulk",
                        bulkBody(
                                IntStream.range(0, count)
                                        .mapToObj(i ->
                                                "{\"method\":\"DELETE\",\"path\":\"/Users/"
                                                        + i
                                                        + "\"}")
                                        .toArray(String[]::new)));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("/detail")).contains("1000");
        assertThat(answer.text("/schemas/0"))
                .isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
    }

    @Test
    void moreBytesThanTheLimitAreRefused() {
        Answer announced = scim.post("/Bulk", " ".repeat(1024 * 1024 + 1));
        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.text("/detail")).contains("1048576");
        Answer most = scim.post("/Users", user(someone()) + " ".repeat(900_000));
        assertThat(most.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "17",
                "{}",
                "{'method': 'GET', 'path': '/Users'}",
                "{'method': 'POST', 'path': '/Bulk', 'bulkId': 'x', 'data': {}}",
                "{'method': 'POST', 'path': '/Users/../Bulk', 'bulkId': 'x', 'data': {}}",
                "{'method': 'POST', 'path': 'http://example.org/Users', 'bulkId': 'x', 'data': {}}",
                "{'method': 'POST', 'path': '/Users/1', 'bulkId': 'x', 'data': {}}",
                "{'method': 'DELETE', 'path': '/Users'}",
                "{'method': 'PUT', 'path': '/Users/1', 'bulkId': 'x'}",
                "{'method': 'POST', 'path': '/Users', 'bulkId': 'x', 'data': {'shoeSize': 1}}"
            })
    void anOperationNobodyUnderstandsRefusesThemAll(String operation) {
        Answer answer = bulk(post("/Users", "a", user(someone())), operation.replace('\'', '"'));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.text("/detail")).startsWith("Operation 2:");
        assertThat(scim.get("/Users").body().at("/totalResults").asInt()).isZero();
    }

    @Test
    void referencesInACircleEnd() {
        Answer answer =
                bulk(
                        post("/Groups", "a", group("A", "bulkId:b")),
                        post("/Groups", "b", group("B", "bulkId:a")));
        assertThat(answer.status()).isLessThan(500);
        assertThat(scim.get("/Groups").body().at("/totalResults").asInt()).isZero();
    }

    private Answer bulk(String... operations) {
        return scim.post("/Bulk", bulkBody(operations));
    }

    private static String bulkBody(String... operations) {
        return "{\"schemas\": [\"%s\"], \"Operations\": [%s]}"
                .formatted(BULK, String.join(",", operations));
    }

    private static String post(String path, String bulkId, String data) {
        return "{\"method\": \"POST\", \"path\": \"%s\", \"bulkId\": \"%s\", \"data\": %s}"
                .formatted(path, bulkId, data);
    }
}
