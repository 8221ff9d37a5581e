package org.tandemhelp.directory.store;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonPhotoChanged;
import org.tandemhelp.directory.Photo;
import org.tandemhelp.directory.Photos;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;

/** Photos in PostgreSQL, each kept once in a tenant however many people show it. */
@Service
class StoredPhotos implements Photos {

    private final PersonRows people;
    private final PhotoRows photos;
    private final ApplicationEventPublisher events;

    StoredPhotos(PersonRows people, PhotoRows photos, ApplicationEventPublisher events) {
        this.people = people;
        this.photos = photos;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Photo> of(PersonId person) {
        return photos.of(person);
    }

    /** Inside the caller's transaction. */
    void set(PersonId id, byte[] image, Actor actor) {
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

    /** Inside the caller's transaction. */
    void remove(PersonId id, Actor actor) {
        Person person = existing(id);
        if (person.photoId() != null) {
            people.setPhoto(id, null);
            photos.deleteUnused(person.tenant(), person.photoId());
            events.publishEvent(new PersonPhotoChanged(person.tenant(), actor, id, ""));
        }
    }

    private Person existing(PersonId id) {
        return people.find(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }
}
