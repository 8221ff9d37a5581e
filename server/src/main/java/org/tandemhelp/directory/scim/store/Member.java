package org.tandemhelp.directory.scim.store;

import java.util.UUID;

/**
 * A direct member of a group.
 *
 * @param person whether it is a person; otherwise it is a group
 * @param name what people call it
 */
public record Member(UUID group, UUID id, boolean person, String name) {}
