package org.tandemhelp.directory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.audit.AuditEntry;
import org.tandemhelp.audit.AuditTrail;
import org.tandemhelp.directory.Group;
import org.tandemhelp.directory.GroupColumn;
import org.tandemhelp.directory.GroupDetails;
import org.tandemhelp.directory.GroupFilter;
import org.tandemhelp.directory.GroupId;
import org.tandemhelp.directory.GroupMembers;
import org.tandemhelp.directory.Groups;
import org.tandemhelp.directory.ListOrder;
import org.tandemhelp.directory.ListedGroup;
import org.tandemhelp.directory.Lists;
import org.tandemhelp.directory.Member;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonColumn;
import org.tandemhelp.directory.PersonDetails;
import org.tandemhelp.directory.PersonFilter;
import org.tandemhelp.directory.Source;
import org.tandemhelp.kernel.Page;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

@ServerTest
class ListsTest {

    private static final ListOrder<PersonColumn> BY_NAME =
            new ListOrder<>(PersonColumn.NAME, false);
    private static final ListOrder<GroupColumn> GROUPS_BY_NAME =
            new ListOrder<>(GroupColumn.NAME, false);

    @Autowired World world;
    @Autowired Lists lists;
    @Autowired Groups groups;
    @Autowired People people;
    @Autowired AuditTrail trail;
    @Autowired WordUpkeep upkeep;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
    private TenantId tenant = TenantId.SERVER;

    @BeforeEach
    void organisation() {
        tenant = world.tenant().id();
    }

    @Test
    void namesAreSortedAsPeopleSortThem() {
        for (String name : List.of("Zoe", "åsa", "Ada", "Émile", "李", "bo", "Östen")) {
            person(name, "", "");
        }
        assertThat(names(PersonFilter.NONE, BY_NAME))
                .containsExactly("Ada", "åsa", "bo", "Émile", "Östen", "Zoe", "李");
        assertThat(names(PersonFilter.NONE, new ListOrder<>(PersonColumn.NAME, true)))
                .containsExactly("李", "Zoe", "Östen", "Émile", "bo", "åsa", "Ada");
    }

