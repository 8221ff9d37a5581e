package org.tandemhelp.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemhelp.kernel.ProblemException;

class ListOrderTest {

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "jobTitle", "-createdAt", "mail", "company"})
    void aColumnIsReadAndWrittenAlike(String sort) {
        ListOrder<PersonColumn> order = ListOrder.of(PersonColumn.class, sort);
        assertThat(order.wireName()).isEqualTo(sort);
        assertThat(order.descending()).isEqualTo(sort.startsWith("-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "--name", "NAME", "job_title", "name,mail", "id; drop table"})
    void anythingElseIsRefused(String sort) {
        ProblemException problem =
                catchThrowableOfType(
                        ProblemException.class, () -> ListOrder.of(PersonColumn.class, sort));
        assertThat(problem.errors()).containsOnlyKeys("sort");
        assertThat(problem.errors().get("sort"))
                .isEqualTo("The list can be sorted by name, mail, jobTitle, company, createdAt.");
    }

    @Test
    void groupsHaveColumnsOfTheirOwn() {
        assertThat(ListOrder.of(GroupColumn.class, "-members"))
                .isEqualTo(new ListOrder<>(GroupColumn.MEMBERS, true));
    }
}
