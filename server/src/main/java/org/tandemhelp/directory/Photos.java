package org.tandemhelp.directory;

import java.util.Optional;
import org.tandemhelp.kernel.PersonId;

/** The photos of people. Reads happen inside the caller's tenant scope. */
public interface Photos {

    /** The photo of a person whom the scope holds. */
    Optional<Photo> of(PersonId person);
}
