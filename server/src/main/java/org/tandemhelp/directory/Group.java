package org.tandemhelp.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.TenantId;

/**
 * A group of people and of other groups.
 *
 * @param externalId its id at the source, {@code null}: none
 * @param version counts changes of the group and of its direct members
 */
public record Group(
        GroupId id,
        TenantId tenant,
        String name,
        String description,
        @Nullable String externalId,
        Source source,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
