package org.tandemhelp.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
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
