package org.tandemhelp.directory.spi;

import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.TenantId;

/** Asked before a person is switched off or deleted, inside that transaction. */
public interface DeactivationVeto {

    /**
     * Agrees by returning. What it decides by must stay true until the transaction ends.
     *
     * @throws ProblemException why the person must stay
     */
    void check(TenantId tenant, PersonId person);
}
