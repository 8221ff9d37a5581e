package org.tandemhelp.directory.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tandemhelp.directory.Group;
import org.tandemhelp.directory.GroupDetails;
import org.tandemhelp.directory.GroupId;
import org.tandemhelp.directory.Source;
import org.tandemhelp.kernel.Fields;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.TenantId;

/** Which details make a group; the table's own checks are the second guard. */
final class GroupCheck {

    private static final int NAME_LENGTH = 128;
    private static final int DESCRIPTION_LENGTH = 512;
    private static final int ID_LENGTH = 254;

    private GroupCheck() {}

    /** A new group; throws {@code invalid-request} with a sentence for every wrong field. */
    static Group added(TenantId tenant, GroupDetails wanted, Source source, Instant now) {
        GroupDetails good = checked(wanted);
        return new Group(
                GroupId.random(),
                tenant,
                good.name(),
                good.description(),
                good.externalId(),
                source,
                now,
                now,
                1);
    }

    /** The group with these details; the same rules. */
    static Group changed(Group before, GroupDetails wanted, Instant now) {
        GroupDetails good = checked(wanted);
        return new Group(
                before.id(),
                before.tenant(),
                good.name(),
                good.description(),
                good.externalId(),
                before.source(),
                before.createdAt(),
                now,
                before.version() + 1);
    }

    /** The names of the fields that are not the same, separated by commas. */
    static String difference(Group before, Group after) {
        List<String> names = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            names.add("name");
        }
        if (!before.description().equals(after.description())) {
            names.add("description");
        }
        if (!Objects.equals(before.externalId(), after.externalId())) {
            names.add("externalId");
        }
        return String.join(",", names);
    }

    /** The refusal for an external id that another group of the organisation has. */
    static ProblemException taken() {
        return new Fields()
                .refuse("externalId", "Another group has this external id already.")
                .problem();
    }

    private static GroupDetails checked(GroupDetails wanted) {
        Fields fields = new Fields();
        String id = wanted.externalId();
        String description = wanted.description();
        GroupDetails good =
                new GroupDetails(
                        fields.plain("name", wanted.name(), NAME_LENGTH),
                        description.isEmpty()
                                ? ""
                                : fields.plain("description", description, DESCRIPTION_LENGTH),
                        id == null ? null : fields.plain("externalId", id, ID_LENGTH));
        fields.orThrow();
        return good;
    }
}
