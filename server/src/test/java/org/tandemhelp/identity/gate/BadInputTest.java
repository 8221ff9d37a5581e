package org.tandemhelp.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.kernel.Limit;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

/** Every text field of the doors that anybody may knock at, with everything a text can be. */
@ServerTest
class BadInputTest {

    private static final String PASSWORD = "/api/console/v1/sign-in/password";
    private static final String LINK = "/api/console/v1/sign-in/link";

    @Autowired World world;
    @LocalServerPort int port;

    static Stream<Arguments> badTexts() {
        Stream<String> bad =
                Stream.of(
                        "\"\"",
                        "\"   \"",
                        "null",
                        "\"" + "x".repeat(300) + "\"",
                        "\"a\\u0000b\"",
                        "\"a\\nb\"",
                        "\"a\\u202eb\"",
                        "\"a\\u2066b\"",
                        "\"a\\ud800\"",
                        "\"\\udc00b\"",
                        "17",
                        "true",
                        "[]",
                        "{}");
        return bad.flatMap(value ->
                Stream.of(
                        Arguments.of(
                                PASSWORD,
                                "login",
                                "{\"login\":%s,\"password\":\"x-x-x-x-x-x-x\"}".formatted(value)),
                        Arguments.of(
                                PASSWORD,
                                "password",
                                "{\"login\":\"a@example.org\",\"password\":%s}".formatted(value)),
                        Arguments.of(LINK, "token", "{\"token\":%s}".formatted(value))));
    }

    @ParameterizedTest
    @MethodSource("badTexts")
    void aBadFieldIsNamed(String path, String field, String json) {
        HttpResponse<String> answer = new Client(port).post(path, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "<b>@example.org",
                "no-at-sign",
                "a b@example.org",
                "a@b@c"
            })
    void aLoginHasTheShapeOfAMailAddress(String login) {
        HttpResponse<String> answer =
                new Client(port).post(PASSWORD, "{\"login\":\"" + login + "\",\"password\":\"x\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"login\"").doesNotContain(login);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"login\":\"a@example.org\",\"password\":\"x\"} {}",
                "{\"login\":\"a@example.org\",\"login\":\"b@example.org\",\"password\":\"x\"}",
                "{\"login\":\"a@example.org\",\"password\":\"x\",\"admin\":true}"
            })
    void aBodyIsOneObjectWithKnownFieldsOnce(String json) {
        HttpResponse<String> answer = new Client(port).post(PASSWORD, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        Client client = new Client(port);
        byte[] body = "{\"token\":\"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1);
        HttpResponse<String> answer =
                client.exchange(withToken(client, LINK).POST(BodyPublishers.ofByteArray(body)));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void anUnknownFieldIsNamedOnlyWhenItsNameIsHarmless() {
        assertThat(new Client(port).post(LINK, "{\"\\u202eadmin\":1}").body())
                .doesNotContain("admin", "\u202e");
        assertThat(new Client(port).post(LINK, "{\"admin\":1}").body())
                .contains("\"field\":\"admin\"");
    }

    @Test
    void aBodyHasALargestSizeAnnouncedOrNot() {
        Client client = new Client(port);
        byte[] large =
                ("{\"token\":\"" + "x".repeat(Limit.REQUEST_BYTES.count()) + "\"}")
                        .getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> announced =
                client.exchange(withToken(client, LINK).POST(BodyPublishers.ofByteArray(large)));
        HttpResponse<String> chunked =
                client.exchange(
                        withToken(client, LINK)
                                .POST(
                                        BodyPublishers.fromPublisher(
                                                BodyPublishers.ofByteArray(large))));
        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.body()).contains("/problems/request-too-large");
    }

    @Test
    void onlyJsonIsRead() {
        Client client = new Client(port);
        HttpResponse<String> answer =
                client.exchange(
                        withToken(client, LINK)
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("token=x")));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("/problems/media-type-unsupported");
    }

    @Test
    void theWrongMethodIsToldTheRightOne() {
        HttpResponse<String> answer = new Client(port).get(LINK);
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void whatIsNotThereIsAProblemForEveryClient() {
        Client client = new Client(port);
        HttpResponse<String> answer =
                client.exchange(
                        client.request("GET", "/api/console/v1/nothing", null)
                                .header("Accept", "text/html"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    private java.net.http.HttpRequest.Builder withToken(Client client, String path) {
        client.get("/api/console/v1/me");
        return client.request("POST", path, null)
                .uri(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", client.cookie("XSRF-TOKEN").orElseThrow().getValue());
    }
}
