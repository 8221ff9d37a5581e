package org.tandemhelp.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemhelp.directory.GroupColumn;
import org.tandemhelp.directory.GroupFilter;
import org.tandemhelp.directory.GroupId;
import org.tandemhelp.directory.ListOrder;
import org.tandemhelp.directory.PersonColumn;
import org.tandemhelp.directory.PersonFilter;
import org.tandemhelp.directory.Source;
import org.tandemhelp.kernel.ProblemException;

class ListQueryTest {

    @Test
    void whatIsMissingOrEmptyDoesNotFilter() {
        for (String text : new String[] {null, ""}) {
            ListQuery query = new ListQuery(text, text, text, text, null);
            assertThat(query.people()).isEqualTo(PersonFilter.NONE);
            assertThat(query.groups()).isEqualTo(new GroupFilter("", null));
            assertThat(query.peopleOrder()).isEqualTo(new ListOrder<>(PersonColumn.NAME, false));
            assertThat(query.groupsOrder()).isEqualTo(new ListOrder<>(GroupColumn.NAME, false));
        }
    }

    @Test
    void everyFilterIsRead() {
        UUID group = UUID.randomUUID();
        ListQuery query =
                new ListQuery("ada b", "inactive", "oidc", group.toString(), "-createdAt");
        assertThat(query.people())
                .isEqualTo(new PersonFilter("ada b", false, Source.OIDC, new GroupId(group)));
        assertThat(query.groups()).isEqualTo(new GroupFilter("ada b", Source.OIDC));
        assertThat(query.peopleOrder().wireName()).isEqualTo("-createdAt");
        assertThat(query.groupsOrder().wireName()).isEqualTo("-createdAt");
    }

    @ParameterizedTest
    @CsvSource({
        "status, Active",
        "status, on",
        "source, MANUAL",
        "source, ldap",
        "group, x",
        "group, ' '",
    })
    void whatCannotBeAskedForIsNamed(String field, String value) {
        ListQuery query =
                new ListQuery(
                        null,
                        field.equals("status") ? value : null,
                        field.equals("source") ? value : null,
                        field.equals("group") ? value : null,
                        null);
        assertThat(refusal(query::people).errors()).containsOnlyKeys(field);
    }

    @Test
    void aSearchHasALength() {
        ListQuery query = new ListQuery("x".repeat(201), null, null, null, null);
        assertThat(refusal(query::people).errors()).containsOnlyKeys("search");
        assertThat(refusal(query::groups).errors()).containsOnlyKeys("search");
        assertThat(ListQuery.searched("x".repeat(200))).hasSize(200);
        assertThat(refusal(() -> ListQuery.searched("a\0b")).errors()).containsOnlyKeys("search");
    }

    private static ProblemException refusal(Runnable work) {
        return catchThrowableOfType(ProblemException.class, work::run);
    }
}
