package org.tandemhelp.directory.scim.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the admin center shows of provisioning.
 *
 * @param baseUrl what the provisioning service is told, without a slash at its end
 * @param lastRequestAt exact to a minute; of the tokens that are still there
 */
record ProvisioningForm(
        String baseUrl, List<TokenForm> tokens, @Nullable Instant lastRequestAt, Counts counts) {

    /** How many came by provisioning. */
    record Counts(long people, long groups) {}
}
