package org.tandemhelp.directory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemhelp.audit.AuditEntry;
import org.tandemhelp.audit.AuditTrail;
import org.tandemhelp.directory.Group;
import org.tandemhelp.directory.GroupDetails;
import org.tandemhelp.directory.GroupMembers;
import org.tandemhelp.directory.Groups;
import org.tandemhelp.directory.ImportReport;
import org.tandemhelp.directory.Imports;
import org.tandemhelp.directory.ListOrder;
import org.tandemhelp.directory.Lists;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonColumn;
import org.tandemhelp.directory.PersonDetails;
import org.tandemhelp.directory.PersonFilter;
import org.tandemhelp.directory.Source;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

@ServerTest
class ImportsTest {

    private static final String HEADER = "givenName,familyName,mail,jobTitle,company,groups\n";

    @Autowired World world;
    @Autowired Imports imports;
    @Autowired People people;
    @Autowired Groups groups;
    @Autowired Lists lists;
    @Autowired AuditTrail trail;
    private TenantId tenant = TenantId.SERVER;

    @BeforeEach
    void organisation() {
        tenant = world.tenant().id();
    }

    @Test
    void aPreviewTellsAllAndChangesNothing() {
        String file = HEADER + "Ada,Berg,ada@example.org,Clerk,Nord,Sales|Support\n";
        ImportReport report = preview(file);
        assertThat(report.dryRun()).isTrue();
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.groupsAdded()).isEqualTo(2);
        assertThat(report.rows())
                .containsExactly(
                        new ImportReport.Row(2, "add", "ada@example.org", "Ada Berg", List.of()));
        assertThat(everybody()).isEmpty();
        assertThat(actions()).doesNotContain("people.imported", "group.added");
    }

    @Test
    void whatThePreviewToldIsDone() {
        String file =
                HEADER
                        + "Ada,Berg,ada@example.org,Clerk,Nord,Sales|sales | Support\n"
                        + "Bea,,bea@example.org,,,SALES\n";
        ImportReport report = apply(file);
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.groupsAdded()).isEqualTo(2);

        Person ada = person("ada@example.org");
        assertThat(ada.source()).isEqualTo(Source.CSV);
        assertThat(ada.company()).isEqualTo("Nord");
        assertThat(ada.userName()).isEqualTo("ada@example.org");
        assertThat(ada.active()).isTrue();
        assertThat(here(() -> groups.of(ada.id())))
                .extracting(Group::name)
                .containsExactly("Sales", "Support");
        assertThat(here(() -> groups.of(person("bea@example.org").id())))
                .extracting(Group::source)
                .containsExactly(Source.CSV);
        assertThat(here(() -> lists.find("clerk nord", 10))).containsExactly(ada.id());
        AuditEntry last = entries().getLast();
        assertThat(last.action()).isEqualTo("people.imported");
        assertThat(last.details()).containsEntry("added", "2").containsEntry("changed", "0");
        assertThat(last.subject()).matches("file:[0-9a-f]{64}");

        ImportReport again = apply(file);
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.groupsAdded()).isZero();
        assertThat(person("ada@example.org")).isEqualTo(ada);
    }

    @Test
    void aKnownMailAddressIsAChangeOfWhatTheFileHas() {
        apply(HEADER + "Ada,Berg,ada@example.org,Clerk,Nord,\n");
        Person before = person("ada@example.org");
        ImportReport report = apply("mail,givenName,jobTitle\nADA@example.org,Ada,\n");
        assertThat(report.changed()).isEqualTo(1);
        Person after = person("ada@example.org");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.mail()).isEqualTo("ADA@example.org");
        assertThat(after.userName()).isEqualTo("ADA@example.org");
        assertThat(after.familyName()).isEqualTo("Berg");
        assertThat(after.company()).isEqualTo("Nord");
        assertThat(after.jobTitle()).isEmpty();
        assertThat(here(() -> lists.find("clerk", 10))).isEmpty();
    }

    @Test
    void comingIntoAGroupIsAChangeAndLeavingOneIsNot() {
        apply(HEADER + "Ada,Berg,ada@example.org,,,Sales\n");
        assertThat(preview(HEADER + "Ada,Berg,ada@example.org,,,\n").unchanged()).isEqualTo(1);
        assertThat(apply(HEADER + "Ada,Berg,ada@example.org,,,Support\n").changed()).isEqualTo(1);
        assertThat(here(() -> groups.of(person("ada@example.org").id()))).hasSize(2);
    }

    @Test
    void oneWrongRowKeepsAllOfThemOut() {
        String file =
                HEADER
                        + "Ada,Berg,ada@example.org,,,Sales\n"
                        + "Bea,Lind,nobody,,,\n"
                        + ",Lind,cea@example.org,Title\u202ewith override,,\n"
                        + "Dea,Lind,ADA@example.org,,,\n"
                        + "Eva,Lind,eva@example.org,,,"
                        + "x".repeat(129)
                        + "\n"
                        + "Fia,Lind\n";
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> apply(file));
        assertThat(problem.errors())
                .containsEntry("file", "5 of the rows cannot be imported, so nothing was changed.");
        ImportReport report =
                (ImportReport) Objects.requireNonNull(problem.members().get("report"));
        assertThat(report).isEqualTo(previewAs(report, file));
        assertThat(report.failed()).isEqualTo(5);
        assertThat(report.rows().stream().map(ImportReport.Row::line))
                .containsExactly(3L, 4L, 5L, 6L, 7L, 2L);
        assertThat(fields(report, 3)).containsExactly("mail");
        assertThat(fields(report, 4)).containsExactlyInAnyOrder("givenName", "jobTitle");
        assertThat(report.rows().get(2).errors())
                .containsExactly(
                        new ImportReport.FieldError(
                                "mail", "Lines 2 and 5 have the same mail address."));
        assertThat(fields(report, 6)).containsExactly("groups");
        assertThat(fields(report, 7)).contains("row");
        assertThat(everybody()).isEmpty();
        assertThat(actions()).doesNotContain("people.imported", "group.added");
    }

    private ImportReport previewAs(ImportReport report, String file) {
        ImportReport preview = preview(file);
        return new ImportReport(
                report.dryRun(),
                preview.added(),
                preview.changed(),
                preview.unchanged(),
                preview.failed(),
                preview.groupsAdded(),
                preview.rows());
    }

    private static List<String> fields(ImportReport report, long line) {
        return report.rows().stream()
                .filter(row -> row.line() == line)
                .flatMap(row -> row.errors().stream())
                .map(ImportReport.FieldError::field)
                .toList();
    }

    @Test
    void aUserNameOfSomebodyElseIsNoMailAddressToTake() {
        run(() ->
                people.add(
                        tenant,
                        new PersonDetails(
                                "ada@example.org", "A", "", "", "other@example.org", "", "", null),
                        Source.SCIM,
                        World.ACTOR));
        ImportReport report = preview("givenName,mail\nAda,Ada@Example.org\n");
        assertThat(fields(report, 2)).containsExactly("mail");
    }

    @Test
    void aNameOfSeveralGroupsIsRefused() {
        for (String name : List.of("Sales", "SALES")) {
            run(() ->
                    groups.add(
                            tenant, new GroupDetails(name, "", null), Source.MANUAL, World.ACTOR));
        }
        ImportReport report = preview(HEADER + "Ada,Berg,ada@example.org,,,sales\n");
        assertThat(report.rows().getFirst().errors())
                .containsExactly(
                        new ImportReport.FieldError(
                                "groups", "There are several groups with this name."));
        String many = String.join("|", java.util.Collections.nCopies(21, "g"));
        assertThat(preview(HEADER + "Ada,B,a@example.org,,," + many + "\n").failed()).isZero();
        StringBuilder different = new StringBuilder("g");
        for (int i = 0; i < 21; i++) {
            different.append("|g").append(i);
        }
        assertThat(fields(preview(HEADER + "Ada,B,a@example.org,,," + different + "\n"), 2))
                .containsExactly("groups");
    }

    @Test
    void thousandsOfRowsAreOneChange() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 6_000; i++) {
            file.append("P").append(i).append(",Berg,p").append(i).append("@example.org,,,All\n");
        }
        ImportReport report = apply(file.toString());
        assertThat(report.added()).isEqualTo(6_000);
        assertThat(report.rows()).hasSize(ImportReport.ROWS);
        assertThat(everybody()).hasSize(100);
        Group all = here(() -> groups.of(person("p17@example.org").id())).getFirst();
        assertThat(here(() -> groups.members(all.id())).people()).hasSize(6_000);
        assertThat(apply(file.toString().replace(",Berg,", ",Lind,")).changed()).isEqualTo(6_000);
        assertThat(here(() -> lists.find("p17@ lind", 10))).hasSize(1);
        assertThat(actions()).filteredOn("people.imported"::equals).hasSize(2);
    }

    @Test
    void anotherOrganisationsPeopleAndGroupsStayOutOfIt() {
        apply(HEADER + "Ada,Berg,ada@example.org,,,Sales\n");
        Person before = person("ada@example.org");
        Group sales = here(() -> groups.of(before.id())).getFirst();
        TenantId other = world.tenant().id();
        byte[] file = bytes(HEADER + "Eve,Lind,ada@example.org,,,Sales\n");
        ImportReport report = TenantScope.call(other, () -> imports.apply(file, World.ACTOR));
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.groupsAdded()).isEqualTo(1);
        assertThat(person("ada@example.org")).isEqualTo(before);
        assertThat(here(() -> groups.members(sales.id())))
                .isEqualTo(GroupMembers.ofPeople(Set.of(before.id())));
    }

    @Test
    void whatTheFileSaysIsCutBeforeItGoesBack() {
        String file = "givenName,mail\n" + "\ud83d\ude00".repeat(5_000) + ",x\n";
        ImportReport.Row row = preview(file).rows().getFirst();
        assertThat(row.name().codePointCount(0, row.name().length())).isEqualTo(128);
    }

    private ImportReport preview(String file) {
        return here(() -> imports.preview(bytes(file)));
    }

    private ImportReport apply(String file) {
        return here(() -> imports.apply(bytes(file), World.ACTOR));
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    private Person person(String mail) {
        return here(() -> people.findByMail(mail).orElseThrow());
    }

    private List<UUID> everybody() {
        return here(() ->
                        lists.people(
                                PersonFilter.NONE,
                                new ListOrder<>(PersonColumn.NAME, false),
                                null,
                                100))
                .items()
                .stream()
                .map(person -> person.id().value())
                .toList();
    }

    private void run(Runnable work) {
        TenantScope.run(tenant, work);
    }

    private <T> T here(Supplier<T> work) {
        return TenantScope.call(tenant, work::get);
    }

    private List<AuditEntry> entries() {
        return here(() -> trail.read(tenant, 0, 1_000));
    }

    private List<String> actions() {
        return entries().stream().map(AuditEntry::action).toList();
    }
}
