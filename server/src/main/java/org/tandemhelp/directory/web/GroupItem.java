package org.tandemhelp.directory.web;

import java.time.Instant;
import org.tandemhelp.directory.Group;

/**
 * A group as lists show it.
 *
 * @param members how many direct members it has
 */
record GroupItem(
        String id,
        String name,
        String description,
        String source,
        long members,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static GroupItem of(Group group, long members) {
        return new GroupItem(
                group.id().toString(),
                group.name(),
                group.description(),
                group.source().wireName(),
                members,
                group.createdAt(),
                group.updatedAt(),
                group.version());
    }
}
