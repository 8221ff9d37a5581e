package org.tandemhelp.directory;

import org.jspecify.annotations.Nullable;

/**
 * What can be changed of a group.
 *
 * @param name 1 to 128 characters
 * @param description up to 512 characters
 * @param externalId its id at the source, {@code null}: none
 */
public record GroupDetails(String name, String description, @Nullable String externalId) {}
