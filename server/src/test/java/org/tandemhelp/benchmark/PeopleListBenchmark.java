package org.tandemhelp.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.access.Role;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.TestDatabase;
import org.tandemhelp.testing.World;

/** The list of people over HTTP, in an organisation of 100,000 with another of 20,000 beside it. */
@ServerTest
class PeopleListBenchmark {

    private static final int PEOPLE = 100_000;
    private static final int NEIGHBOURS = 20_000;
    private static final int RUNS = 100;
    private static final String LIST = "/api/console/v1/people";

    @Autowired World world;
    @LocalServerPort int port;

    @Test
    void pagesOfALargeOrganisation() throws Exception {
        TenantId tenant = world.tenant().id();
        fill(tenant, PEOPLE);
        fill(world.tenant().id(), NEIGHBOURS);
        Client administrator = world.signedIn(port, world.person(tenant, Role.ADMINISTRATOR));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("people", PEOPLE);
        figures.put("firstPage", time(administrator, LIST));
        figures.put("secondPage", time(administrator, LIST + "?cursor=" + next(administrator)));
        figures.put("sortedByJobTitle", time(administrator, LIST + "?sort=-jobTitle"));
        figures.put("search", time(administrator, LIST + "?search=fam4711"));
        figures.put("searchManyHits", time(administrator, LIST + "?search=giv1"));
        figures.put("searchEverybody", time(administrator, LIST + "?search=l"));
        figures.put("filtered", time(administrator, LIST + "?status=inactive&source=scim"));
        Results.record(
                "people-list",
                "first and filtered page with 100,000 people: p95 <= 100 ms",
                figures);
    }

    private static void fill(TenantId tenant, int people) throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                PreparedStatement insert =
                        connection.prepareStatement(
                                """
                                insert into person (id, tenant_id, given_name, family_name, mail, user_name, job_title, source,
                                                    active)
                                select gen_random_uuid(), ?, 'Giv' || n % 977, 'Fam' || n % 9973, 'p' || n || '@large.example',
                                       'p' || n, 'Title ' || n % 211, case n % 4 when 0 then 'scim' else 'manual' end,
                                       n % 20 <> 0
                                from generate_series(1, ?) n
                                """)) {
            insert.setObject(1, tenant.value());
            insert.setInt(2, people);
            insert.executeUpdate();
            words(connection, tenant);
            connection.createStatement().execute("analyze person, person_word");
        }
    }

    /** What they are found by, as the application folds it. */
    private static void words(Connection connection, TenantId tenant) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        """
                        insert into person_word (tenant_id, person_id, word)
                        select tenant_id, id, unnest(array[lower(given_name), lower(family_name), user_name, 'title', 'large',
                                                           'example'])
                        from person where tenant_id = ?
                        """)) {
            insert.setObject(1, tenant.value());
            insert.executeUpdate();
        }
    }

    private static String next(Client administrator) {
        return administrator.get(LIST).body().replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
    }

    private static Map<String, Object> time(Client administrator, String path) {
        double[] took = new double[RUNS];
        for (int run = -10; run < RUNS; run++) {
            long begin = System.nanoTime();
            assertThat(administrator.get(path).statusCode()).isEqualTo(200);
            if (run >= 0) {
                took[run] = (System.nanoTime() - begin) / 1e6;
            }
        }
        return Results.spread(took);
    }
}
