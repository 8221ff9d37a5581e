package org.tandemhelp.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class DecisionTest {

    @Test
    void anAllowedOneGoesOn() {
        assertThatCode(new Decision.Allowed("role \"X\" gives view-screen")::orThrow)
                .doesNotThrowAnyException();
    }

    @Test
    void aDeniedOneNamesItsRule() {
        Decision denied =
                new Decision.Denied("no role gives view-screen", ProblemType.NO_RIGHT_TO_HELP);
        ProblemException problem = catchThrowableOfType(ProblemException.class, denied::orThrow);
        assertThat(problem.type()).isEqualTo(ProblemType.NO_RIGHT_TO_HELP);
        assertThat(problem.detail())
                .startsWith(ProblemType.NO_RIGHT_TO_HELP.sentence())
                .endsWith("(no role gives view-screen)");
    }

    @Test
    void actorsAreNamedByKindAndId() {
        PersonId id = PersonId.random();
        assertThat(new Actor.Person(id).reference()).isEqualTo("person:" + id);
        assertThat(new Actor.Server("timer").reference()).isEqualTo("server:timer");
        assertThat(Permission.TAKE_FULL_CONTROL.wireName()).isEqualTo("take-full-control");
    }
}
