package org.tandemhelp.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A person can sign in at this outside provider.
 *
 * @param id the provider's id
 * @param name what the organisation calls it
 */
public record ProviderLink(UUID id, String name, Instant linkedAt) {}
