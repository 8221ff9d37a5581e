package org.tandemhelp.identity;

import java.time.Duration;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;

/** Tokens that sign a person in. They live in memory and end with the server. */
public interface SignInLinks {

    /**
     * Creates a token inside the caller's tenant scope. It belongs into the fragment of an address
     * or the body of a request, never into a path, query or log.
     *
     * @param reusable whether it signs in again and again until it expires
     * @param life how long it is valid
     * @return 256 random bits, base64url
     * @throws ProblemException {@code not-found}
     */
    String create(PersonId person, boolean reusable, Duration life);
}
