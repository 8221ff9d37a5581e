package org.tandemhelp.session.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemhelp.access.Role;
import org.tandemhelp.directory.Person;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.HelpSessionId;
import org.tandemhelp.kernel.Page;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.session.Mode;
import org.tandemhelp.session.SessionAction;
import org.tandemhelp.session.SessionFilter;
import org.tandemhelp.session.SessionSnapshot;
import org.tandemhelp.session.Sessions;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

/** The list of sessions, through the module's own interface. */
@ServerTest
class SessionListRowsTest {

    @Autowired private World world;
    @Autowired private Sessions sessions;
    private TenantId tenant = TenantId.SERVER;
    private Person helper = World.NOBODY;
    private Person other = World.NOBODY;
    private Person sharer = World.NOBODY;
    private final List<HelpSessionId> created = new ArrayList<>();

    /** Three sessions: helper with sharer, ended; helper alone, live; the other alone, live. */
    @BeforeEach
    void threeSessions() {
        tenant = world.tenant().id();
        helper = world.person(tenant, Role.HELP_DESK_OPERATOR);
        other = world.person(tenant, Role.HELP_DESK_OPERATOR);
        sharer = world.person(tenant);
        var code = sessions.create(signedIn(helper), Mode.VIEW_ONLY);
        sessions.join(signedIn(sharer), code.nameplate());
        created.add(code.session().id());
        sessions.act(signedIn(sharer), created.getFirst(), new SessionAction.Leave(null));
        created.add(sessions.create(signedIn(helper), Mode.VIEW_ONLY).session().id());
        created.add(sessions.create(signedIn(other), Mode.VIEW_ONLY).session().id());
    }

    @Test
    void bothEndsCanComeFirst() {
        assertThat(ids(SessionFilter.NONE)).containsExactly(session(2), session(1), session(0));
        assertThat(ids(new SessionFilter(null, null, null, true)))
                .containsExactly(session(0), session(1), session(2));
    }

    @Test
    void aPersonIsFoundOnBothSides() {
        assertThat(ids(person(helper.id()))).containsExactly(session(1), session(0));
        assertThat(ids(person(sharer.id()))).containsExactly(session(0));
        assertThat(ids(person(PersonId.random()))).isEmpty();
    }

    @Test
    void severalPeopleAreLookedForAtOnce() {
        assertThat(ids(among(Set.of(sharer.id(), other.id()))))
                .containsExactly(session(2), session(0));
        assertThat(ids(among(Set.of()))).isEmpty();
    }

    @Test
    void liveAndEndedAreToldApart() {
        assertThat(ids(new SessionFilter(null, null, true, false)))
                .containsExactly(session(2), session(1));
        assertThat(ids(new SessionFilter(null, null, false, false))).containsExactly(session(0));
        assertThat(ids(new SessionFilter(helper.id(), Set.of(sharer.id()), true, false))).isEmpty();
    }

    @Test
    void pagesMeetInBothDirections() {
        for (boolean oldestFirst : new boolean[] {true, false}) {
            SessionFilter filter = new SessionFilter(null, null, null, oldestFirst);
            List<HelpSessionId> seen = new ArrayList<>();
            String cursor = null;
            do {
                Page<SessionSnapshot> page = page(filter, cursor, 1);
                assertThat(page.total()).isEqualTo(3);
                page.items().forEach(item -> seen.add(item.id()));
                cursor = page.next();
            } while (cursor != null);
            assertThat(seen).isEqualTo(ids(filter));
        }
    }

    @Test
    void anotherOrganisationHasItsOwnList() {
        tenant = world.tenant().id();
        assertThat(ids(SessionFilter.NONE)).isEmpty();
        assertThat(ids(person(helper.id()))).isEmpty();
    }

    private static SessionFilter person(PersonId person) {
        return new SessionFilter(person, null, null, false);
    }

    private static SessionFilter among(Set<PersonId> people) {
        return new SessionFilter(null, people, null, false);
    }

    private HelpSessionId session(int index) {
        return created.get(index);
    }

    private List<HelpSessionId> ids(SessionFilter filter) {
        Page<SessionSnapshot> page = page(filter, null, 100);
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items().stream().map(SessionSnapshot::id).toList();
    }

    private Page<SessionSnapshot> page(SessionFilter filter, @Nullable String cursor, int limit) {
        return sessions.list(tenant, filter, cursor, limit);
    }

    private static SignedInPerson signedIn(Person person) {
        return new SignedInPerson(person.tenant(), person.id());
    }
}
