package org.tandemhelp.host.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The cast covers what the screens must cope with. */
class DemoCastTest {

    private static List<DemoPerson> playing(Persona persona) {
        return DemoCast.PEOPLE.stream().filter(person -> person.persona() == persona).toList();
    }

    private static boolean any(Character.UnicodeScript script) {
        return DemoCast.PEOPLE.stream()
                .flatMapToInt(person -> person.name().codePoints())
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == script);
    }

    @Test
    @DisplayName("an administrator, two helpers, at least four sharers")
    void parts() {
        assertThat(playing(Persona.ADMINISTRATOR)).containsExactly(DemoCast.administrator());
        assertThat(playing(Persona.HELPER)).hasSize(2);
        assertThat(playing(Persona.SHARER)).hasSizeGreaterThanOrEqualTo(4);
        assertThat(DemoCast.PEOPLE).filteredOn(person -> person.portrait() == null).hasSize(1);
    }

    @Test
    @DisplayName("several scripts, a long name, a job for everyone, mail at the example domain")
    void data() {
        assertThat(any(Character.UnicodeScript.ARABIC)).isTrue();
        assertThat(any(Character.UnicodeScript.HAN)).isTrue();
        assertThat(DemoCast.PEOPLE).anyMatch(person -> person.name().length() > 40);
        assertThat(DemoCast.PEOPLE)
                .allMatch(person -> !person.data().jobTitle().isBlank())
                .allMatch(person -> person.data().mail().endsWith("@" + DemoCast.DOMAIN));
        assertThat(DemoCast.DOMAIN).endsWith(".example");
    }

    @Test
    @DisplayName("each persona's link opens on its own host name, the token in the fragment")
    void links() {
        DemoSignIn link =
                DemoSignIn.of(
                        playing(Persona.HELPER).getFirst(),
                        URI.create("http://localhost:8080"),
                        "token");
        assertThat(link.persona()).isEqualTo("helper");
        assertThat(link.url()).isEqualTo("http://helper.localhost:8080/sign-in#demo=token");
        assertThat(
                        DemoSignIn.of(
                                        DemoCast.administrator(),
                                        URI.create("https://localhost"),
                                        "t")
                                .url())
                .isEqualTo("https://admin.localhost/sign-in#demo=t");
    }

    @Test
    @DisplayName("the table names part, link and person on one line each")
    void table() {
        LinkTable table = new LinkTable();
        table.add(DemoCast.administrator(), "http://admin.localhost/sign-in#demo=t");
        assertThat(table.lines())
                .containsExactly(
                        "  Administrator  http://admin.localhost/sign-in#demo=t  Astrid Lindqvist");
    }
}
