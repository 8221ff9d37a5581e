package org.tandemhelp.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tandemhelp.access.Role;
import org.tandemhelp.directory.Person;
import org.tandemhelp.testing.Authenticator;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.MovableClock;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.TestClock;
import org.tandemhelp.testing.TestDatabase;
import org.tandemhelp.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every secret of a built-in account, once through its whole life; afterwards none of them is in
 * the database, the trail included, nor in a talkative log (security rule 19).
 */
@ServerTest
@Import(MovableClock.class)
@ExtendWith(OutputCaptureExtension.class)
class SecretsStayTest {

    private static final String API = "/api/console/v1";
    private static final List<String> TALKATIVE =
            List.of(
                    "org.tandemhelp",
                    "org.springframework.security",
                    "org.springframework.web",
                    "org.springframework.jdbc",
                    "org.springframework.session",
                    "org.springframework.transaction");

    @Autowired World world;
    @Autowired TestClock clock;
    @Autowired LoggingSystem logging;
    @LocalServerPort int port;
    private final Map<String, String> secrets = new LinkedHashMap<>();

    @Test
    void noSecretIsKeptOrLogged(CapturedOutput output) throws SQLException {
        clock.advance(Duration.ofHours(2));
        TALKATIVE.forEach(name -> logging.setLogLevel(name, LogLevel.DEBUG));
        try {
            live();
        } finally {
            TALKATIVE.forEach(name -> logging.setLogLevel(name, null));
        }

        assertThat(secrets).hasSizeGreaterThan(15);
        assertThat(output.getAll()).as("the log talks").contains("DEBUG");
        String log = output.getAll().toLowerCase(Locale.ROOT);
        String database = database().toLowerCase(Locale.ROOT);
        assertThat(database).contains("identity.second-factor-added");
        secrets.forEach((name, secret) -> {
            String canary = secret.toLowerCase(Locale.ROOT);
            String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
            assertThat(log.contains(canary)).as(name + " in the log").isFalse();
            assertThat(database.contains(canary)).as(name + " in the database").isFalse();
            assertThat(database.contains(hex)).as(name + " in bytes of the database").isFalse();
        });
    }

    /** Invited, in, an app set up, out, in with a code, in with a recovery code, helped out. */
    private void live() {
        Person boss = world.person(world.tenant().id(), Role.ADMINISTRATOR);
        Person ada = world.person(boss.tenant());
        Client office = world.signedIn(port, boss);
        String link = field(office.post(API + "/people/" + ada.id() + "/invitation", null), "link");
        String token = secret("invitation", link.substring(link.indexOf('#') + 1));
        String password = secret("password", "canary-of-the-password-17");

        Client client = new Client(port);
        ok(client.post(API + "/invitation/look-up", json("token", token)));
        ok(
                client.post(
                        API + "/invitation/accept",
                        JsonMapper.shared()
                                .writeValueAsString(Map.of("token", token, "password", password))));
        HttpResponse<String> begun = client.post(API + "/account/totp", json("password", password));
        Authenticator app = new Authenticator(secret("totp", field(begun, "secret")));
        secrets.put("totp bytes", HexFormat.of().formatHex(app.secret()));
        JsonNode codes =
                tree(client.post(
                                API + "/account/totp/confirm",
                                json("code", app.code(clock.instant()))))
                        .get("recoveryCodes");
        for (int i = 0; i < codes.size(); i++) {
            String code = secret("recovery code " + i, codes.get(i).asString());
            secrets.put("recovery code without hyphen " + i, code.replace("-", ""));
        }
        clock.advance(Duration.ofSeconds(30));
        signIn(ada, password, app.code(clock.instant()));
        signIn(ada, password, codes.get(0).asString());
        new Client(port)
                .post(
                        API + "/sign-in/password",
                        credentials(ada.mail(), secret("typo", "canary-of-the-typing-error")));
        ok(office.send("DELETE", API + "/people/" + ada.id() + "/second-factor", null));
    }

    private void signIn(Person person, String password, String code) {
        Client client = new Client(port);
        ok(client.post(API + "/sign-in/password", credentials(person.mail(), password)));
        ok(client.post(API + "/sign-in/second-factor", json("code", code)));
    }

    private String secret(String name, String value) {
        assertThat(value).hasSizeGreaterThan(10);
        secrets.put(name, value);
        return value;
    }

    /** Every row of every table, as its owner sees it. */
    private static String database() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = TestDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names =
                    statement.executeQuery(
                            """
                            select relname from pg_class
                            where relkind = 'r' and relnamespace = 'public'::regnamespace
                            """)) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            assertThat(tables).contains("account", "totp", "recovery_code", "invitation");
            for (String table : tables) {
                try (ResultSet rows =
                        statement.executeQuery("select t::text from " + table + " t")) {
                    while (rows.next()) {
                        all.append(rows.getString(1)).append('\n');
                    }
                }
            }
        }
        return all.toString();
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 204);
    }

    private static String field(HttpResponse<String> answer, String name) {
        ok(answer);
        return tree(answer).get(name).asString();
    }

    private static JsonNode tree(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String credentials(String login, String password) {
        return JsonMapper.shared().writeValueAsString(Map.of("login", login, "password", password));
    }

    private static String json(String name, String value) {
        return JsonMapper.shared().writeValueAsString(Map.of(name, value));
    }
}
