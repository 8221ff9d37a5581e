package org.tandemhelp.directory.web;

import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.directory.Groups;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.Source;
import org.tandemhelp.kernel.Permission;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.Route;
import org.tandemhelp.kernel.TenantScope;

/** One person of the caller's organisation. */
@RestController
@RequestMapping("/api/console/v1/people")
class PersonController {

    /** No dots or blanks: what only looks like a file to import is not the person of that name. */
    private static final String ONE = "/{id:[0-9A-Za-z-]+}";

    private final People people;
    private final Groups groups;

    PersonController(People people, Groups groups) {
        this.people = people;
        this.groups = groups;
    }

    @GetMapping(ONE)
    @Route(value = Route.Access.PERMISSION, permission = Permission.READ_PEOPLE)
    PersonPage read(@PathVariable UUID id) {
        return page(known(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_PEOPLE)
    PersonPage add(@RequestBody(required = false) @Nullable PersonForm form, Principal who) {
        return page(
                people.add(
                        TenantScope.current(),
                        PersonForm.orEmpty(form).added(),
                        Source.MANUAL,
                        Caller.of(who)));
    }

    @PutMapping(ONE)
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_PEOPLE)
    PersonPage change(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable PersonForm wanted,
            Principal who) {
        Person before = known(id);
        PersonForm form = PersonForm.orEmpty(wanted);
        long version = form.versionOrThrow();
        try {
            return page(people.change(before.id(), form.changed(before), version, Caller.of(who)));
        } catch (ProblemException refused) {
            throw refused.type() == ProblemType.VERSION_CONFLICT
                    ? refused.with("current", PersonItem.of(known(id)))
                    : refused;
        }
    }

    @PutMapping("/{id}/active")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_PEOPLE)
    void setActive(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Active form,
            Principal who) {
        PersonId person = known(id).id();
        Boolean active = form == null ? null : form.active();
        if (active == null) {
            throw ProblemException.invalid(Map.of("active", "This is either true or false."));
        }
        if (active) {
            people.activate(person, Caller.of(who));
        } else {
            people.deactivate(person, Caller.of(who));
        }
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_PEOPLE)
    void remove(@PathVariable UUID id, Principal who) {
        people.remove(new PersonId(id), Caller.of(who));
    }

    private Person known(UUID id) {
        return people.find(new PersonId(id))
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }

    private PersonPage page(Person person) {
        return PersonPage.of(person, groups.of(person.id()), groups.directlyOf(person.id()));
    }

    /** Whether the person may sign in. */
    record Active(@Nullable Boolean active) {}
}
