package org.tandemhelp.directory.web;

import org.jspecify.annotations.Nullable;
import org.tandemhelp.directory.GroupDetails;

/**
 * What somebody types about a group; a missing text counts as empty.
 *
 * @param version the version that was read; only for a change
 */
record GroupForm(@Nullable String name, @Nullable String description, @Nullable Long version) {

    private static final GroupForm EMPTY = new GroupForm(null, null, null);

    static GroupForm orEmpty(@Nullable GroupForm form) {
        return form == null ? EMPTY : form;
    }

    GroupDetails details(@Nullable String externalId) {
        return new GroupDetails(PersonForm.text(name), PersonForm.text(description), externalId);
    }
}
