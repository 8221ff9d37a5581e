package org.tandemhelp.directory;

import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/**
 * The photo on the trust screens is another one.
 *
 * @param photoId SHA-256 of the new photo in hex
 */
public record PersonPhotoChanged(TenantId tenant, Actor actor, PersonId person, String photoId)
        implements AuditedEvent {

    @Override
    public String action() {
        return "person.photo-changed";
    }

    @Override
    public String subject() {
        return "person:" + person;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("photo", photoId);
    }
}
