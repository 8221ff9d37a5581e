package org.tandemhelp.directory.web;

import java.security.Principal;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.Photo;
import org.tandemhelp.directory.Photos;
import org.tandemhelp.kernel.Permission;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.Route;

/** The photos on trust screens. The bytes came from outside, so nothing in them may run. */
@RestController
class PhotoController {

    private final Photos photos;
    private final People people;

    PhotoController(Photos photos, People people) {
        this.photos = photos;
        this.people = people;
    }

    /**
     * The photo of a person of the same organisation.
     *
     * @param version the beginning of the photo's hash; an address that names it never changes
     */
    @GetMapping("/api/console/v1/people/{id}/photo")
    @Route(Route.Access.SIGNED_IN)
    ResponseEntity<byte[]> photo(
            @PathVariable UUID id, @RequestParam(name = "v", defaultValue = "") String version) {
        Photo photo =
                photos.of(new PersonId(id))
                        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        boolean unchanging = version.length() >= 12 && photo.id().startsWith(version);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo.contentType()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'")
                .cacheControl(
                        unchanging
                                ? CacheControl.maxAge(Duration.ofDays(365))
                                        .cachePrivate()
                                        .immutable()
                                : CacheControl.noCache().cachePrivate())
                .eTag(photo.id())
                .body(photo.bytes());
    }

    /** Stores the image; what it is, its own bytes say. */
    @PutMapping("/api/console/v1/people/{id}/photo")
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_PEOPLE)
    PersonItem store(
            @PathVariable UUID id,
            @RequestBody(required = false) byte @Nullable [] image,
            Principal who) {
        PersonId person = known(id).id();
        people.setPhoto(person, image == null ? new byte[0] : image, Caller.of(who));
        return PersonItem.of(known(id));
    }

    @DeleteMapping("/api/console/v1/people/{id}/photo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_PEOPLE)
    void remove(@PathVariable UUID id, Principal who) {
        people.removePhoto(new PersonId(id), Caller.of(who));
    }

    private Person known(UUID id) {
        return people.find(new PersonId(id))
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }
}