    @ParameterizedTest
    @EnumSource(PersonColumn.class)
    void pagesMeetWithoutGapOrOverlap(PersonColumn column) {
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 23; i++) {
            all.add(person("P" + i, i % 2 == 0 ? "Clerk" : "Zookeeper", i % 3 == 0 ? "" : "Nord"));
        }
        for (boolean descending : new boolean[] {false, true}) {
            ListOrder<PersonColumn> order = new ListOrder<>(column, descending);
            List<String> seen = new ArrayList<>();
            String cursor = null;
            int pages = 0;
            do {
                Page<Person> page = page(PersonFilter.NONE, order, cursor, 5);
                page.items().forEach(person -> seen.add(person.mail()));
                assertThat(page.total()).isEqualTo(23);
                cursor = page.next();
                pages++;
            } while (cursor != null);
            assertThat(seen).hasSize(23).containsExactlyInAnyOrderElementsOf(all);
            assertThat(pages).isEqualTo(5);
        }
    }

    @Test
    void whoComesOrGoesWhileSomebodyPagesDoesNotShiftTheRest() {
        for (String name : List.of("A", "B", "C", "D", "E")) {
            person(name, "", "");
        }
        Page<Person> first = page(PersonFilter.NONE, BY_NAME, null, 2);
        run(() -> people.remove(first.items().getLast().id(), World.ACTOR));
        person("AA", "", "");
        assertThat(page(PersonFilter.NONE, BY_NAME, first.next(), 3).items())
                .extracting(Person::givenName)
                .containsExactly("C", "D", "E");
    }

    @ParameterizedTest
    @CsvSource({
        "ada, Ada Berg",
        "BERG ad, Ada Berg",
        "'  berg  ', Ada Berg",
        "clerk nord, Ada Berg",
        "zoe, Zoë Åström",
        "ÅSTRÖM, Zoë Åström",
        "astr, Zoë Åström",
        "太郎, 山田太郎 ",
        "احمد, أحمد علي"
    })
    void wordsAreFoundByTheirBeginning(String search, String name) {
        person("Ada Berg", "Clerk", "Nord AB");
        person("Zoë Åström", "Nurse", "Syd AB");
        person("山田太郎", "", "");
        person("أحمد علي", "", "");
        assertThat(names(search(search), BY_NAME)).containsExactly(name.strip());
    }

    @ParameterizedTest
    @CsvSource({"erg", "ada zoe", "'%'", "'_'", "'\\'", "' or 1=1 --'", "ada & berg | q", "!!!"})
    void whatNobodyHasFindsNobody(String search) {
        person("Ada Berg", "Clerk", "Nord AB");
        Page<Person> page = page(search(search), BY_NAME, null, 10);
        assertThat(page.items()).isEmpty();
        assertThat(page.total()).isZero();
    }

    @Test
    void aChangedNameIsFoundAndTheOldOneIsNot() {
        String mail = person("Ada Berg", "Clerk", "");
        run(() -> {
            Person ada = people.findByMail(mail).orElseThrow();
            PersonDetails wanted = new PersonDetails("", "Ada", "Lind", "", mail, "Head", "", null);
            people.change(ada.id(), wanted, ada.version(), World.ACTOR);
        });
        assertThat(names(search("lind head"), BY_NAME)).containsExactly("Ada Lind");
        assertThat(names(search("berg"), BY_NAME)).isEmpty();
        assertThat(names(search("clerk"), BY_NAME)).isEmpty();
    }

    @Test
    void filtersNarrowTogether() {
        String ada = person("Ada", "Clerk", "");
        person("Adam", "Clerk", "");
        run(() ->
                people.add(
                        tenant,
                        new PersonDetails("", "Adil", "", "", "adil@example.org", "", "", "x"),
                        Source.SCIM,
                        World.ACTOR));
        PersonId id = here(() -> people.findByMail(ada).orElseThrow().id());
        run(() -> people.deactivate(id, World.ACTOR));
        Group group = group("Sales");
        run(() -> groups.addMembers(group.id(), GroupMembers.ofPeople(Set.of(id)), World.ACTOR));

        assertThat(names(new PersonFilter("ad", true, null, null), BY_NAME))
                .containsExactly("Adam", "Adil");
        assertThat(names(new PersonFilter("", false, null, null), BY_NAME)).containsExactly("Ada");
        assertThat(names(new PersonFilter("", null, Source.SCIM, null), BY_NAME))
                .containsExactly("Adil");
        assertThat(names(new PersonFilter("", null, null, group.id()), BY_NAME))
                .containsExactly("Ada");
        assertThat(names(new PersonFilter("ada", true, null, group.id()), BY_NAME)).isEmpty();
        assertThat(names(new PersonFilter("", null, null, GroupId.random()), BY_NAME)).isEmpty();
    }

    @Test
    void aCursorBelongsToItsOrder() {
        person("A", "", "");
        person("B", "", "");
        String cursor = page(PersonFilter.NONE, BY_NAME, null, 1).next();
        for (ListOrder<PersonColumn> other :
                List.of(
                        new ListOrder<>(PersonColumn.NAME, true),
                        new ListOrder<>(PersonColumn.CREATED_AT, false))) {
            ProblemException problem =
                    catchThrowableOfType(
                            ProblemException.class,
                            () -> page(PersonFilter.NONE, other, cursor, 1));
            assertThat(problem.errors()).containsOnlyKeys("cursor");
        }
    }

    @Test
    void groupsAreSortedSearchedAndCounted() {
        Group big = group("Zebra keepers");
        Group small = group("apes");
        Group none = group("Épée club");
        Person ada = world.person(tenant);
        Person bea = world.person(tenant);
        run(() -> {
            groups.addMembers(
                    big.id(),
                    new GroupMembers(Set.of(ada.id(), bea.id()), Set.of(small.id())),
                    World.ACTOR);
            groups.addMembers(small.id(), GroupMembers.ofPeople(Set.of(ada.id())), World.ACTOR);
        });
        assertThat(groupNames("", GROUPS_BY_NAME))
                .containsExactly("apes", "Épée club", "Zebra keepers");
        assertThat(groupNames("", new ListOrder<>(GroupColumn.MEMBERS, true)))
                .containsExactly("Zebra keepers", "apes", "Épée club");
        assertThat(groupNames("epee", GROUPS_BY_NAME)).containsExactly(none.name());
        assertThat(groupNames("keep zeb", GROUPS_BY_NAME)).containsExactly(big.name());
        assertThat(groupNames("eepers", GROUPS_BY_NAME)).isEmpty();

        for (GroupColumn column : GroupColumn.values()) {
            ListOrder<GroupColumn> order = new ListOrder<>(column, true);
            List<ListedGroup> seen = new ArrayList<>();
            String cursor = null;
            do {
                String from = cursor;
                Page<ListedGroup> page =
                        here(() -> lists.groups(new GroupFilter("", null), order, from, 1));
                seen.addAll(page.items());
                cursor = page.next();
            } while (cursor != null);
            assertThat(seen).hasSize(3).doesNotHaveDuplicates();
            assertThat(seen).extracting(ListedGroup::members).containsOnly(3L, 1L, 0L);
        }
    }

    @Test
    void membersArePagedGroupsFirst() {
        Group group = group("All");
        Group inner = group("Zulu");
        List<Person> crowd = new ArrayList<>();
        for (String name : List.of("Cea", "Ada", "Bea")) {
            String mail = person(name, "", "");
            crowd.add(here(() -> people.findByMail(mail).orElseThrow()));
        }
        run(() ->
                groups.addMembers(
                        group.id(),
                        new GroupMembers(
                                new HashSet<>(crowd.stream().map(Person::id).toList()),
                                Set.of(inner.id())),
                        World.ACTOR));
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            String from = cursor;
            Page<Member> page = here(() -> lists.members(group.id(), "", from, 1));
            assertThat(page.total()).isEqualTo(4);
            page.items().forEach(member -> seen.add(member.kind() + " " + member.name()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).containsExactly("GROUP Zulu", "PERSON Ada", "PERSON Bea", "PERSON Cea");
        assertThat(here(() -> lists.members(group.id(), "be", null, 10)).items())
                .extracting(Member::id)
                .containsExactly(crowd.getLast().id().value());
        assertThat(here(() -> lists.members(group.id(), "zu", null, 10)).items())
                .extracting(Member::name)
                .containsExactly("Zulu");
        assertThat(here(() -> lists.members(group.id(), "?", null, 10)).items()).isEmpty();
    }

    @Test
    void anotherOrganisationSeesNothing() {
        person("Ada", "", "");
        Group group = group("Sales");
        TenantScope.run(
                world.tenant().id(),
                () -> {
                    assertThat(lists.people(PersonFilter.NONE, BY_NAME, null, 10).total()).isZero();
                    assertThat(lists.people(search("ada"), BY_NAME, null, 10).items()).isEmpty();
                    assertThat(lists.find("ada", 10)).isEmpty();
                    assertThat(
                                    lists.groups(
                                                    new GroupFilter("", null),
                                                    GROUPS_BY_NAME,
                                                    null,
                                                    10)
                                            .items())
                            .isEmpty();
                    ProblemException problem =
                            catchThrowableOfType(
                                    ProblemException.class,
                                    () -> lists.members(group.id(), "", null, 10));
                    assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND);
                });
    }

    @Test
    void anExportReadsEverythingAndIsInTheTrail() {
        insertRaw(2_500);
        List<String> read = new ArrayList<>();
        run(() ->
                lists.exportPeople(
                        new PersonFilter("", true, null, null),
                        BY_NAME,
                        World.ACTOR,
                        person -> read.add(person.mail())));
        assertThat(read).hasSize(2_500).doesNotHaveDuplicates();
        AuditEntry last = here(() -> trail.read(tenant, 0, 1_000)).getLast();
        assertThat(last.action()).isEqualTo("people.exported");
        assertThat(last.details()).containsEntry("filters", "status");

        List<String> found = new ArrayList<>();
        group("Sales");
        run(() ->
                lists.exportGroups(
                        new GroupFilter("", null),
                        GROUPS_BY_NAME,
                        World.ACTOR,
                        group -> found.add(group.group().name())));
        assertThat(found).containsExactly("Sales");
    }

    @Test
    void whoCameIntoTheDatabaseAnotherWayIsFoundAfterAStart() {
        insertRaw(2_100);
        assertThat(page(search("raw7"), BY_NAME, null, 10).items()).isEmpty();
        upkeep.findEverybody();
        assertThat(page(search("raw7"), BY_NAME, null, 10).total()).isEqualTo(111);
        assertThat(here(() -> lists.find("raw", 5))).hasSize(5);
    }

    private void insertRaw(int size) {
        run(() ->
                new TransactionTemplate(transactions)
                        .executeWithoutResult(status ->
                                jdbc.sql(
                                                """
                                                insert into person (id, tenant_id, given_name, family_name, mail, job_title, active, user_name)
                                                select gen_random_uuid(), :tenant, 'Raw' || n, 'Berg', 'raw' || n || '@example.org', '', true, 'raw' || n
                                                from generate_series(1, :size) n
                                                """)
                                        .param("tenant", tenant.value())
                                        .param("size", size)
                                        .update()));
    }

    /** Adds a person; the mail address. */
    private String person(String name, String jobTitle, String company) {
        String mail = UUID.randomUUID() + "@x.example";
        run(() ->
                people.add(
                        tenant,
                        new PersonDetails("", name, "", "", mail, jobTitle, company, null),
                        Source.MANUAL,
                        World.ACTOR));
        return mail;
    }

    private Group group(String name) {
        GroupDetails details = new GroupDetails(name, "", null);
        return here(() -> groups.add(tenant, details, Source.MANUAL, World.ACTOR));
    }

    private static PersonFilter search(String search) {
        return new PersonFilter(search, null, null, null);
    }

    private Page<Person> page(
            PersonFilter filter,
            ListOrder<PersonColumn> order,
            @Nullable String cursor,
            int limit) {
        return here(() -> lists.people(filter, order, cursor, limit));
    }

    private List<String> names(PersonFilter filter, ListOrder<PersonColumn> order) {
        Page<Person> page = page(filter, order, null, 50);
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items().stream().map(Person::displayName).toList();
    }

    private List<String> groupNames(String search, ListOrder<GroupColumn> order) {
        Function<ListedGroup, String> name = one -> one.group().name();
        return here(() -> lists.groups(new GroupFilter(search, null), order, null, 50))
                .items()
                .stream()
                .map(name)
                .toList();
    }

    private void run(Runnable work) {
        TenantScope.run(tenant, work);
    }

    private <T> T here(Supplier<T> work) {
        return TenantScope.call(tenant, work::get);
    }

    @Test
    void limitsAreFromOneToAHundred() {
        for (int limit : Arrays.asList(0, -1, 101)) {
            ProblemException problem =
                    catchThrowableOfType(
                            ProblemException.class,
                            () -> page(PersonFilter.NONE, BY_NAME, null, limit));
            assertThat(problem.errors()).containsOnlyKeys("limit");
        }
    }
}
