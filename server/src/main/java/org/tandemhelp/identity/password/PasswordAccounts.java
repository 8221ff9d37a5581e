package org.tandemhelp.identity.password;

import java.util.Optional;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** Where the hashes are kept. Inside the caller's transaction and tenant scope. */
public interface PasswordAccounts {

    /** The hash, where the person has a password. */
    Optional<String> hashOf(PersonId person);

    /** Keeps the hash instead of the one before. */
    void store(TenantId tenant, PersonId person, String hash);
}
