package org.tandemhelp.identity.oidc.person;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.directory.Group;
import org.tandemhelp.directory.GroupDetails;
import org.tandemhelp.directory.GroupId;
import org.tandemhelp.directory.GroupMembers;
import org.tandemhelp.directory.Groups;
import org.tandemhelp.directory.Source;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.identity.oidc.ProviderGroups;
import org.tandemhelp.kernel.PersonId;

/**
 * Puts a person into the groups that the provider names and out of those that it names no more.
 * Only groups that came from this provider are touched, so that it cannot put anybody into one that
 * an administrator made.
 */
@Component
class GroupClaim {

    private final Groups groups;
    private final ProviderGroups known;
    private final TransactionTemplate transaction;

    GroupClaim(Groups groups, ProviderGroups known, PlatformTransactionManager transactions) {
        this.groups = groups;
        this.known = known;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Each change is a transaction of its own: the trail is locked by each, groups before it. */
    void apply(IdentityProvider provider, PersonId person, List<String> values) {
        GroupMembers member = new GroupMembers(Set.of(person), Set.of());
        Set<GroupId> before = groups.of(person).stream().map(Group::id).collect(Collectors.toSet());
        Map<String, GroupId> mapped = known.of(provider);
        Set<GroupId> wanted = new HashSet<>();
        for (String value : values) {
            GroupId group = mapped.get(value);
            if (group != null) {
                wanted.add(group);
            } else if (provider.settings().createPeople()) {
                made(provider, value).ifPresent(wanted::add);
            }
        }
        for (GroupId group : wanted) {
            if (!before.contains(group)) {
                groups.addMembers(group, member, ExternalPeople.ACTOR);
            }
        }
        for (GroupId group : mapped.values()) {
            if (before.contains(group) && !wanted.contains(group)) {
                groups.removeMembers(group, member, ExternalPeople.ACTOR);
            }
        }
    }

    /** Somebody else may make it at the same time; then theirs is the one. */
    private Optional<GroupId> made(IdentityProvider provider, String value) {
        Optional<GroupId> mine =
                java.util.Objects.requireNonNull(
                        transaction.execute(status -> {
                            Group group =
                                    groups.add(
                                            provider.tenant(),
                                            new GroupDetails(value, "", null),
                                            Source.OIDC,
                                            ExternalPeople.ACTOR);
                            if (known.put(provider, value, group.id())) {
                                return Optional.of(group.id());
                            }
                            status.setRollbackOnly();
                            return Optional.empty();
                        }));
        return mine.isPresent() ? mine : known.find(provider, value);
    }
}
