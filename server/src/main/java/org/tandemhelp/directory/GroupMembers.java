package org.tandemhelp.directory;

import java.util.Set;
import org.tandemhelp.kernel.PersonId;

/** The direct members of a group. */
public record GroupMembers(Set<PersonId> people, Set<GroupId> groups) {}
