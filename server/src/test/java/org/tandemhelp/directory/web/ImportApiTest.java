package org.tandemhelp.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.access.Role;
import org.tandemhelp.directory.Person;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class ImportApiTest {

    private static final String PATH = "/api/console/v1/people/import";

    @Autowired World world;
    @Autowired JsonMapper json;
    @LocalServerPort int port;
    private Client browser = new Client(0);

    @BeforeEach
    void organisation() {
        Person admin = world.person(world.tenant().id(), Role.ADMINISTRATOR);
        browser = world.signedIn(port, admin);
    }

    @Test
    void firstThePreviewThenTheImport() {
        byte[] file =
                "\ufeffgivenName;mail;groups\r\nZoë;zoe@example.org;Sales\r\n"
                        .getBytes(StandardCharsets.UTF_16LE);
        JsonNode preview = read(send("?dryRun=true", file), 200);
        assertThat(preview.get("dryRun").asBoolean()).isTrue();
        assertThat(preview.get("added").asInt()).isEqualTo(1);
        assertThat(preview.get("groupsAdded").asInt()).isEqualTo(1);
        assertThat(preview.get("rows").get(0).get("status").asString()).isEqualTo("add");
        assertThat(total("/api/console/v1/people")).isEqualTo(1);

        assertThat(read(send("", file), 200).get("dryRun").asBoolean()).isTrue();
        JsonNode done = read(send("?dryRun=false", file), 200);
        assertThat(done.get("dryRun").asBoolean()).isFalse();
        assertThat(total("/api/console/v1/people?search=zoe&source=csv")).isEqualTo(1);
        assertThat(total("/api/console/v1/groups?source=csv")).isEqualTo(1);
    }

    @Test
    void aWrongRowKeepsEverythingOutAndIsTold() {
        byte[] file =
                "givenName,mail\nAda,ada@example.org\nBea,nobody\n"
                        .getBytes(StandardCharsets.UTF_8);
        JsonNode refused = read(send("?dryRun=false", file), 400);
        assertThat(refused.get("errors").get(0).get("field").asString()).isEqualTo("file");
        JsonNode row = refused.get("report").get("rows").get(0);
        assertThat(row.get("line").asInt()).isEqualTo(3);
        assertThat(row.get("errors").get(0).get("field").asString()).isEqualTo("mail");
        assertThat(refused.get("report").get("failed").asInt()).isEqualTo(1);
        assertThat(total("/api/console/v1/people")).isEqualTo(1);
    }

    @Test
    void aFileInAnotherEncodingIsRefused() {
        byte[] file = "givenName,mail\nZoë,zoe@example.org\n".getBytes(StandardCharsets.ISO_8859_1);
        JsonNode refused = read(send("?dryRun=true", file), 400);
        assertThat(refused.get("errors").get(0).get("detail").asString())
                .startsWith("Byte 18 of the file cannot be read as UTF-8.");
        assertThat(send("?dryRun=true", new byte[0]).statusCode()).isEqualTo(400);
        assertThat(send("?dryRun=maybe", file).statusCode()).isEqualTo(400);
    }

    @Test
    void tenMegabytesAreReadAndNotAByteMore() {
        byte[] most = new byte[10 * 1024 * 1024];
        Arrays.fill(most, (byte) '\n');
        byte[] header = "givenName,mail\nAda,ada@example.org\n".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(header, 0, most, 0, header.length);
        assertThat(read(send("?dryRun=true", most), 200).get("added").asInt()).isEqualTo(1);

        byte[] more = Arrays.copyOf(most, most.length + 1);
        assertThat(send("?dryRun=true", more).statusCode()).isEqualTo(413);
    }

    @Test
    void aLengthThatIsNotToldIsCounted() {
        byte[] piece = new byte[64 * 1024];
        Arrays.fill(piece, (byte) '\n');
        HttpResponse<String> answer =
                browser.upload(
                        "POST",
                        PATH + "?dryRun=true",
                        "text/csv",
                        BodyPublishers.ofByteArrays(java.util.Collections.nCopies(161, piece)));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    private HttpResponse<String> send(String query, byte[] file) {
        return browser.upload("POST", PATH + query, "text/csv", file);
    }

    private long total(String path) {
        return read(browser.get(path), 200).get("total").asLong();
    }

    private JsonNode read(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json.readTree(answer.body());
    }
}
