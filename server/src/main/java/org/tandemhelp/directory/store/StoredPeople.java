package org.tandemhelp.directory.store;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemhelp.directory.MailAddress;
import org.tandemhelp.directory.NewPerson;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonAdded;
import org.tandemhelp.directory.PersonDeactivated;
import org.tandemhelp.directory.PersonPhotoChanged;
import org.tandemhelp.directory.Photo;
import org.tandemhelp.directory.Photos;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.Fields;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;

/** People and photos in PostgreSQL; every change and its event are one transaction. */
@Service
class StoredPeople implements People, Photos {

    private static final int NAME_LENGTH = 64;
    private static final int JOB_TITLE_LENGTH = 128;

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
    @Transactional
    public Person add(TenantId tenant, NewPerson wanted, Actor actor) {
        Person person = checked(tenant, wanted);
        if (!people.insert(person)) {
            new Fields().refuse("mail", "Somebody has this mail address already.").orThrow();
        }
        events.publishEvent(new PersonAdded(tenant, actor, person.id()));
        return person;
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
    public void deactivate(PersonId id, Actor actor) {
        Person person = existing(id);
        if (people.deactivate(id)) {
            events.publishEvent(new PersonDeactivated(person.tenant(), actor, id));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Photo> of(PersonId person) {
        return photos.of(person);
    }

    private Person existing(PersonId id) {
        return people.find(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }

    private static Person checked(TenantId tenant, NewPerson wanted) {
        Fields fields = new Fields();
        String jobTitle = wanted.jobTitle();
        Person person =
                new Person(
                        PersonId.random(),
                        tenant,
                        fields.plain("givenName", wanted.givenName(), NAME_LENGTH),
                        fields.plain("familyName", wanted.familyName(), NAME_LENGTH),
                        wanted.mail(),
                        jobTitle.isEmpty()
                                ? ""
                                : fields.plain("jobTitle", jobTitle, JOB_TITLE_LENGTH),
                        null,
                        true);
        String fault = MailAddress.fault(wanted.mail());
        if (fault != null) {
            fields.refuse("mail", fault);
        }
        fields.orThrow();
        return person;
    }
}
