package org.tandemhelp.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonDetails;
import org.tandemhelp.directory.Source;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.testing.World;

class PersonFormTest {

    @Test
    void whatIsMissingIsEmpty() {
        PersonForm form = PersonForm.orEmpty(null);
        assertThat(form.added()).isEqualTo(new PersonDetails("", "", "", "", "", "", "", null));
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, form::versionOrThrow);
        assertThat(problem.errors()).containsOnlyKeys("version");
    }

    @Test
    void aVersionIsNoWayRoundTheConflict() {
        // The service takes -1 for any version; callers must not.
        PersonForm form = new PersonForm("A", "", "a@x.org", "", "", -1L);
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, form::versionOrThrow);
        assertThat(problem.errors()).containsOnlyKeys("version");
        assertThat(new PersonForm("A", "", "a@x.org", "", "", 7L).versionOrThrow()).isEqualTo(7);
    }

    @Test
    void whatTheFormDoesNotHaveStays() {
        PersonDetails changed =
                new PersonForm("Bea", "Lind", "bea@x.org", "Head", "Syd", 1L)
                        .changed(person("ada-1", "ada@x.org"));
        assertThat(changed)
                .isEqualTo(
                        new PersonDetails(
                                "ada-1",
                                "Bea",
                                "Lind",
                                "Countess",
                                "bea@x.org",
                                "Head",
                                "Syd",
                                "x-1"));
    }

    @Test
    void aUserNameThatIsTheMailAddressFollowsIt() {
        PersonForm form = new PersonForm("Ada", "", "new@x.org", "", "", 1L);
        assertThat(form.changed(person("ada@x.org", "ada@x.org")).userName()).isEmpty();
    }

    private static Person person(String userName, String mail) {
        Person nobody = World.NOBODY;
        return new Person(
                nobody.id(),
                nobody.tenant(),
                "Ada",
                "Berg",
                mail,
                "Clerk",
                null,
                true,
                userName,
                "Countess",
                "Nord",
                "x-1",
                Source.SCIM,
                nobody.createdAt(),
                nobody.updatedAt(),
                1);
    }
}
