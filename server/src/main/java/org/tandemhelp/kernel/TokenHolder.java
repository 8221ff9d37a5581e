package org.tandemhelp.kernel;

import java.util.UUID;

/**
 * A program that showed a valid token: the principal behind a {@link Route.Access#TOKEN} door. Only
 * the filter chain that checks the token makes one.
 *
 * @param tenant the organisation that gave the token
 * @param token the token's id, which is no secret
 */
public record TokenHolder(TenantId tenant, UUID token) {}
