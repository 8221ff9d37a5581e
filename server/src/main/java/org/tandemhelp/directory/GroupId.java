package org.tandemhelp.directory;

import java.util.UUID;

/** The id of a group. */
public record GroupId(UUID value) {

    /** A new one. */
    public static GroupId random() {
        return new GroupId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
