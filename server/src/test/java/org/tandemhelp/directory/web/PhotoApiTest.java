package org.tandemhelp.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.access.Role;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.Images;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

@ServerTest
class PhotoApiTest {

    @Autowired World world;
    @Autowired People people;
    @LocalServerPort int port;

    @Test
    void aColleagueSeesItAndTheBrowserMayKeepItAndRunNothing() {
        Person ada = withPhoto();
        Client colleague = world.signedIn(port, world.person(ada.tenant()));

        HttpResponse<String> answer = colleague.get(ada.photoPath());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .contains("default-src 'none'");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                .contains("private", "immutable", "max-age=31536000");
    }

    @Test
    void anAddressWithoutTheRightVersionIsAskedForAgain() {
        Person ada = withPhoto();
        Client colleague = world.signedIn(port, world.person(ada.tenant()));
        for (String version : new String[] {"", "?v=", "?v=000000000000", "?v=a"}) {
            HttpResponse<String> answer = colleague.get(path(ada) + version);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .doesNotContain("immutable");
        }
    }

    @Test
    void strangersAndMissingPhotosGetOneAnswer() {
        Person ada = withPhoto();
        Person without = world.person(ada.tenant());
        Client stranger = world.signedIn(port, world.person(world.tenant().id()));
        Client colleague = world.signedIn(port, without);

        HttpResponse<String> foreign = stranger.get(ada.photoPath());

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(colleague.get(path(without)).body()).isEqualTo(foreign.body());
        assertThat(colleague.get("/api/console/v1/people/x/photo").body())
                .isEqualTo(foreign.body());
        assertThat(new Client(port).get(ada.photoPath()).statusCode()).isEqualTo(401);
    }

    @Test
    void anAdministratorStoresAndRemovesIt() {
        Person ada = world.person(world.tenant().id());
        Client admin = world.signedIn(port, world.person(ada.tenant(), Role.ADMINISTRATOR));
        byte[] image = Images.of("jpeg", 30, 30);
        HttpResponse<String> stored = admin.upload("PUT", path(ada), "image/jpeg", image);
        assertThat(stored.statusCode()).isEqualTo(200);
        assertThat(stored.body()).contains("\"photoPath\":\"" + path(ada) + "?v=");
        assertThat(admin.get(path(ada)).headers().firstValue("Content-Type"))
                .hasValue("image/jpeg");
        assertThat(admin.send("DELETE", path(ada), null).statusCode()).isEqualTo(204);
        assertThat(admin.send("DELETE", path(ada), null).statusCode()).isEqualTo(204);
        assertThat(admin.get(path(ada)).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNoPhotoIsRefused() {
        Person ada = withPhoto();
        Client admin = world.signedIn(port, world.person(ada.tenant(), Role.ADMINISTRATOR));
        byte[] half = Arrays.copyOf(Images.of("png", 30, 30), 60);
        for (byte[] bytes : List.of(new byte[0], "<svg/>".getBytes(StandardCharsets.UTF_8), half)) {
            HttpResponse<String> refused = admin.upload("PUT", path(ada), "image/png", bytes);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("\"field\":\"photo\"");
        }
        assertThat(admin.get(ada.photoPath()).statusCode()).isEqualTo(200);
    }

    @Test
    void fiftyMegabytesAreRefused() {
        Person ada = world.person(world.tenant().id());
        Client admin = world.signedIn(port, world.person(ada.tenant(), Role.ADMINISTRATOR));
        HttpResponse<String> refused =
                admin.upload(
                        "PUT",
                        path(ada),
                        "image/png",
                        BodyPublishers.fromPublisher(
                                BodyPublishers.ofByteArrays(
                                        Collections.nCopies(50, new byte[1_000_000])),
                                50_000_000));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("/request-too-large");

        byte[] tooMuch = new byte[512 * 1024 + 1];
        assertThat(admin.upload("PUT", path(ada), "image/png", tooMuch).statusCode())
                .isEqualTo(413);
    }

    @Test
    void onlyThosePathsTakeMoreThanOthers() {
        Person ada = world.person(world.tenant().id());
        Client admin = world.signedIn(port, world.person(ada.tenant(), Role.ADMINISTRATOR));
        byte[] bytes = new byte[65 * 1024];
        String people = "/api/console/v1/people";
        for (String target :
                List.of(
                        "POST " + path(ada),
                        "PUT " + people + "/" + ada.id(),
                        "PUT " + people + "/import",
                        "POST " + people,
                        "POST " + people + "/import/photo",
                        "PUT " + people + "/x/photo")) {
            String[] parts = target.split(" ", 2);
            assertThat(admin.upload(parts[0], parts[1], "image/png", bytes).statusCode())
                    .as(target)
                    .isEqualTo(413);
        }
        assertThat(admin.upload("PUT", path(ada), "image/png", bytes).statusCode()).isEqualTo(400);
    }

    @Test
    void strangersAndHelpersStoreNothing() {
        Person ada = world.person(world.tenant().id());
        byte[] image = Images.of("png", 30, 30);
        Client stranger =
                world.signedIn(port, world.person(world.tenant().id(), Role.ADMINISTRATOR));
        Client helper = world.signedIn(port, world.person(ada.tenant(), Role.HELP_DESK_OPERATOR));
        assertThat(stranger.upload("PUT", path(ada), "image/png", image).statusCode())
                .isEqualTo(404);
        assertThat(stranger.send("DELETE", path(ada), null).statusCode()).isEqualTo(404);
        assertThat(helper.upload("PUT", path(ada), "image/png", image).statusCode()).isEqualTo(403);
        assertThat(helper.get(path(ada)).statusCode()).isEqualTo(404);
    }

    private static String path(Person person) {
        return "/api/console/v1/people/" + person.id() + "/photo";
    }

    private Person withPhoto() {
        Person person = world.person(world.tenant().id());
        return TenantScope.call(
                person.tenant(),
                () -> {
                    people.setPhoto(person.id(), Images.of("png", 40, 40), World.ACTOR);
                    return people.find(person.id()).orElseThrow();
                });
    }
}
