package org.tandemhelp.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.directory.Person;
import org.tandemhelp.testing.Authenticator;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.TestClock;
import org.tandemhelp.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The steps that stories about built-in accounts have in common. */
final class AccountStory {

    static final String API = "/api/console/v1";
    static final String ME = API + "/me";
    static final String SECOND = API + "/sign-in/second-factor";

    private AccountStory() {}

    static HttpResponse<String> signIn(Client client, Person person, String password) {
        return client.post(
                API + "/sign-in/password", json("login", person.mail(), "password", password));
    }

    /** The right password of somebody with a second factor. */
    static Client proved(int port, Person person) {
        Client client = new Client(port);
        HttpResponse<String> answer = signIn(client, person, World.PASSWORD);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"secondFactor\":true}");
        return client;
    }

    static HttpResponse<String> second(Client client, String code) {
        return client.post(SECOND, json("code", code));
    }

    /** Sets up an app; the code of this time step is used up by it. */
    static Enrolled enrol(Client client, TestClock clock) {
        HttpResponse<String> begun =
                client.post(API + "/account/totp", json("password", World.PASSWORD));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
        Authenticator app = new Authenticator(tree(begun).get("secret").asString());
        HttpResponse<String> confirmed =
                client.post(API + "/account/totp/confirm", json("code", app.code(clock.instant())));
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
        List<String> codes = new ArrayList<>();
        tree(confirmed).get("recoveryCodes").forEach(code -> codes.add(code.asString()));
        return new Enrolled(app, codes, tree(begun).get("secret").asString());
    }

    static JsonNode tree(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    /** The problem's name, for example {@code sign-in-expired}. */
    static String problem(HttpResponse<String> answer) {
        String type = tree(answer).get("type").asString();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    static String json(String name, @Nullable String value) {
        return JsonMapper.shared()
                .writeValueAsString(value == null ? Map.of() : Map.of(name, value));
    }

    static String json(String one, String first, String two, String second) {
        return JsonMapper.shared().writeValueAsString(Map.of(one, first, two, second));
    }

    record Enrolled(Authenticator app, List<String> recoveryCodes, String secret) {}
}
