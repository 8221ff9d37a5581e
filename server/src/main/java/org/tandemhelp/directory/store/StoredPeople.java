package org.tandemhelp.directory.store;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemhelp.directory.NewPerson;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonDetails;
import org.tandemhelp.directory.Source;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** People in PostgreSQL; every change and its event are one transaction. */
@Service
class StoredPeople implements People {

    private final PersonRows people;
    private final PersonChanges changes;
    private final PersonStanding standing;
    private final StoredPhotos photos;

    StoredPeople(
            PersonRows people,
            PersonChanges changes,
            PersonStanding standing,
            StoredPhotos photos) {
        this.people = people;
        this.changes = changes;
        this.standing = standing;
        this.photos = photos;
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
        return changes.add(tenant, PersonDetails.of(wanted), Source.MANUAL, actor);
    }

    @Override
    @Transactional
    public Person add(TenantId tenant, PersonDetails wanted, Source source, Actor actor) {
        return changes.add(tenant, wanted, source, actor);
    }

    @Override
    @Transactional
    public Person change(PersonId id, PersonDetails wanted, long version, Actor actor) {
        return changes.change(id, wanted, version, actor);
    }

    @Override
    @Transactional
    public void setPhoto(PersonId id, byte[] image, Actor actor) {
        photos.set(id, image, actor);
    }

    @Override
    @Transactional
    public void removePhoto(PersonId id, Actor actor) {
        photos.remove(id, actor);
    }

    @Override
    @Transactional
    public void deactivate(PersonId id, Actor actor) {
        standing.deactivate(id, actor);
    }

    @Override
    @Transactional
    public void activate(PersonId id, Actor actor) {
        standing.activate(id, actor);
    }

    @Override
    @Transactional
    public void remove(PersonId id, Actor actor) {
        standing.remove(id, actor);
    }
}
