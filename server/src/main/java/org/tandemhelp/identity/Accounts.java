package org.tandemhelp.identity;

import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;

/** Built-in accounts. Changes happen inside the caller's tenant scope. */
public interface Accounts {

    /**
     * Lets the person sign in with their mail address and this password from now on.
     *
     * @param password 12 to 128 characters, not a common one, without the person's mail name
     * @throws ProblemException {@code password-too-weak}; {@code not-found}
     */
    void setPassword(PersonId person, String password, Actor actor);
}
