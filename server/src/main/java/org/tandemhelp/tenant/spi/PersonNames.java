package org.tandemhelp.tenant.spi;

import java.util.Optional;
import org.tandemhelp.kernel.PersonId;

/** What people are called; the directory knows. */
public interface PersonNames {

    /** The display name of a person of the tenant in scope; empty where nobody has this id. */
    Optional<String> nameOf(PersonId person);
}
