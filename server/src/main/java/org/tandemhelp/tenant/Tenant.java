package org.tandemhelp.tenant;

import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.TenantId;

/**
 * One organisation.
 *
 * @param name the company name people see on the trust screen
 * @param verifiedDomain a domain whose ownership is proved, the first of several, {@code null}:
 *     none is, or no longer
 */
public record Tenant(TenantId id, String name, @Nullable String verifiedDomain) {}
