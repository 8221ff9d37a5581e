package org.tandemhelp.directory.store;

import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonActivated;
import org.tandemhelp.directory.PersonDeactivated;
import org.tandemhelp.directory.PersonRemoved;
import org.tandemhelp.directory.spi.DeactivationVeto;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;

/**
 * Switches people off and on and deletes them, inside the caller's transaction. Nobody does it to
 * themselves, whatever their roles: the last act of a mistake must not lock the door behind it.
 */
@Component
class PersonStanding {

    private final PersonRows people;
    private final PhotoRows photos;
    private final GroupRows groups;
    private final MemberRows members;
    private final ObjectProvider<DeactivationVeto> vetoes;
    private final ApplicationEventPublisher events;

    PersonStanding(
            PersonRows people,
            PhotoRows photos,
            GroupRows groups,
            MemberRows members,
            ObjectProvider<DeactivationVeto> vetoes,
            ApplicationEventPublisher events) {
        this.people = people;
        this.photos = photos;
        this.groups = groups;
        this.members = members;
        this.vetoes = vetoes;
        this.events = events;
    }

    void deactivate(PersonId id, Actor actor) {
        Person person = leaving(id, actor);
        if (people.setActive(id, false)) {
            events.publishEvent(new PersonDeactivated(person.tenant(), actor, id));
        }
    }

    void activate(PersonId id, Actor actor) {
        Person person = existing(id);
        if (people.setActive(id, true)) {
            events.publishEvent(new PersonActivated(person.tenant(), actor, id));
        }
    }

    void remove(PersonId id, Actor actor) {
        Person person = leaving(id, actor);
        List<UUID> left = members.groupsOf(id);
        groups.lockAll(left);
        groups.touch(left);
        boolean active = people.setActive(id, false);
        if (!people.delete(id)) {
            throw ProblemException.of(ProblemType.NOT_FOUND);
        }
        if (person.photoId() != null) {
            photos.deleteUnused(person.tenant(), person.photoId());
        }
        if (active) {
            events.publishEvent(new PersonDeactivated(person.tenant(), actor, id));
        }
        events.publishEvent(new PersonRemoved(person.tenant(), actor, id));
    }

    private Person leaving(PersonId id, Actor actor) {
        Person person = existing(id);
        if (actor instanceof Actor.Person who && who.id().equals(id)) {
            throw ProblemException.of(ProblemType.OWN_ACCOUNT);
        }
        vetoes.stream().forEach(veto -> veto.check(person.tenant(), id));
        return person;
    }

    private Person existing(PersonId id) {
        return people.find(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }
}
