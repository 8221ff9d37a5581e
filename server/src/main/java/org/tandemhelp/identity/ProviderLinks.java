package org.tandemhelp.identity;

import java.util.List;
import org.tandemhelp.kernel.PersonId;

/** The port through which outside providers say whom they sign in. */
public interface ProviderLinks {

    /** Where the person can sign in, inside the caller's transaction and tenant scope. */
    List<ProviderLink> of(PersonId person);
}
