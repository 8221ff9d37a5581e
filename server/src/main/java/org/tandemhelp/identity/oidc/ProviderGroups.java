package org.tandemhelp.identity.oidc;

import java.util.Map;
import java.util.Optional;
import org.tandemhelp.directory.GroupId;

/** Which groups a provider's group claim means. Inside the caller's scope and transaction. */
public interface ProviderGroups {

    /** The groups by the values of the claim. */
    Map<String, GroupId> of(IdentityProvider provider);

    /** The group of one value. */
    Optional<GroupId> find(IdentityProvider provider, String value);

    /** Remembers a new group; false where somebody else was quicker. */
    boolean put(IdentityProvider provider, String value, GroupId group);
}
