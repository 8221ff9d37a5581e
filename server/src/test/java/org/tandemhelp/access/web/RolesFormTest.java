package org.tandemhelp.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tandemhelp.access.Role;
import org.tandemhelp.kernel.ProblemException;

class RolesFormTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleHasANameForTheApi(Role role) {
        assertThat(role.wireName()).matches("[a-z]+(-[a-z]+)*");
        RolesForm.Wanted form = new RolesForm.Wanted(List.of(role.wireName()));
        assertThat(RolesForm.Wanted.of(form)).containsExactly(role);
    }

    @Test
    void namingARoleTwiceIsNamingItOnce() {
        RolesForm.Wanted form = new RolesForm.Wanted(List.of("administrator", "administrator"));
        assertThat(RolesForm.Wanted.of(form)).containsExactly(Role.ADMINISTRATOR);
        assertThat(RolesForm.Wanted.of(new RolesForm.Wanted(List.of()))).isEmpty();
    }

    @Test
    void forgettingTheRolesIsNotTakingThemAllAway() {
        for (RolesForm.Wanted form :
                Arrays.asList(
                        null,
                        new RolesForm.Wanted(null),
                        new RolesForm.Wanted(List.of("")),
                        new RolesForm.Wanted(Arrays.asList("administrator", null)))) {
            ProblemException problem =
                    catchThrowableOfType(ProblemException.class, () -> RolesForm.Wanted.of(form));
            assertThat(problem.errors()).containsOnlyKeys("roles");
        }
    }
}
