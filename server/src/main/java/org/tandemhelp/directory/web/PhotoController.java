package org.tandemhelp.directory.web;

import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.directory.Photo;
import org.tandemhelp.directory.Photos;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.Route;

/** The photos on trust screens. The bytes came from outside, so nothing in them may run. */
@RestController
class PhotoController {

    private final Photos photos;

    PhotoController(Photos photos) {
        this.photos = photos;
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
}
