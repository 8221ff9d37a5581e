package org.tandemhelp.identity;

import java.io.Serializable;
import java.security.Principal;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** The person behind a web session: the principal of Spring Security's authentication. */
public record SignedInPerson(TenantId tenant, PersonId person) implements Principal, Serializable {

    @Override
    public String getName() {
        return person.toString();
    }
}
