package org.tandemhelp.directory;

import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.TenantId;

/**
 * People were added and changed from a file.
 *
 * @param file SHA-256 of the file in hex, so that it can be proved which one it was
 */
public record PeopleImported(TenantId tenant, Actor actor, String file, int added, int changed)
        implements AuditedEvent {

    @Override
    public String action() {
        return "people.imported";
    }

    @Override
    public String subject() {
        return "file:" + file;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("added", Integer.toString(added), "changed", Integer.toString(changed));
    }
}
