package org.tandemhelp.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tandemhelp.directory.GroupId;
import org.tandemhelp.kernel.PersonId;

/** Many ids as one parameter of a statement, for {@code cast(:ids as uuid[])}. */
final class Ids {

    private Ids() {}

    static String[] of(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /** The one column of a row. */
    static UUID read(ResultSet row, int number) throws SQLException {
        return Objects.requireNonNull(row.getObject(1, UUID.class));
    }

    static Set<UUID> ofPeople(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).collect(Collectors.toUnmodifiableSet());
    }

    static Set<UUID> ofGroups(Collection<GroupId> groups) {
        return groups.stream().map(GroupId::value).collect(Collectors.toUnmodifiableSet());
    }
}
