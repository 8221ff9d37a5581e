package org.tandemhelp.identity.oidc.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemhelp.identity.oidc.ClaimNames;

/** A provider's words are as hostile as anybody's (rule 8). */
class ProfileTest {

    private static final ClaimNames NAMES =
            new ClaimNames(
                    "given_name", "family_name", "email", "title", "org", "picture", "groups");

    @Test
    void whatFitsIsTaken() {
        Profile profile =
                Profile.of(
                        Map.of(
                                "given_name", " Zoe\u0308 ",
                                "email", "zoe@example.org",
                                "title", "Clerk",
                                "groups", List.of("A", "B", "A")),
                        NAMES);
        assertThat(profile.givenName()).isEqualTo("Zo\u00EB");
        assertThat(profile.mail()).isEqualTo("zoe@example.org");
        assertThat(profile.jobTitle()).isEqualTo("Clerk");
        assertThat(profile.company()).isEmpty();
        assertThat(profile.groups()).containsExactly("A", "B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202Eb", "a\u0000b", "a\nb", "", "  ", "\u2066x"})
    void whatCouldFakeALineIsLeftOut(String text) {
        Profile profile =
                Profile.of(
                        Map.of("given_name", text, "title", text, "groups", List.of(text)), NAMES);
        assertThat(profile.givenName()).isEmpty();
        assertThat(profile.jobTitle()).isEmpty();
        assertThat(profile.groups()).isEmpty();
    }

    @Test
    void whatIsTooMuchOrOfAnotherKindIsLeftOut() {
        Profile profile =
                Profile.of(
                        Map.of(
                                "given_name",
                                "x".repeat(65),
                                "family_name",
                                List.of("Lind"),
                                "email",
                                "no address",
                                "picture",
                                7,
                                "groups",
                                IntStream.range(0, 1_000).mapToObj(i -> "g" + i).toList()),
                        NAMES);
        assertThat(profile.givenName()).isEmpty();
        assertThat(profile.familyName()).isEmpty();
        assertThat(profile.mail()).isEmpty();
        assertThat(profile.photo()).isEmpty();
        assertThat(profile.groups()).hasSize(200);
    }

    @Test
    void groupsThatAreNotToldAreNotTakenAway() {
        assertThat(Profile.of(Map.of(), NAMES).groups()).isNull();
        assertThat(Profile.of(Map.of("groups", "Admins"), NAMES).groups()).isNull();
        assertThat(Profile.of(Map.of("groups", List.of()), NAMES).groups()).isEmpty();
    }

    @Test
    void aClaimWithoutANameIsNotRead() {
        assertThat(Profile.of(Map.of("", "x"), ClaimNames.STANDARD).jobTitle()).isEmpty();
    }
}
