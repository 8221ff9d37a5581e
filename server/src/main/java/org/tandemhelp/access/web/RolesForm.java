package org.tandemhelp.access.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.access.AccessDecisions;
import org.tandemhelp.access.Role;
import org.tandemhelp.kernel.Decision;
import org.tandemhelp.kernel.Permission;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.TenantId;

/**
 * A person's roles and what follows from them.
 *
 * @param permissions what the person may do, each with the rule that allows it
 */
record RolesForm(List<Named> roles, List<Allowed> permissions) {

    static RolesForm of(AccessDecisions access, TenantId tenant, PersonId person) {
        List<Allowed> permissions = new ArrayList<>();
        for (Permission permission : Permission.values()) {
            switch (access.decide(tenant, person, permission)) {
                case Decision.Allowed allowed ->
                        permissions.add(new Allowed(permission.wireName(), allowed.rule()));
                case Decision.Denied denied -> {}
            }
        }
        return new RolesForm(
                access.roles(tenant, person).stream()
                        .map(role -> new Named(role.wireName(), role.displayName()))
                        .toList(),
                permissions);
    }

    /** A role. */
    record Named(String id, String name) {}

    /** A permission and the rule that gives it. */
    record Allowed(String permission, String rule) {}

    /** The roles that somebody wants a person to have. */
    record Wanted(@Nullable List<@Nullable String> roles) {

        /**
         * The roles.
         *
         * @throws ProblemException {@code invalid-request} where none are named, or one is unknown
         */
        static Set<Role> of(@Nullable Wanted form) {
            List<@Nullable String> names = form == null ? null : form.roles();
            if (names == null) {
                throw refused("Name the roles, or send an empty list.");
            }
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (String name : names) {
                roles.add(
                        Arrays.stream(Role.values())
                                .filter(role -> role.wireName().equals(name))
                                .findFirst()
                                .orElseThrow(() ->
                                        refused(
                                                "There are only these roles: "
                                                        + Arrays.stream(Role.values())
                                                                .map(Role::wireName)
                                                                .collect(Collectors.joining(", "))
                                                        + ".")));
            }
            return roles;
        }

        private static ProblemException refused(String sentence) {
            return ProblemException.invalid(Map.of("roles", sentence));
        }
    }
}
