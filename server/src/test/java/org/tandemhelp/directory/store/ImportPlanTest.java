package org.tandemhelp.directory.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemhelp.directory.ImportReport;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonDetails;
import org.tandemhelp.directory.Source;
import org.tandemhelp.directory.csv.PeopleFile;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.TenantId;

/** Decisions about rows without a database. */
class ImportPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final TenantId TENANT = TenantId.random();
    private static final String HEADER = "givenName,familyName,mail,jobTitle,company,groups\n";
    private static final Known NOTHING = new Known(Map.of(), Set.of(), Map.of(), Set.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Ada,Berg,ada@x.org,,, ~ ''",
                "Ada,,ada@x.org,,, ~ ''",
                "李,小龍,li@x.org,主任,北, ~ ''",
                "=1+1,Berg,ada@x.org,@x,+y, ~ ''",
                "Ada,Berg,ada@x.org,,,A|B||A ~ ''",
                ",Berg,ada@x.org,,, ~ givenName",
                "Ada,Berg,,,, ~ mail",
                "Ada,Berg,ada,,, ~ mail",
                "Ada,Berg,ada@x@y.org,,, ~ mail",
                "Ada,Berg,ada @x.org,,, ~ mail",
                "Ada,Berg,\"ada@x.org⏎bcc: all@x.org\",,, ~ mail",
                "A\u202eda,Berg,ada@x.org,,, ~ givenName",
                "Ada,B\u0007,ada@x.org,,, ~ familyName",
                "Ada,Berg,ada@x.org,\u2067x,, ~ jobTitle",
                "Ada,Berg,ada@x.org,,x\u2028y, ~ company",
                "Ada,Berg,ada@x.org,,,ok|\u202ebad ~ groups",
                "\u200b,Berg,ada@x.org,,, ~ givenName",
            })
    void aCellIsGoodOrNamed(String row, String field) {
        Planned planned = plan(HEADER + row.replace('⏎', '\n'), NOTHING).rows().getFirst();
        if (field.isEmpty()) {
            assertThat(planned.status()).isEqualTo(Planned.Status.ADD);
            assertThat(planned.errors()).isEmpty();
        } else {
            assertThat(planned.status()).isEqualTo(Planned.Status.ERROR);
            assertThat(planned.errors()).containsOnlyKeys(field);
            assertThat(planned.after()).isNull();
        }
    }

    @Test
    void lengthsAreThoseOfThePersonAndTheGroup() {
        String row =
                "%s,%s,%s@x.org,%s,%s,%s"
                        .formatted(
                                "g".repeat(65),
                                "f".repeat(65),
                                "m".repeat(65),
                                "j".repeat(129),
                                "c".repeat(129),
                                "n".repeat(129));
        assertThat(plan(HEADER + row, NOTHING).rows().getFirst().errors())
                .containsOnlyKeys(
                        "givenName", "familyName", "mail", "jobTitle", "company", "groups");
    }

    @Test
    void oneMailAddressComesOnceWhateverItsCase() {
        ImportPlan plan =
                plan(
                        HEADER
                                + "A,,a@x.org,,,\nB,,b@x.org,,,\nC,,A@X.ORG,,,\nD,,a@X.org,,,\nE,,,,,\nF,,,,,\n",
                        NOTHING);
        List<String> sentences =
                plan.rows().stream().map(row -> String.valueOf(row.errors().get("mail"))).toList();
        assertThat(sentences)
                .containsExactly(
                        "null",
                        "null",
                        "Lines 2 and 4 have the same mail address.",
                        "Lines 2 and 5 have the same mail address.",
                        "This must not be empty.",
                        "This must not be empty.");
    }

    @Test
    void whatIsDifferentMakesAChange() {
        Person ada = person("Ada", "Berg", "ada@x.org", "Clerk", "Nord");
        Known known = new Known(Map.of("ada@x.org", ada), Set.of("ada@x.org"), Map.of(), Set.of());
        assertThat(only("givenName,mail\nAda,ada@x.org", known).status())
                .isEqualTo(Planned.Status.UNCHANGED);
        assertThat(only("givenName,mail,company\nAda,ada@x.org,Nord", known).status())
                .isEqualTo(Planned.Status.UNCHANGED);
        Planned changed = only("givenName,mail,company\nAda,ADA@x.org,", known);
        assertThat(changed.status()).isEqualTo(Planned.Status.CHANGE);
        Person after = java.util.Objects.requireNonNull(changed.after());
        assertThat(after.id()).isEqualTo(ada.id());
        assertThat(after.company()).isEmpty();
        assertThat(after.jobTitle()).isEqualTo("Clerk");
        assertThat(after.familyName()).isEqualTo("Berg");
        assertThat(after.version()).isEqualTo(ada.version() + 1);
        assertThat(after.source()).isEqualTo(ada.source());
    }

    @Test
    void groupsAreKnownNewOrAmbiguous() {
        Person ada = person("Ada", "Berg", "ada@x.org", "", "");
        UUID sales = UUID.randomUUID();
        Known known =
                new Known(
                        Map.of("ada@x.org", ada),
                        Set.of(),
                        Map.of(
                                "sales", List.of(sales),
                                "twice", List.of(UUID.randomUUID(), UUID.randomUUID())),
                        Set.of(new Known.Membership(sales, ada.id().value())));
        ImportPlan plan =
                plan(
                        "givenName,mail,groups\nAda,ada@x.org,SALES\nBea,bea@x.org,New|sales\n"
                                + "Cea,cea@x.org,NEW\nDea,dea@x.org,twice|Never\n",
                        known);
        assertThat(plan.rows())
                .extracting(Planned::status)
                .containsExactly(
                        Planned.Status.UNCHANGED,
                        Planned.Status.ADD,
                        Planned.Status.ADD,
                        Planned.Status.ERROR);
        assertThat(plan.newGroups()).containsExactly("New");
        assertThat(plan.rows().getLast().errors()).containsOnlyKeys("groups");
        assertThat(plan.report(true).groupsAdded()).isEqualTo(1);
    }

    @Test
    void aFileDoesNotMakeAnyNumberOfGroups() {
        StringBuilder file = new StringBuilder("givenName,mail,groups\n");
        for (int i = 0; i < 1_001; i++) {
            file.append("A,a").append(i).append("@x.org,g").append(i).append('\n');
        }
        ImportPlan plan = plan(file.toString(), NOTHING);
        assertThat(plan.newGroups()).hasSize(1_000);
        assertThat(plan.rows().getLast().errors())
                .containsEntry("groups", "A file can add at most 1000 groups.");
    }

    @Test
    void theReportShowsErrorsFirstAndNotEverything() {
        StringBuilder file = new StringBuilder("givenName,mail\n");
        for (int i = 0; i < 300; i++) {
            file.append("A,a").append(i).append(i % 100 == 99 ? "\n" : "@x.org\n");
        }
        ImportReport report = plan(file.toString(), NOTHING).report(false);
        assertThat(report.failed()).isEqualTo(3);
        assertThat(report.added()).isEqualTo(297);
        assertThat(report.rows()).hasSize(200);
        assertThat(report.rows().stream().limit(4).map(ImportReport.Row::line))
                .containsExactly(101L, 201L, 301L, 2L);
        assertThat(report.rows().getFirst().status()).isEqualTo("error");
    }

    /** No cell breaks the plan, and no good row holds what a person must not have. */
    @Test
    void hostileCellsAreStoredAsTheyAreOrNotAtAll() {
        String[] pieces = {
            "A", " ", "\u202e", "\u2066", "\u0000", "\t", "\u00a0", "\u200b", "=", "@", "+", "-",
            "'", "|", "\\", "<b>", "${x}", "{{x}}", "%00", "ß", "İ", "\u0301", "\u0627", "李",
            "\ud83d\ude00", "a@x.org", ".", "\u2028", "\ufeff", "\ue000", "; drop table person"
        };
        Random random = new Random(11);
        int good = 0;
        for (int i = 0; i < 10_000; i++) {
            StringBuilder row = new StringBuilder();
            for (int cell = 0; cell < 6; cell++) {
                row.append(cell == 0 ? "" : ",");
                if (cell == 2 && random.nextBoolean()) {
                    row.append("a@x.org");
                }
                for (int n = random.nextInt(4); n > 0; n--) {
                    row.append(pieces[random.nextInt(pieces.length)].replace(",", ""));
                }
            }
            try {
                Planned planned = only(HEADER + row, NOTHING);
                assertThat(planned.after() == null)
                        .isEqualTo(planned.status() == Planned.Status.ERROR);
                if (planned.after() != null) {
                    assertThat(planned.after().displayName())
                            .doesNotContain("\u202e", "\u2066", "\u2028", "\t")
                            .isNotBlank();
                    good++;
                }
            } catch (ProblemException refused) {
                assertThat(refused.errors()).containsOnlyKeys("file");
            }
        }
        assertThat(good).isPositive();
    }

    private static Planned only(String file, Known known) {
        return plan(file, known).rows().getFirst();
    }

    private static ImportPlan plan(String file, Known known) {
        return ImportPlan.of(
                PeopleFile.read(file.getBytes(StandardCharsets.UTF_8)), TENANT, known, NOW);
    }

    private static Person person(
            String givenName, String familyName, String mail, String jobTitle, String company) {
        return PersonCheck.added(
                TENANT,
                new PersonDetails("", givenName, familyName, "", mail, jobTitle, company, null),
                Source.SCIM,
                NOW);
    }
}
