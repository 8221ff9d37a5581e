package org.tandemhelp.directory.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonAdded;
import org.tandemhelp.directory.PersonChanged;
import org.tandemhelp.directory.PersonDetails;
import org.tandemhelp.directory.SearchWords;
import org.tandemhelp.directory.Source;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;

/** Adds people and changes what is known of them, inside the caller's transaction. */
@Component
class PersonChanges {

    private final PersonRows people;
    private final WordRows words;
    private final ApplicationEventPublisher events;

    PersonChanges(PersonRows people, WordRows words, ApplicationEventPublisher events) {
        this.people = people;
        this.words = words;
        this.events = events;
    }

    Person add(TenantId tenant, PersonDetails wanted, Source source, Actor actor) {
        Person person = PersonCheck.added(tenant, wanted, source, now());
        unique(
                person,
                () -> {
                    people.insert(person);
                    return true;
                });
        words.insert(List.of(person));
        events.publishEvent(new PersonAdded(tenant, actor, person.id()));
        return person;
    }

    Person change(PersonId id, PersonDetails wanted, long version, Actor actor) {
        Person before =
                people.find(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        if (version != People.ANY_VERSION && version != before.version()) {
            throw ProblemException.of(ProblemType.VERSION_CONFLICT);
        }
        Person after = PersonCheck.changed(before, wanted, now());
        String fields = PersonCheck.difference(before, after);
        if (fields.isEmpty()) {
            return before;
        }
        if (!unique(after, () -> people.update(after))) {
            throw ProblemException.of(ProblemType.VERSION_CONFLICT);
        }
        if (!SearchWords.of(before).equals(SearchWords.of(after))) {
            words.replace(List.of(after));
        }
        events.publishEvent(new PersonChanged(before.tenant(), actor, id, fields));
        return after;
    }

    /** The indexes decide, because only they see what others add at the same time. */
    private static boolean unique(Person person, BooleanSupplier change) {
        try {
            return change.getAsBoolean();
        } catch (DuplicateKeyException e) {
            throw PersonCheck.taken(String.valueOf(e.getMessage()), person);
        }
    }

    /** PostgreSQL keeps microseconds. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
