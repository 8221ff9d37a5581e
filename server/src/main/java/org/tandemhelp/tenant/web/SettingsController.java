package org.tandemhelp.tenant.web;

import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.Permission;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.Route;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.tenant.TenantSettings;
import org.tandemhelp.tenant.Tenants;
import org.tandemhelp.tenant.spi.PersonNames;

/** The tenant settings of the signed-in person's own organisation. */
@RestController
@RequestMapping("/api/console/v1/tenant/settings")
class SettingsController {

    private final Tenants tenants;
    private final PersonNames names;

    SettingsController(Tenants tenants, PersonNames names) {
        this.tenants = tenants;
        this.names = names;
    }

    @GetMapping
    @Route(value = Route.Access.PERMISSION, permission = Permission.READ_SETTINGS)
    SettingsForm read() {
        return form(tenants.settings(TenantScope.current()));
    }

    /** A change of an older version is refused with the stored settings, to show both. */
    @PutMapping
    @Route(value = Route.Access.PERMISSION, permission = Permission.UPDATE_SETTINGS)
    SettingsForm change(@RequestBody WantedSettings wanted, Principal principal) {
        // The principal's name is the person's id; its type belongs to a module further down.
        Actor actor = new Actor.Person(new PersonId(UUID.fromString(principal.getName())));
        try {
            return form(tenants.change(TenantScope.current(), wanted.settings(), actor));
        } catch (ProblemException problem) {
            throw problem.type() == ProblemType.VERSION_CONFLICT
                    ? problem.with("current", read())
                    : problem;
        }
    }

    private SettingsForm form(TenantSettings settings) {
        TenantSettings.LastChange change = settings.lastChange();
        return SettingsForm.of(settings, change == null ? null : author(change.by()));
    }

    private SettingsForm.@Nullable Author author(@Nullable PersonId person) {
        return person == null
                ? null
                : names.nameOf(person)
                        .map(name -> new SettingsForm.Author(person.toString(), name))
                        .orElse(null);
    }
}
