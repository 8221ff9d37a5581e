package org.tandemhelp.directory.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemhelp.directory.NewPerson;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonActivated;
import org.tandemhelp.directory.PersonAdded;
import org.tandemhelp.directory.PersonChanged;
import org.tandemhelp.directory.PersonDeactivated;
import org.tandemhelp.directory.PersonDetails;
import org.tandemhelp.directory.PersonPhotoChanged;
import org.tandemhelp.directory.PersonRemoved;
import org.tandemhelp.directory.Photo;
import org.tandemhelp.directory.Photos;
import org.tandemhelp.directory.Source;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;

/** People and photos in PostgreSQL; every change and its event are one transaction. */
@Service
class StoredPeople implements People, Photos {

    private final PersonRows people;
    private final PhotoRows photos;
    private final ApplicationEventPublisher events;

    StoredPeople(PersonRows people, PhotoRows photos, ApplicationEventPublisher events) {
        this.people = people;
        this.photos = photos;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId id) {
        return people.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Person> findByMail(String mail) {
        return people.findByMail(mail);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> allByMail(String mail) {
        return people.allByMail(mail);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Person> findByExternalId(String externalId) {
        return people.findByExternalId(externalId);
    }

    @Override
    @Transactional
    public Person add(TenantId tenant, NewPerson wanted, Actor actor) {
        return add(tenant, PersonDetails.of(wanted), Source.MANUAL, actor);
    }

    @Override
    @Transactional
    public Person add(TenantId tenant, PersonDetails wanted, Source source, Actor actor) {
        Person person = PersonCheck.added(tenant, wanted, source, now());
        unique(
                person,
                () -> {
                    people.insert(person);
                    return true;
                });
        events.publishEvent(new PersonAdded(tenant, actor, person.id()));
        return person;
    }

    @Override
    @Transactional
    public Person change(PersonId id, PersonDetails wanted, long version, Actor actor) {
        Person before = existing(id);
        if (version != ANY_VERSION && version != before.version()) {
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
        events.publishEvent(new PersonChanged(before.tenant(), actor, id, fields));
        return after;
    }

    @Override
    @Transactional
    public void setPhoto(PersonId id, byte[] image, Actor actor) {
        Person person = existing(id);
        Photo photo = PhotoCheck.check(image);
        if (photo.id().equals(person.photoId())) {
            return;
        }
        photos.insert(person.tenant(), photo);
        people.setPhoto(id, photo.id());
        if (person.photoId() != null) {
            photos.deleteUnused(person.tenant(), person.photoId());
        }
        events.publishEvent(new PersonPhotoChanged(person.tenant(), actor, id, photo.id()));
    }

    @Override
    @Transactional
    public void removePhoto(PersonId id, Actor actor) {
        Person person = existing(id);
        if (person.photoId() != null) {
            people.setPhoto(id, null);
            photos.deleteUnused(person.tenant(), person.photoId());
            events.publishEvent(new PersonPhotoChanged(person.tenant(), actor, id, ""));
        }
    }

    @Override
    @Transactional
    public void deactivate(PersonId id, Actor actor) {
        Person person = existing(id);
        if (people.setActive(id, false)) {
            events.publishEvent(new PersonDeactivated(person.tenant(), actor, id));
        }
    }

    @Override
    @Transactional
    public void activate(PersonId id, Actor actor) {
        Person person = existing(id);
        if (people.setActive(id, true)) {
            events.publishEvent(new PersonActivated(person.tenant(), actor, id));
        }
    }

    @Override
    @Transactional
    public void remove(PersonId id, Actor actor) {
        Person person = existing(id);
        deactivate(id, actor);
        people.delete(id);
        if (person.photoId() != null) {
            photos.deleteUnused(person.tenant(), person.photoId());
        }
        events.publishEvent(new PersonRemoved(person.tenant(), actor, id));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Photo> of(PersonId person) {
        return photos.of(person);
    }

    private Person existing(PersonId id) {
        return people.find(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
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
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
