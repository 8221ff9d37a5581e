package org.tandemhelp.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class FieldsTest {

    @Test
    void allWrongFieldsAreToldAtOnce() {
        Fields fields = new Fields();
        fields.plain("name", "", 64);
        fields.plain("title", "a\nb", 64);
        fields.require(false, "age", "Too young.");

        ProblemException problem = catchThrowableOfType(ProblemException.class, fields::orThrow);

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(problem.errors()).containsOnlyKeys("name", "title", "age");
    }

    @Test
    void aFieldKeepsItsFirstFault() {
        Fields fields = new Fields().refuse("name", "first").refuse("name", "second");
        ProblemException problem = catchThrowableOfType(ProblemException.class, fields::orThrow);
        assertThat(problem.errors()).containsEntry("name", "first");
    }

    @Test
    void rightFieldsPassInTheirNormalForm() {
        Fields fields = new Fields();
        assertThat(fields.plain("name", "Jose\u0301", 4)).isEqualTo("José");
        assertThat(fields.plain("title", "x", 1)).isEqualTo("x");
        fields.require(true, "age", "Too young.");
        assertThatCode(fields::orThrow).doesNotThrowAnyException();
    }
}
