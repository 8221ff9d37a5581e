package org.tandemhelp.directory.store;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.directory.Person;
import org.tandemhelp.kernel.PlainText;

/**
 * What the organisation has already of what a file names.
 *
 * @param people by {@link #key} of the mail address
 * @param userNames keys of mail addresses of the file that somebody has as user name
 * @param groups ids by key of the name; a name may belong to several
 * @param memberships who is in which group directly
 */
record Known(
        Map<String, Person> people,
        Set<String> userNames,
        Map<String, List<UUID>> groups,
        Set<Membership> memberships) {

    /** What is compared where upper and lower case are alike. */
    static String key(String text) {
        return PlainText.normal(text).toLowerCase(Locale.ROOT);
    }

    /** Whether the person is in every one of the groups, all of which exist. */
    boolean isInAll(Person person, Collection<String> groupNames) {
        for (String name : groupNames) {
            UUID group = only(name);
            if (group == null
                    || !memberships.contains(new Membership(group, person.id().value()))) {
                return false;
            }
        }
        return true;
    }

    /** The one group with this name; {@code null}: there is none, or there are several. */
    @Nullable UUID only(String name) {
        List<UUID> ids = groups.getOrDefault(key(name), List.of());
        return ids.size() == 1 ? ids.getFirst() : null;
    }

    /** Whether several groups have this name. */
    boolean isAmbiguous(String name) {
        return groups.getOrDefault(key(name), List.of()).size() > 1;
    }

    /** A person in a group. */
    record Membership(UUID group, UUID person) {}
}
