package org.tandemhelp.access.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.access.AccessDecisions;
import org.tandemhelp.directory.People;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.Permission;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.Route;

/** The roles of a person of the same organisation. */
@RestController
@RequestMapping("/api/console/v1/people/{id}/roles")
class RolesController {

    private final AccessDecisions access;
    private final People people;

    RolesController(AccessDecisions access, People people) {
        this.access = access;
        this.people = people;
    }

    @GetMapping
    @Route(value = Route.Access.PERMISSION, permission = Permission.READ_PEOPLE)
    RolesForm read(@PathVariable UUID id, @AuthenticationPrincipal SignedInPerson who) {
        return RolesForm.of(access, who.tenant(), known(id));
    }

    @PutMapping
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_PEOPLE)
    RolesForm replace(
            @PathVariable UUID id,
            @RequestBody(required = false) RolesForm.@Nullable Wanted form,
            @AuthenticationPrincipal SignedInPerson who) {
        PersonId person = known(id);
        access.replaceRoles(
                who.tenant(), person, RolesForm.Wanted.of(form), new Actor.Person(who.person()));
        return RolesForm.of(access, who.tenant(), person);
    }

    private PersonId known(UUID id) {
        PersonId person = new PersonId(id);
        if (people.find(person).isEmpty()) {
            throw ProblemException.of(ProblemType.NOT_FOUND);
        }
        return person;
    }
}
