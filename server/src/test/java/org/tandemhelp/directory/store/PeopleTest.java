package org.tandemhelp.directory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.audit.AuditEntry;
import org.tandemhelp.audit.AuditTrail;
import org.tandemhelp.directory.Group;
import org.tandemhelp.directory.GroupDetails;
import org.tandemhelp.directory.GroupMembers;
import org.tandemhelp.directory.Groups;
import org.tandemhelp.directory.NewPerson;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonDetails;
import org.tandemhelp.directory.Photos;
import org.tandemhelp.directory.Source;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.Images;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

@ServerTest
class PeopleTest {

    @Autowired World world;
    @Autowired People people;
    @Autowired Groups groups;
    @Autowired Photos photos;
    @Autowired AuditTrail trail;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
    private TenantId tenant = TenantId.SERVER;

    @BeforeEach
    void organisation() {
        tenant = world.tenant().id();
    }

    @Test
    void aPersonIsFoundByIdAndByMailInAnyCase() {
        String mail = "Ada." + UUID.randomUUID() + "@example.org";
        TenantScope.run(
                tenant,
                () -> {
                    Person added =
                            people.add(
                                    tenant,
                                    new NewPerson("Ada", "O\u0308berg", mail, ""),
                                    World.ACTOR);
                    assertThat(added.familyName()).isEqualTo("Öberg");
                    assertThat(people.find(added.id())).hasValue(added);
                    assertThat(people.findByMail(mail.toUpperCase(java.util.Locale.ROOT)))
                            .hasValue(added);
                });
        assertThat(actions()).contains("person.added");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|B|a@example.org|x|givenName",
                "' '|B|a@example.org|x|givenName",
                "A\u202eB|B|a@example.org|x|givenName",
                "A\u2067|B|a@example.org|x|givenName",
                "A|B\u0007C|a@example.org|x|familyName",
                "A|B\ud800|a@example.org|x|familyName",
                "A|B|nobody|x|mail",
                "A|B|a b@example.org|x|mail",
                "A|B|<a>@example.org|x|mail",
                "A|B|''|x|mail",
                "A|B|a@example.org|x\u202d|jobTitle",
            })
    void everyFieldHasItsRule(
            String given, String family, String mail, String title, String field) {
        ProblemException problem = refusal(given, family, mail, title);
        assertThat(problem.errors()).containsOnlyKeys(field);
    }

    @Test
    void lengthsHaveAnEndAndAllFaultsAreTold() {
        String given = "x".repeat(65);
        String mail = "a".repeat(250) + "@example.org";
        assertThat(refusal(given, given, mail, "x".repeat(129)).errors())
                .containsOnlyKeys("givenName", "familyName", "mail", "jobTitle");
    }

    @Test
    void oneMailAddressBelongsToOnePersonOfAnOrganisation() {
        Person ada = world.person(tenant);
        NewPerson same = new NewPerson("B", "C", ada.mail().toUpperCase(java.util.Locale.ROOT), "");
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> add(tenant, same));
        assertThat(problem.errors()).containsOnlyKeys("mail");

        Person stranger = add(world.tenant().id(), same);
        assertThat(stranger.mail()).isEqualTo(same.mail());
        assertThat(TenantScope.callForAllTenants(() -> people.allByMail(same.mail())))
                .extracting(Person::id)
                .containsExactly(ada.id(), stranger.id());
    }

    private Person add(TenantId where, NewPerson person) {
        return TenantScope.call(where, () -> people.add(where, person, World.ACTOR));
    }

    @Test
    void aChangeNamesItsFieldsAndKnowsWhatItReplaces() {
        Person ada = world.person(tenant);
        PersonDetails wanted =
                new PersonDetails("ada", "Ada", "", "", ada.mail(), "Clerk", "Berg AB", "x-1");
        TenantScope.run(
                tenant,
                () -> {
                    Person after = people.change(ada.id(), wanted, ada.version(), World.ACTOR);
                    assertThat(people.find(ada.id())).hasValue(after);
                    assertThat(people.findByExternalId("x-1")).hasValue(after);
                    assertThat(after.version()).isEqualTo(ada.version() + 1);
                    assertThat(after.displayName()).isEqualTo("Ada");
                    ProblemException problem =
                            catchThrowableOfType(
                                    ProblemException.class,
                                    () ->
                                            people.change(
                                                    ada.id(), wanted, ada.version(), World.ACTOR));
                    assertThat(problem.type()).isEqualTo(ProblemType.VERSION_CONFLICT);
                    assertThat(people.change(ada.id(), wanted, People.ANY_VERSION, World.ACTOR))
                            .isEqualTo(after);
                });
        assertThat(actions()).containsOnlyOnce("person.changed");
    }

    @Test
    void whoIsDeletedIsSwitchedOffFirst() {
        Person ada = world.person(tenant);
        TenantScope.run(
                tenant,
                () -> {
                    people.deactivate(ada.id(), World.ACTOR);
                    people.activate(ada.id(), World.ACTOR);
                    people.remove(ada.id(), World.ACTOR);
                    assertThat(people.find(ada.id())).isEmpty();
                });
        assertThat(actions())
                .containsSubsequence(
                        "person.deactivated",
                        "person.activated",
                        "person.deactivated",
                        "person.removed");
    }

    @Test
    void aPhotoIsKeptOnceAndForgottenWhenNobodyShowsIt() {
        byte[] first = Images.of("png", 10, 10);
        byte[] second = Images.of("png", 20, 20);
        Person ada = world.person(tenant);
        Person bea = world.person(tenant);
        TenantScope.run(
                tenant,
                () -> {
                    people.setPhoto(ada.id(), first, World.ACTOR);
                    people.setPhoto(bea.id(), first, World.ACTOR);
                    people.setPhoto(bea.id(), first, World.ACTOR);
                    assertThat(storedPhotos()).isEqualTo(1);
                    people.setPhoto(ada.id(), second, World.ACTOR);
                    assertThat(storedPhotos()).isEqualTo(2);
                    people.setPhoto(bea.id(), second, World.ACTOR);
                    assertThat(storedPhotos()).isEqualTo(1);
                    assertThat(photos.of(ada.id()).orElseThrow().bytes()).isEqualTo(second);
                    assertThat(people.find(ada.id()).orElseThrow().photoPath())
                            .startsWith("/api/console/v1/people/" + ada.id() + "/photo?v=");
                });
        assertThat(actions()).filteredOn("person.photo-changed"::equals).hasSize(4);
    }

    @Test
    void deactivatingTwiceIsToldOnce() {
        Person ada = world.person(tenant);
        TenantScope.run(
                tenant,
                () -> {
                    people.deactivate(ada.id(), World.ACTOR);
                    people.deactivate(ada.id(), World.ACTOR);
                    assertThat(people.find(ada.id()).orElseThrow().active()).isFalse();
                });
        assertThat(actions()).filteredOn("person.deactivated"::equals).hasSize(1);
    }

    @Test
    void anotherOrganisationsPersonIsNotThere() {
        Person ada = world.person(tenant);
        List<ProblemException> refusals = new ArrayList<>();
        TenantScope.run(
                world.tenant().id(),
                () -> {
                    assertThat(people.find(ada.id())).isEmpty();
                    assertThat(people.findByMail(ada.mail())).isEmpty();
                    assertThat(photos.of(ada.id())).isEmpty();
                    PersonId id = ada.id();
                    refusals.add(refusal(() -> people.deactivate(id, World.ACTOR)));
                    refusals.add(
                            refusal(() ->
                                    people.setPhoto(id, Images.of("png", 1, 1), World.ACTOR)));
                });
        assertThat(refusals).extracting(ProblemException::type).containsOnly(ProblemType.NOT_FOUND);
    }

    @Test
    void nobodySwitchesOffOrDeletesThemselves() {
        Person ada = world.person(tenant);
        Actor herself = new Actor.Person(ada.id());
        TenantScope.run(
                tenant,
                () -> {
                    for (Runnable change :
                            List.<Runnable>of(
                                    () -> people.deactivate(ada.id(), herself),
                                    () -> people.remove(ada.id(), herself))) {
                        assertThat(refusal(change).type()).isEqualTo(ProblemType.OWN_ACCOUNT);
                    }
                    people.activate(ada.id(), herself);
                    assertThat(people.find(ada.id())).hasValue(ada);
                });
        assertThat(actions()).doesNotContain("person.deactivated", "person.removed");
    }

    @Test
    void groupsKnowThatAMemberWasDeleted() {
        Person ada = world.person(tenant);
        TenantScope.run(
                tenant,
                () -> {
                    GroupDetails details = new GroupDetails("Sales", "", null);
                    Group group = groups.add(tenant, details, Source.MANUAL, World.ACTOR);
                    GroupMembers members = GroupMembers.ofPeople(Set.of(ada.id()));
                    groups.addMembers(group.id(), members, World.ACTOR);
                    people.remove(ada.id(), World.ACTOR);
                    assertThat(groups.members(group.id())).isEqualTo(GroupMembers.NONE);
                    assertThat(groups.find(group.id()).orElseThrow().version())
                            .isEqualTo(group.version() + 2);
                    assertThat(refusal(() -> people.remove(ada.id(), World.ACTOR)).type())
                            .isEqualTo(ProblemType.NOT_FOUND);
                });
    }

    @Test
    void aPhotoGoesWithItsPerson() {
        Person ada = world.person(tenant);
        Person bea = world.person(tenant);
        byte[] image = Images.of("png", 10, 10);
        TenantScope.run(
                tenant,
                () -> {
                    people.setPhoto(ada.id(), image, World.ACTOR);
                    people.setPhoto(bea.id(), image, World.ACTOR);
                    people.remove(ada.id(), World.ACTOR);
                    assertThat(storedPhotos()).isEqualTo(1);
                    people.removePhoto(bea.id(), World.ACTOR);
                    assertThat(storedPhotos()).isZero();
                    people.removePhoto(bea.id(), World.ACTOR);
                });
        assertThat(actions()).filteredOn("person.photo-changed"::equals).hasSize(3);
    }

    private ProblemException refusal(String given, String family, String mail, String title) {
        return refusal(() ->
                TenantScope.run(
                        tenant,
                        () ->
                                people.add(
                                        tenant,
                                        new NewPerson(given, family, mail, title),
                                        World.ACTOR)));
    }

    private static ProblemException refusal(Runnable work) {
        return catchThrowableOfType(ProblemException.class, work::run);
    }

    private long storedPhotos() {
        Long count =
                new TransactionTemplate(transactions)
                        .execute(status ->
                                jdbc.sql("select count(*) from photo").query(Long.class).single());
        return java.util.Objects.requireNonNull(count);
    }

    private List<String> actions() {
        return TenantScope.call(
                tenant, () -> trail.read(tenant, 0, 100).stream().map(AuditEntry::action).toList());
    }
}
