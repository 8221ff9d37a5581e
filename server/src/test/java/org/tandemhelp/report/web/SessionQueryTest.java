package org.tandemhelp.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.session.SessionFilter;

class SessionQueryTest {

    private final List<String> searched = new ArrayList<>();
    private final Set<PersonId> found = Set.of(PersonId.random());

    @Test
    void whatIsMissingOrEmptyDoesNotFilterAndLooksForNobody() {
        for (String text : new String[] {null, ""}) {
            SessionQuery query = new SessionQuery(text, text, text, text);
            assertThat(filter(query)).isEqualTo(SessionFilter.NONE);
            assertThat(query.used()).isEmpty();
        }
        assertThat(filter(new SessionQuery(null, "  ", null, null)).among()).isNull();
        assertThat(searched).isEmpty();
    }

    @Test
    void everyFilterIsRead() {
        PersonId person = PersonId.random();
        SessionQuery query = new SessionQuery(person.toString(), "ada", "live", "createdAt");
        assertThat(filter(query)).isEqualTo(new SessionFilter(person, found, true, true));
        assertThat(searched).containsExactly("ada");
        assertThat(query.used()).isEqualTo("person,search,state");
        assertThat(filter(new SessionQuery(null, null, "ended", "-createdAt")))
                .isEqualTo(new SessionFilter(null, null, false, false));
    }

    @ParameterizedTest
    @CsvSource({
        "x,,,,person",
        ",,LIVE,,state",
        ",,all,,state",
        ",,,name,sort",
        ",,,--createdAt,sort"
    })
    void whatCannotBeAskedForIsNamed(
            @Nullable String person,
            @Nullable String search,
            @Nullable String state,
            @Nullable String sort,
            String field) {
        ProblemException problem =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> filter(new SessionQuery(person, search, state, sort)));
        assertThat(problem.errors()).containsOnlyKeys(field);
    }

    @Test
    void aSearchHasALength() {
        for (String search : List.of("x".repeat(201), "a\0b")) {
            ProblemException problem =
                    catchThrowableOfType(
                            ProblemException.class,
                            () -> filter(new SessionQuery(null, search, null, null)));
            assertThat(problem.errors()).containsOnlyKeys("search");
        }
        assertThat(searched).isEmpty();
    }

    private SessionFilter filter(SessionQuery query) {
        return query.filter(words -> {
            searched.add(words);
            return found;
        });
    }
}
